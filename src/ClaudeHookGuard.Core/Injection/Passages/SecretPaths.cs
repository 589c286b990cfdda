namespace ClaudeHookGuard.Core.Injection.Passages;

/// <summary>Paths that hold credentials, as far as their spelling tells.</summary>
internal static class SecretPaths
{
    private const int LongestPath = 512;

    public static bool Is(ReadOnlySpan<byte> path)
    {
        if (path.Length > LongestPath)
            return false;
        while (!path.IsEmpty)
        {
            var slash = path.IndexOf((byte)'/');
            if (IsSecretName(slash < 0 ? path : path[..slash]))
                return true;
            path = slash < 0 ? [] : path[(slash + 1)..];
        }
        return false;
    }

    private static bool IsSecretName(ReadOnlySpan<byte> name) => name.Length > 3 && name[0] switch
    {
        (byte)'.' => Begins(name, ".ssh"u8) || Begins(name, ".aws"u8) || Begins(name, ".env"u8) || Begins(name, ".gnupg"u8) || Begins(name, ".kube"u8) || Begins(name, ".netrc"u8) || Begins(name, ".npmrc"u8)
            || Begins(name, ".pypirc"u8) || Begins(name, ".docker"u8) || Begins(name, ".git-credentials"u8) || Begins(name, ".claude"u8) || name.EndsWith("_history"u8),
        (byte)'i' => Begins(name, "id_rsa"u8) || Begins(name, "id_ed25519"u8) || Begins(name, "id_ecdsa"u8),
        (byte)'s' => name.SequenceEqual("shadow"u8) || Begins(name, "secrets"u8),
        (byte)'p' => name.SequenceEqual("passwd"u8),
        (byte)'c' => Begins(name, "credentials"u8) || Begins(name, "cookies"u8),
        (byte)'e' => name.SequenceEqual("environ"u8),
        (byte)'w' => Begins(name, "wallet"u8),
        (byte)'m' => name.SequenceEqual("mcp.json"u8),
        _ => name.EndsWith(".pem"u8) || name.EndsWith(".env"u8),
    };

    private static bool Begins(ReadOnlySpan<byte> name, ReadOnlySpan<byte> with) => name.StartsWith(with);
}
