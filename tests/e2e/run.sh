#!/usr/bin/env bash
# Plays every end-to-end scenario with the real client: tests/e2e/run.sh [WORD]   (WORD: only scenarios whose sentence holds it)
#
#   E2E_HOOKGUARD  the guard under test   (default: the newest artifacts/<rid>/hookguard, published when there is none)
#   E2E_CLIENT     the client's binary    (default: the version pinned in client/package-lock.json, installed from npm)
#   E2E_DATABASE   where the database's MCP server is (default: the version pinned in database/package-lock.json, installed from npm)
#   E2E_CACHE      where that goes        (default artifacts/e2e)
#   E2E_KEEP=1     keep the throwaway folder of each scenario, and not only of those that fail
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
cache=${E2E_CACHE:-$root/artifacts/e2e}

for tool in node npm; do
  command -v "$tool" >/dev/null || { echo "tests/e2e: $tool is missing (apt-get install nodejs npm)" >&2; exit 2; }
done

if [ -z "${E2E_HOOKGUARD:-}" ]; then
  [ -n "$(find "$root/artifacts" -maxdepth 2 -name hookguard 2>/dev/null)" ] || "$root/publish.sh" >&2
  E2E_HOOKGUARD=$(ls -t "$root"/artifacts/*/hookguard | head -n 1)
fi

if [ -z "${E2E_CLIENT:-}" ]; then
  mkdir -p "$cache"
  if ! cmp -s "$here/client/package-lock.json" "$cache/installed-lock.json"; then
    cp "$here/client/"package*.json "$cache/"
    # The client is a native binary in a package of its own: neither its install script nor the Node version it asks for matters here.
    (cd "$cache" && npm ci --ignore-scripts --engine-strict=false --no-audit --no-fund --loglevel=error >&2)
    cp "$cache/package-lock.json" "$cache/installed-lock.json"
  fi
  E2E_CLIENT=$(find "$cache/node_modules/@anthropic-ai" -path '*claude-code-*' -name claude -type f | head -n 1)
  [ -n "$E2E_CLIENT" ] || { echo "tests/e2e: npm installed no client for this machine in $cache" >&2; exit 2; }
fi

if [ -z "${E2E_DATABASE:-}" ]; then
  E2E_DATABASE=$cache/database
  mkdir -p "$E2E_DATABASE"
  if ! cmp -s "$here/database/package-lock.json" "$E2E_DATABASE/installed-lock.json"; then
    cp "$here/database/"package*.json "$E2E_DATABASE/"
    # Its SQLite is native code, which an install script fetches or builds.
    (cd "$E2E_DATABASE" && npm ci --engine-strict=false --no-audit --no-fund --loglevel=error >&2)
    cp "$E2E_DATABASE/package-lock.json" "$E2E_DATABASE/installed-lock.json"
  fi
  cp "$here/database/seed.mjs" "$E2E_DATABASE/"
fi

export E2E_HOOKGUARD E2E_CLIENT E2E_DATABASE
exec node "$here/run.mjs" "$@"
