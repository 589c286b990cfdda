#!/usr/bin/env bash
# Builds the native binary and shows it at work: ./publish.sh [rid]      (rid: linux-x64, linux-arm64, osx-arm64 …; default this machine's)
# The result is artifacts/<rid>/hookguard: one file that needs nothing beside it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
here=$(uname -s | sed 's/Linux/linux/;s/Darwin/osx/')-$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')
rid=${1:-$here}

missing() { echo "publish: $1 is missing. $2" >&2; exit 1; }
dotnet --list-sdks 2>/dev/null | grep -q '^10\.' ||
  missing 'the .NET 10 SDK' 'Debian and Ubuntu: apt-get install dotnet-sdk-10.0; macOS: brew install dotnet-sdk; others: dotnet.microsoft.com/download'
linker=$(command -v clang || command -v gcc) ||
  missing 'a C linker (clang or gcc)' 'Debian and Ubuntu: apt-get install clang; Fedora: dnf install clang; macOS: xcode-select --install'
static=; case $rid in linux-*) static=-static ;; esac
echo 'int main(void) { return 0; }' | "$linker" $static -x c - -o /dev/null 2>/dev/null ||
  missing 'the C library to link against' 'Debian and Ubuntu: apt-get install libc6-dev; Fedora: dnf install glibc-devel glibc-static'

out=artifacts/$rid
rm -rf "$out"
# A warning of the trimmer or the native compiler is a promise that something may fail at run time: none is let through.
dotnet publish src/ClaudeHookGuard -c Release -r "$rid" -o "$out" -warnaserror -p:DebugType=none -v quiet -nologo
find "$out" -type f ! -name hookguard ! -name hookguard.exe -delete
echo "published $out/$(ls "$out") ($(du -k "$out" | cut -f1) KB)"

[ "$rid" = "$here" ] || { echo "not run: it is for $rid and this machine is $here"; exit 0; }
hooks-examples/payloads/run.sh "$out/hookguard"
