using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Programs.Arguments;
using ClaudeHookGuard.Core.Programs.Rows;
using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Programs.Roles;

/// <summary>What a word in a role does. One flat switch: each <see cref="Role"/> is one line here.</summary>
/// <param name="word">The word, or standard input's text.</param>
/// <param name="directory">Where a relative path starts.</param>
/// <param name="tilde">As in <see cref="PathReading.Absolute"/>.</param>
/// <param name="sendsWords">True where all words of the program go out anyway.</param>
internal readonly ref struct RoleReader(EffectsBuilder effects, PartialText word, PartialText directory, bool tilde, bool sendsWords = false)
{
    public void Read(RoleUse use)
    {
        switch (use.Role)
        {
            case Role.Value or Role.PassEnvironment: break;
            case Role.Directory: Touch(PathAccess.Read, PathReach.Itself); break;
            case Role.Read: Touch(PathAccess.Read, use.Reach); break;
            case Role.Write: Touch(PathAccess.Write, use.Reach); break;
            case Role.Delete: Touch(PathAccess.Delete, use.Reach); break;
            case Role.KeyRead: ReadValue(); break;
            case Role.AtRead: AtFile(); break;
            case Role.Mount: new MountReading(effects, directory).ReadShort(word); break;
            case Role.MountPairs: new MountReading(effects, directory).ReadPairs(word); break;
            case Role.Url: HostFacts.Url(effects, word, directory); break;
            case Role.UrlGlob: HostFacts.UrlGlob(effects, word, directory); break;
            case Role.IfUrl: HostFacts.IfUrl(effects, word, directory); break;
            case Role.UrlOrRead: UrlOr(PathAccess.Read, use.Reach); break;
            case Role.UrlOrWrite: UrlOr(PathAccess.Write, use.Reach); break;
            case Role.Repository: HostFacts.Repository(effects, word, directory); break;
            case Role.Package: HostFacts.Package(effects, word, directory); break;
            case Role.RemoteRead: HostFacts.Remote(effects, word, directory, PathAccess.Read, use.Reach); break;
            case Role.RemoteWrite: HostFacts.Remote(effects, word, directory, PathAccess.Write, use.Reach); break;
            case Role.Host: HostFacts.Host(effects, word); break;
            case Role.Mail: HostFacts.Mail(effects, word); break;
            case Role.Module: HostFacts.Module(effects, word, directory); break;
            case Role.Image: HostFacts.Image(effects, word, push: false); break;
            case Role.PushImage: HostFacts.Image(effects, word, push: true); break;
            case Role.Database: HostFacts.Database(effects, word, directory); break;
            case Role.Resolve: HostFacts.Resolve(effects, word); break;
            case Role.ConnectTo: HostFacts.ConnectTo(effects, word); break;
            case Role.DnsName: HostFacts.DnsName(effects, word); break;
            case Role.CloudRead: HostFacts.Cloud(effects, word, directory, PathAccess.Read); break;
            case Role.CloudWrite: HostFacts.Cloud(effects, word, directory, PathAccess.Write); break;
            case Role.SocketAddress: SocketReading.Read(effects, word, directory); break;
            case Role.Text or Role.PairText: Show(); break;
            case Role.ReadEach: ReadEach(); break;
            case Role.Cookie: Cookie(); break;
            case Role.PairRead: Touch(PathAccess.Read, PathReach.Itself); break;
            case Role.PairsRead: new MountReading(effects, directory).ReadSource(word); break;
            case Role.PairsWrite: new MountReading(effects, directory).WriteTarget(word); break;
            case Role.ContainerRead: HostFacts.Container(effects, word, directory, PathAccess.Read); break;
            case Role.ContainerWrite: HostFacts.Container(effects, word, directory, PathAccess.Write); break;
            case Role.HostPath: HostFacts.HostPath(effects, word); break;
            case Role.Transfer: TransferReading.Read(effects, word, directory); break;
            case Role.Foreign: ForeignReading.Read(effects, word, directory); break;
            case Role.Send: SendWord(); break;
            case Role.Data: DataFile(); break;
            case Role.Form: FormFile(); break;
            case Role.Shell: effects.Run(new RunShell(word, [], false)); break;
            case Role.ShellAway: effects.Run(new RunShell(word, [], true)); break;
            case Role.Code: effects.Run(new RunCode(use.Language, word, [])); break;
            case Role.CodeRead: RunFile(use.Language); break;
            case Role.Environment: ShowEnvironment(); break;
            case Role.Sql: SqlReading.Read(effects, word); break;
            case Role.Paths: ReadList(); break;
            case Role.SshOption: SshReading.Option(effects, word, directory); break;
            case Role.GitSetting: GitSettings.Read(effects, word, directory); break;
            case Role.RevisionPath: GitSettings.RevisionPath(effects, word, directory); break;
            case Role.Editor: EditorReading.Read(effects, word, directory); break;
            case Role.CurlConfig: CurlReading.ConfigFile(effects, word, directory); break;
            case Role.List: List(); break;
            case Role.BareHost: HostFacts.BareHost(effects, word); break;
            case Role.Media: MediaReading.Read(effects, word, directory); break;
            case Role.Template: TemplateReading.Read(effects, word); break;
            case Role.WgetSetting: SettingReading.Wget(effects, word, directory); break;
            case Role.CurlVariable: SettingReading.CurlVariable(effects, word, directory); break;
            case Role.Inventory: HostFacts.Inventory(effects, word, directory); break;
            case Role.MailServer: HostFacts.MailServer(effects, word); break;
            case Role.Guess: Guessing.Word(effects, word, directory); break;
            default: throw new System.Diagnostics.UnreachableException($"{use.Role} takes the rest of the words");
        }
    }

    private void Touch(PathAccess access, PathReach reach)
    {
        if (word.Known is not ("-" or ""))
            effects.Touch(access, word, reach, directory, tilde);
    }

    private void List()
    {
        var known = word.KnownPrefix;
        if (word.IsKnown || word.HasUnknown)
            Touch(PathAccess.Read, PathReach.Itself);
        else
            effects.Touch(PathAccess.Read, PartialText.Of(known.LastIndexOf('/') is var slash and >= 0 ? known[..(slash + 1)] : "."), PathReach.Itself, directory, tilde);
    }

    private void UrlOr(PathAccess access, PathReach reach)
    {
        if (Looks.IsUrl(word))
            HostFacts.Url(effects, word, directory);
        else
            Touch(access, reach);
    }

    private void ReadValue()
    {
        var value = Words.Cut(word, '=')?.After ?? word;
        if (value.Known is not ("" or "-"))
            effects.Touch(PathAccess.Read, value, PathReach.Below, directory, tilde: true);
    }

    private void ReadEach()
    {
        var text = word.KnownPrefix;
        if (word.IsKnown && text.StartsWith('{') && text.EndsWith('}'))
            foreach (var one in Words.Split(PartialText.Of(text[1..^1]), ','))
                effects.Read(one, directory);
        else
            Touch(PathAccess.Read, PathReach.Itself);
    }

    private void Cookie()
    {
        SendWord();
        if (word.IsKnown && !word.KnownPrefix.Contains('=') && word.Known is not ("" or "-"))
            effects.Read(word, directory);
    }

    private void AtFile()
    {
        if (word.KnownPrefix.StartsWith('@') && word.Known is not ("@" or "@-"))
            effects.Read(Words.After(word, 1), directory);
        else if (word.Known == "@-")
            SendInput();
    }

    private void DataFile()
    {
        if (word.KnownPrefix.StartsWith('@'))
            AtFile();
        else
            SendWord();
    }

    /// <summary>curl's <c>name=@file</c> and <c>name=&lt;file</c>, httpie's <c>name@file</c>, <c>name=@file</c> and <c>name:=@file</c>.</summary>
    private void FormFile()
    {
        SendWord();
        var at = word.KnownPrefix.AsSpan().IndexOfAny('=', '@');
        if (at < 0)
            return;
        var value = Words.After(word, word.KnownPrefix[at] == '@' ? at : at + 1);
        if (value.KnownPrefix.StartsWith('@') || (value.KnownPrefix.StartsWith('<') && word.KnownPrefix[at] == '='))
            effects.Read(BeforeSemicolon(Words.After(value, 1)), directory);
    }

    private static PartialText BeforeSemicolon(PartialText path)
    {
        var at = path.Known?.IndexOf(';') ?? -1;
        return at < 0 ? path : PartialText.Of(path.Known![..at]);
    }

    private void SendWord()
    {
        if (!sendsWords)
            effects.Send(word);
    }

    private void SendInput()
    {
        if (effects.Invocation.Input.Text is { } text)
            effects.Send(text);
    }

    private void Show()
    {
        if (effects.Invocation.Printed)
            effects.Show(word);
    }

    private void ShowEnvironment()
    {
        if (effects.Invocation.Printed)
            effects.Add(new EnvironmentShown(word.Known ?? "*", null, effects.Place));
    }

    private void RunFile(CodeLanguage language)
    {
        if (word.Known is "-")
            return;
        effects.Read(word, directory);
        effects.Run(new RunCodeFile(language, PathReading.Absolute(word, directory, effects.Invocation.Surroundings, tilde), []));
    }

    private void ReadList()
    {
        foreach (var line in Words.Split(word, '\n'))
            if (line.Parts.Length > 0)
                effects.Touch(PathAccess.Read, line, PathReach.Below, directory);
    }
}
