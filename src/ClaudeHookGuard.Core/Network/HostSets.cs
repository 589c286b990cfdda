using ClaudeHookGuard.Core.Texts;

namespace ClaudeHookGuard.Core.Network;

/// <summary>Named sets of hosts that a policy speaks about as wholes. A host may be in several.</summary>
[Flags]
public enum HostSet
{
    None = 0,

    /// <summary>Addresses and names at which a cloud machine finds its own credentials.</summary>
    Metadata = 1,

    /// <summary>169.254.0.0/16, fe80::/10, and multicast.</summary>
    LinkLocal = 2,

    /// <summary>Private networks (RFC 1918, RFC 6598, RFC 4193), and names without a dot or under a suffix that no public registry gives out.</summary>
    Private = 4,

    /// <summary>This machine: 127.0.0.0/8, ::1, 0.0.0.0, ::, <c>localhost</c>.</summary>
    Loopback = 8,
}

/// <summary>Which named sets a host is in.</summary>
public static class HostSets
{
    /// <summary>The set a policy calls by <paramref name="name"/>: <c>metadata</c>, <c>link-local</c>, <c>private</c>, <c>loopback</c>.</summary>
    public static HostSet? Named(string name) => name switch
    {
        "metadata" => HostSet.Metadata,
        "link-local" => HostSet.LinkLocal,
        "private" => HostSet.Private,
        "loopback" => HostSet.Loopback,
        _ => null,
    };

    /// <summary>The sets of a host whose whole name is known; of one with holes none, since it could be any.</summary>
    public static HostSet Classify(PartialText host) => host.Known is { } known ? Classify(known) : HostSet.None;

    /// <param name="host">In canonical form.</param>
    public static HostSet Classify(string host)
    {
        if (Address.TryParse(host, out var address))
            return OfAddress(address);
        return OfName(host) | (EmbeddedAddress.In(host) is { } embedded ? OfAddress(embedded) : HostSet.None);
    }

    /// <summary>True where the host can only be this machine: an embedded or tunnelled address does not count, a name that merely says so neither.</summary>
    /// <param name="host">In canonical form.</param>
    public static bool IsSurelyLoopback(string host) =>
        Address.TryParse(host, out var address)
            ? IsLoopback(address)
            : host == "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal) || host is "localhost.localdomain" or "ip6-localhost" or "ip6-loopback";

    private static HostSet OfAddress(Address address)
    {
        var sets = HostSet.None;
        if (IsMetadata(address))
            sets |= HostSet.Metadata;
        if (IsLinkLocal(address))
            sets |= HostSet.LinkLocal;
        if (IsPrivate(address))
            sets |= HostSet.Private;
        if (IsLoopback(address))
            sets |= HostSet.Loopback;
        return address.Embedded is { } inner ? sets | OfAddress(inner) : sets;
    }

    // AWS, Google, Azure, Oracle, DigitalOcean, OpenStack share 169.254.169.254; ECS and EKS task credentials; Alibaba; Azure's wire server; Oracle's older address.
    private static bool IsMetadata(Address address) => address.IsVersion4
        ? (uint)address.Bits is 0xa9fe_a9fe or 0xa9fe_aa02 or 0xa9fe_aa17 or 0xa9fe_a9fd or 0x6464_64c8 or 0xa83f_8110 or 0xc000_00c0
        : address.Bits == new UInt128(0xfd00_0ec2_0000_0000, 0x254) || address.Bits == new UInt128(0xfd00_0ec2_0000_0000, 0x23)
            || address.Bits == new UInt128(0xfd20_00ce_0000_0000, 0x254) || address.Bits == new UInt128(0xfe80_0000_0000_0000, 0xa9fe_a9fe);

    private static bool IsLinkLocal(Address address) => address.IsVersion4
        ? Is4(address, 0xa9fe_0000, 16) || Is4(address, 0xe000_0000, 4) || (uint)address.Bits == uint.MaxValue
        : Is6(address, 0xfe80, 10) || Is6(address, 0xff00, 8);

    private static bool IsPrivate(Address address) => address.IsVersion4
        ? Is4(address, 0x0a00_0000, 8) || Is4(address, 0xac10_0000, 12) || Is4(address, 0xc0a8_0000, 16) || Is4(address, 0x6440_0000, 10)
        : Is6(address, 0xfc00, 7) || Is6(address, 0xfec0, 10);

    // 0.0.0.0/8: Linux connects 0.0.0.0 to itself, and no host has another address of that block.
    private static bool IsLoopback(Address address) => address.IsVersion4
        ? Is4(address, 0x7f00_0000, 8) || Is4(address, 0, 8)
        : address.Bits <= 1;

    private static bool Is4(Address address, uint network, int length) => address.IsIn(Address.Version4(network), length);

    private static bool Is6(Address address, ushort first, int length) => address.IsIn(new((UInt128)first << 112, false), length);

    private static HostSet OfName(string host)
    {
        if (IsSurelyLoopback(host))
            return HostSet.Loopback;
        if (IsMetadataName(host))
            return HostSet.Metadata | HostSet.Private;
        return IsPrivateName(host) ? HostSet.Private : HostSet.None;
    }

    private static bool IsMetadataName(string host) => host
        is "metadata" or "metadata.google.internal" or "metadata.goog" or "metadata.azure.internal" or "metadata.azure.com" or "metadata.packet.net"
        or "metadata.platformequinix.com" or "metadata.tencentyun.com" or "instance-data" or "instance-data.ec2.internal" or "metadata.internal"
        or "rancher-metadata" or "metadata.oraclecloud.com"
        || host.EndsWith(".metadata.google.internal", StringComparison.Ordinal);

    private static bool IsPrivateName(string host) =>
        !host.Contains('.') || EndsWithAny(host, [".local", ".internal", ".localdomain", ".lan", ".intranet", ".corp", ".home", ".home.arpa", ".private"])
        || host is "host.docker.internal" or "kubernetes.default.svc" || host.EndsWith(".svc", StringComparison.Ordinal);

    private static bool EndsWithAny(string host, ReadOnlySpan<string> suffixes)
    {
        foreach (var suffix in suffixes)
            if (host.EndsWith(suffix, StringComparison.Ordinal))
                return true;
        return false;
    }
}
