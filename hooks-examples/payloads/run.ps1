# Gives each payload to the guard as the client would, and prints its verdict and the reason: run.ps1 path/to/hookguard.exe
# The folder of a payload is the verdict that it must get. Everything happens in a throwaway home and project.
param([Parameter(Mandatory)] [string] $Guard)
$ErrorActionPreference = 'Stop'
$Guard = (Resolve-Path $Guard).Path

$root = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid().ToString('n'))
$homeFolder = Join-Path $root 'home'
$project = Join-Path $homeFolder 'project'
New-Item -ItemType Directory -Force "$project/.claude", "$homeFolder/.ssh" | Out-Null
Copy-Item "$PSScriptRoot/hookguard.toml" "$project/.claude/"
# A token that opens nothing, put together here so that no file holds one.
$token = 'gh' + 'p_' + 'BmNyZAlMxY9kLwX8jq7Zt2LwX9bKd414f0lK'
function ConvertTo-JsonText($Path) { $Path.Replace('\', '\\') }

function Invoke-Guard($Text) {
    $start = [Diagnostics.ProcessStartInfo]::new($Guard, "hook --home `"$homeFolder`"")
    $start.WorkingDirectory = $project
    $start.UseShellExecute = $false
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $start.RedirectStandardError = $true
    foreach ($variable in 'HOME', 'USERPROFILE') { $start.Environment[$variable] = $homeFolder }
    $start.Environment['CLAUDE_PROJECT_DIR'] = $project
    $process = [Diagnostics.Process]::Start($start)
    $bytes = [Text.UTF8Encoding]::new($false).GetBytes($Text)
    $process.StandardInput.BaseStream.Write($bytes, 0, $bytes.Length)
    $process.StandardInput.Close()
    $err = $process.StandardError.ReadToEndAsync()
    $out = $process.StandardOutput.ReadToEnd()
    $process.WaitForExit()
    @{ Code = $process.ExitCode; Out = $out; Err = $err.Result }
}

# What the exit code and standard output say, as the client reads them.
function Get-Verdict($Answer) {
    if ($Answer.Code -eq 2) { return 'deny' }
    if ($Answer.Code -ne 0) { return "exit $($Answer.Code)" }
    if ($Answer.Out -eq '') { return 'allow' }
    if ($Answer.Out.Contains('"permissionDecision":"ask"')) { return 'ask' }
    if (-not $Answer.Out.Contains('"updatedToolOutput":')) { return 'unknown' }
    if ($Answer.Out.Contains($token)) { 'leak' } else { 'redact' }
}

$passed = 0; $failed = 0
try {
    foreach ($payload in Get-ChildItem $PSScriptRoot -Recurse -Filter *.json | Sort-Object FullName) {
        $text = [IO.File]::ReadAllText($payload.FullName).Replace('@HOME@', (ConvertTo-JsonText $homeFolder))
        $answer = Invoke-Guard $text.Replace('@PROJECT@', (ConvertTo-JsonText $project)).Replace('@TOKEN@', $token)
        $verdict = Get-Verdict $answer
        $mark = if ($verdict -eq $payload.Directory.Name) { $passed++; 'ok' } else { $failed++; 'FAIL' }
        # The reason; for an output, what the model is told in its place.
        $said = $(if ($answer.Err) { $answer.Err } else { $answer.Out }) -replace '[\r\n]', ''
        '{0,-4} {1,-6} {2,-40} {3}' -f $mark, $verdict, $payload.BaseName, $said.Substring(0, [Math]::Min(200, $said.Length))
    }
} finally { Remove-Item $root -Recurse -Force }
"$passed passed, $failed failed"
exit [int]($failed -gt 0)
