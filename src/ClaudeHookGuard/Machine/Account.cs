using System.Globalization;
using System.Runtime.InteropServices;

namespace ClaudeHookGuard.Machine;

/// <summary>
/// The account the guard runs as. Its home is asked of the system, not of <c>$HOME</c>, which a project's settings can change. The C library's
/// own look-up is not used: in a static binary it would load the shared modules of one particular C library.
/// </summary>
internal static partial class Account
{
    private const string AccountFile = "/etc/passwd";
    private const int MaxAccountFile = 4 * 1024 * 1024;
    private const int NameField = 0;
    private const int HomeField = 5;

    private static string? s_home;
    private static string? s_accounts;

    /// <summary>Lets this run take another directory for the account's home.</summary>
    public static void UseHome(string directory) => s_home = Path.GetFullPath(directory);

    /// <summary>The account's home directory; where the system does not name one (an account of a directory service), <c>$HOME</c>.</summary>
    public static string Home()
    {
        if (s_home is not null)
            return s_home;
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (HomeOf(UserId(), Accounts()) is { } home)
            return home;
        return Environment.GetEnvironmentVariable("HOME") is { Length: > 0 } told ? told : "/";
    }

    /// <summary>The account's name; its number where the system names none.</summary>
    public static string Name()
    {
        if (OperatingSystem.IsWindows())
            return Environment.UserName;
        var user = UserId();
        return FieldOf(user, Accounts(), NameField) is { Length: > 0 } name ? name : user.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Number of the effective user; 0 is root.</summary>
    public static uint UserId() => EffectiveUser();

    /// <summary>The home in a file of the form of passwd(5).</summary>
    internal static string? HomeOf(uint user, string accounts) => FieldOf(user, accounts, HomeField) is ['/', ..] home ? home : null;

    private static string Accounts() => s_accounts ??= new SystemFileView().ReadText(AccountFile, MaxAccountFile) ?? "";

    /// <summary>A field of the user's line in passwd(5): name, password, number, group, comment, home and shell, apart by colons.</summary>
    private static string? FieldOf(uint user, string accounts, int field)
    {
        var number = user.ToString(CultureInfo.InvariantCulture);
        Span<Range> fields = stackalloc Range[8];
        foreach (var line in accounts.AsSpan().EnumerateLines())
            if (line.Split(fields, ':') > HomeField && line[fields[2]].SequenceEqual(number))
                return line[fields[field]].ToString();
        return null;
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();
}
