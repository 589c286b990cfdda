namespace ClaudeHookGuard.Core.Secrets;

/// <summary>
/// One kind of secret, as data. The table of all rules is constant data in the binary; nothing is compiled from it at start.
/// <para>
/// A <b>shape</b> is one or more patterns with a space between them; any may match. In a pattern, <c>{n36}</c> is 36 characters
/// of alphabet <c>n</c>, <c>{n20-40}</c> 20 to 40, <c>{n20-}</c> 20 or more (at most <see cref="TokenShape.LongestRun"/>),
/// <c>(live|test|)</c> one of several literals, and all else stands for itself. The alphabets are:
/// <c>d</c> digits; <c>x</c> lower-case hex; <c>X</c> upper-case hex; <c>h</c> hex of any case; <c>l</c> lower-case letters; <c>L</c> upper-case letters;
/// <c>a</c> lower-case letters and digits; <c>A</c> upper-case letters and digits; <c>n</c> letters and digits; <c>B</c> base32 (A-Z, 2-7);
/// <c>w</c> letters, digits and <c>_</c>; <c>g</c> letters, digits and <c>-</c>; <c>u</c> letters, digits, <c>_</c> and <c>-</c> (base64url);
/// <c>b</c> letters, digits, <c>+</c> and <c>/</c> (base64); <c>t</c> letters, digits, <c>_</c>, <c>-</c> and <c>.</c>;
/// <c>e</c> = letters, digits and <c>_-=+/.~</c>; <c>p</c> any printable ASCII character but quotes, backslash, comma, semicolon and angle brackets.
/// <c>{uuid}</c> is a UUID of any case. Where only a part of the match is the secret, it stands between <c>&lt;</c> and <c>&gt;</c>.
/// </para>
/// <para>A match must begin where no letter or digit precedes, and end where its last alphabet ends.</para>
/// </summary>
/// <param name="Id">Stable name, such as <c>github-token</c>: provider, then kind, lower case with hyphens; several rules may share it.</param>
/// <param name="Provider">Who gives it out, as people write it: <c>GitHub</c>.</param>
/// <param name="What">What it is, in a few words: <c>personal access token (classic)</c>.</param>
/// <param name="Shape">The patterns.</param>
/// <param name="Context">What must stand near.</param>
/// <param name="Words">The provider's words for <see cref="Context"/>, lower case, with <c>|</c> between; underscores, hyphens, dots and spaces in the text are skipped when they are compared.</param>
/// <param name="Check">A test of the inside.</param>
/// <param name="Floor">Least entropy, in tenths of a bit for each character of the part that is not literal; 0 = the default of the engine.</param>
/// <param name="Source">Where the vendor documents its keys (address without scheme), or <c>observed</c> where it is only known from published samples.</param>
public sealed class SecretRule(
    string Id,
    string Provider,
    string What,
    string Shape,
    SecretContext Context = SecretContext.None,
    string Words = "",
    SecretCheck Check = SecretCheck.None,
    int Floor = 0,
    string Source = "observed")
{
    public string Id { get; } = Id;
    public string Provider { get; } = Provider;
    public string What { get; } = What;
    public string Shape { get; } = Shape;
    public SecretContext Context { get; } = Context;
    public string Words { get; } = Words;
    public SecretCheck Check { get; } = Check;
    public int Floor { get; } = Floor;
    public string Source { get; } = Source;
}
