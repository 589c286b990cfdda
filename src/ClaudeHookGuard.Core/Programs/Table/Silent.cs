namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>Programs whose words name nothing the guard judges: patterns, texts, numbers.</summary>
internal static class Silent
{
    public const string Rows = """
        tr,gtr  *:value
        uuidgen,pwgen,apg,makepasswd,xkcdpass,diceware,haveibeenpwned,mcookie,nanoid,ulid  *:value
        hyphen,ascii,unicode,chafa,catimg,viu,timg,dircolors,lesspipe,bashdb,fortune,sl,cmatrix,pipes.sh,asciiquarium,rig,calc,qalc,wcalc,gnome-calculator,kalgebra,bcal,when,remind,calcurse,khal,todo,task-warrior,taskwarrior,timew,watson,ledger,hledger,beancount  *:value
        """;
}
