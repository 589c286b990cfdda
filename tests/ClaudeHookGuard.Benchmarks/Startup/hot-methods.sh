#!/usr/bin/env bash
# Writes anew which methods a hook runs through, for the layout of the binary: hot-methods.sh PAYLOAD.json...
# The first payload's methods come first. Needs valgrind (callgrind names each function that ran) and elfutils; run it where the payloads' project is.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
[ $# -gt 0 ] || { echo "usage: hot-methods.sh PAYLOAD.json..." >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet publish "$root/src/ClaudeHookGuard" -r linux-x64 -o "$work/out" -v quiet -nologo
eu-unstrip "$work/out/hookguard" "$work/out/hookguard.dbg" -o "$work/named"
strip -g "$work/named"
nm "$work/named" | awk '$2 == "T" || $2 == "t" { print $3 }' | sort -u > "$work/functions"

: > "$work/hot"
for payload in "$@"; do
  # Valgrind cannot reserve the address space that the collector asks for by default.
  DOTNET_GCHeapHardLimit=0x8000000 DOTNET_GCRegionRange=0x20000000 \
    valgrind --demangle=no --tool=callgrind --callgrind-out-file="$work/calls" "$work/named" hook < "$payload" > "$work/answer" 2>&1 || true
  # The compiler orders its own methods only: the runtime's C++ and assembler are the linker's.
  grep -oE '^c?fn=\([0-9]+\) [^ ]+' "$work/calls" | awk '{ print $2 }' | sort -u | comm -12 - "$work/functions" | { grep -vE '^_Z|^Rh|^__' || true; } > "$work/ran"
  sort "$work/hot" | comm -13 - "$work/ran" > "$work/new"
  cat "$work/new" >> "$work/hot"
done
cp "$work/hot" "$root/src/ClaudeHookGuard/Native/hot-methods.txt"
wc -l < "$root/src/ClaudeHookGuard/Native/hot-methods.txt"
