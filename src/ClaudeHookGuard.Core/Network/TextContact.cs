namespace ClaudeHookGuard.Core.Network;

/// <summary>A URL or host name found in a text.</summary>
/// <param name="Start">Where it begins, in characters.</param>
/// <param name="Url">As it stands there; <see cref="Contacts.OfUrl"/> reads it.</param>
public readonly record struct TextContact(int Start, string Url, ContactKind Kind);

/// <summary>How a text names a host.</summary>
public enum ContactKind
{
    /// <summary>A name or address without a scheme.</summary>
    Name,

    /// <summary>A URL that somebody may follow.</summary>
    Link,

    /// <summary>A URL that is loaded when the text is shown: a Markdown image, an <c>src</c> attribute, a <c>url()</c> of a style.</summary>
    Embedded,
}

/// <summary>What a text holds.</summary>
/// <param name="Complete">False where the text has more than <see cref="NetworkTextReader.MaxContacts"/>.</param>
public readonly record struct TextContacts(ImmutableArray<TextContact> Found, bool Complete);
