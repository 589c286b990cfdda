namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>Shells, and programs that hold many.</summary>
internal static class Shells
{
    public const string Rows = """
        bash,sh,dash,zsh,ksh,mksh,ash,rbash,fish,yash,posh,csh,tcsh,ksh93,osh,oils,elvish,nu,xonsh,rc,es  !args reader=shell
        busybox,toybox  !args reader=busybox
        pwsh,powershell,powershell-preview,pwsh-preview  !dash reader=powershell
        cmd  !args reader=cmd
        source,.  !args 1:script
        """;
}
