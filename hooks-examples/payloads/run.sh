#!/usr/bin/env bash
# Gives each payload to the guard as the client would, and prints its verdict and the reason: run.sh path/to/hookguard
# The folder of a payload is the verdict that it must get. Everything happens in a throwaway home and project.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
guard=$(cd "$OLDPWD" && realpath "$1")

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
home=$root/home project=$root/home/project
mkdir -p "$project/.claude" "$home/.ssh"
cp hookguard.toml "$project/.claude/"
# A token that opens nothing, put together here so that no file holds one.
token=gh; token=${token}p_BmNyZAlMxY9kLwX8jq7Zt2LwX9bKd414f0lK

# What the exit code and standard output say, as the client reads them.
verdict() {
  case $1,$(cat "$root/out") in
    2,*) echo deny ;;
    0,) echo allow ;;
    0,*\"permissionDecision\":\"ask\"*) echo ask ;;
    0,*\"updatedToolOutput\":*"$token"*) echo leak ;;
    0,*\"updatedToolOutput\":*) echo redact ;;
    *) echo "exit $1" ;;
  esac
}

# The reason; for an output, what the model is told in its place.
said() { if [ -s "$root/err" ]; then cat "$root/err"; else cat "$root/out"; fi | tr -d '\n' | cut -c 1-200; }

passed=0 failed=0
for payload in */*.json; do
  code=0
  sed -e "s|@HOME@|$home|g; s|@PROJECT@|$project|g; s|@TOKEN@|$token|g" "$payload" |
    (cd "$project" && env -i HOME="$home" CLAUDE_PROJECT_DIR="$project" "$guard" hook --home "$home" >"$root/out" 2>"$root/err") || code=$?
  got=$(verdict "$code") want=${payload%%/*}
  if [ "$got" = "$want" ]; then passed=$((passed + 1)) mark=ok; else failed=$((failed + 1)) mark=FAIL; fi
  printf '%-4s %-6s %-40s %s\n' "$mark" "$got" "$(basename "$payload" .json)" "$(said)"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
