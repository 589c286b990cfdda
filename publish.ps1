# Builds the native binary and shows it at work: ./publish.ps1 [rid]      (rid: win-x64, win-arm64 …; default this machine's)
# The result is artifacts/<rid>/hookguard.exe: one file that needs nothing beside it.
param([string] $Rid)
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

$architecture = [Runtime.InteropServices.RuntimeInformation]::OSArchitecture.ToString().ToLowerInvariant()
$system = if ($IsLinux) { 'linux' } elseif ($IsMacOS) { 'osx' } else { 'win' }
$here = "$system-$architecture"
if (-not $Rid) { $Rid = $here }

function Stop-Missing($What, $Cure) { Write-Host "publish: $What is missing. $Cure"; exit 1 }
if (-not (Get-Command dotnet -ErrorAction Ignore) -or -not ((dotnet --list-sdks) -match '^10\.')) {
    Stop-Missing 'the .NET 10 SDK' 'winget install Microsoft.DotNet.SDK.10'
}
$vswhere = "${env:ProgramFiles(x86)}\Microsoft Visual Studio\Installer\vswhere.exe"
$linker = if ($system -eq 'win') { (Test-Path $vswhere) -and (& $vswhere -latest -products * -requires Microsoft.VisualStudio.Component.VC.Tools.* -property installationPath) }
          else { (Get-Command clang, gcc -ErrorAction Ignore | Select-Object -First 1) }
if (-not $linker) {
    Stop-Missing 'a C linker' 'Windows: winget install Microsoft.VisualStudio.2022.BuildTools --override "--add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"; elsewhere: install clang'
}

$out = "artifacts/$Rid"
if (Test-Path $out) { Remove-Item $out -Recurse -Force }
# A warning of the trimmer or the native compiler is a promise that something may fail at run time: none is let through.
dotnet publish src/ClaudeHookGuard -c Release -r $Rid -o $out -warnaserror -p:DebugType=none -v quiet -nologo
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
Get-ChildItem $out -File | Where-Object Name -NotIn 'hookguard', 'hookguard.exe' | Remove-Item
$binary = Get-ChildItem $out -File | Select-Object -First 1
Write-Host "published $out/$($binary.Name) ($([int]($binary.Length / 1KB)) KB)"

if ($Rid -ne $here) { Write-Host "not run: it is for $Rid and this machine is $here"; exit 0 }
& hooks-examples/payloads/run.ps1 $binary.FullName
exit $LASTEXITCODE
