namespace ClaudeHookGuard.Core.Network;

/// <summary>
/// Characters that a URL reader turns into ASCII before it looks a host up (Unicode 15 NFKC and case folding, as IDNA and UTS 46 apply them):
/// full-width, circled, mathematical letters, ideographic full stops. Host names only.
/// </summary>
internal static class CompatibilityCharacters
{
    /// <summary>The ASCII text <paramref name="point"/> is mapped to, or null where there is none.</summary>
    internal static string? ToAscii(int point)
    {
        var (low, high) = (0, Ranges.Length / 3 - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (point < Ranges[3 * middle])
                high = middle - 1;
            else if (point > Ranges[3 * middle + 1])
                low = middle + 1;
            else
                return ((char)(Ranges[3 * middle + 2] + point - Ranges[3 * middle])).ToString();
        }
        return Longer(point);
    }

    private static string? Longer(int point)
    {
        var key = $" {point:x}=";
        var at = Expansions.IndexOf(key, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var start = at + key.Length;
        return Expansions[start..Expansions.IndexOf(' ', start)];
    }

    // First and last code point of a run, and the ASCII character of its first.
    private static ReadOnlySpan<int> Ranges =>
    [
        0xa0, 0xa0, ' ', 0xaa, 0xaa, 'a', 0xb2, 0xb3, '2', 0xb9, 0xb9, '1', 0xba, 0xba, 'o', 0x17f, 0x17f, 's', 0x2b0, 0x2b0, 'h',
        0x2b2, 0x2b2, 'j', 0x2b3, 0x2b3, 'r', 0x2b7, 0x2b7, 'w', 0x2b8, 0x2b8, 'y', 0x2e1, 0x2e1, 'l', 0x2e2, 0x2e2, 's',
        0x2e3, 0x2e3, 'x', 0x37e, 0x37e, ';', 0x1d2c, 0x1d2c, 'a', 0x1d2e, 0x1d2e, 'b', 0x1d30, 0x1d31, 'd', 0x1d33, 0x1d3a, 'g',
        0x1d3c, 0x1d3c, 'o', 0x1d3e, 0x1d3e, 'p', 0x1d3f, 0x1d3f, 'r', 0x1d40, 0x1d41, 't', 0x1d42, 0x1d42, 'w', 0x1d43, 0x1d43, 'a',
        0x1d47, 0x1d47, 'b', 0x1d48, 0x1d49, 'd', 0x1d4d, 0x1d4d, 'g', 0x1d4f, 0x1d4f, 'k', 0x1d50, 0x1d50, 'm', 0x1d52, 0x1d52, 'o',
        0x1d56, 0x1d56, 'p', 0x1d57, 0x1d58, 't', 0x1d5b, 0x1d5b, 'v', 0x1d62, 0x1d62, 'i', 0x1d63, 0x1d63, 'r', 0x1d64, 0x1d65, 'u',
        0x1d9c, 0x1d9c, 'c', 0x1da0, 0x1da0, 'f', 0x1dbb, 0x1dbb, 'z', 0x1fef, 0x1fef, '`', 0x2000, 0x2000, ' ', 0x2001, 0x2001, ' ',
        0x2002, 0x2002, ' ', 0x2003, 0x2003, ' ', 0x2004, 0x2004, ' ', 0x2005, 0x2005, ' ', 0x2006, 0x2006, ' ', 0x2007, 0x2007, ' ',
        0x2008, 0x2008, ' ', 0x2009, 0x2009, ' ', 0x200a, 0x200a, ' ', 0x2024, 0x2024, '.', 0x202f, 0x202f, ' ', 0x205f, 0x205f, ' ',
        0x2070, 0x2070, '0', 0x2071, 0x2071, 'i', 0x2074, 0x2079, '4', 0x207a, 0x207a, '+', 0x207c, 0x207c, '=', 0x207d, 0x207e, '(',
        0x207f, 0x207f, 'n', 0x2080, 0x2089, '0', 0x208a, 0x208a, '+', 0x208c, 0x208c, '=', 0x208d, 0x208e, '(', 0x2090, 0x2090, 'a',
        0x2091, 0x2091, 'e', 0x2092, 0x2092, 'o', 0x2093, 0x2093, 'x', 0x2095, 0x2095, 'h', 0x2096, 0x2099, 'k', 0x209a, 0x209a, 'p',
        0x209b, 0x209c, 's', 0x2102, 0x2102, 'c', 0x210a, 0x210b, 'g', 0x210c, 0x210c, 'h', 0x210d, 0x210d, 'h', 0x210e, 0x210e, 'h',
        0x2110, 0x2110, 'i', 0x2111, 0x2111, 'i', 0x2112, 0x2112, 'l', 0x2113, 0x2113, 'l', 0x2115, 0x2115, 'n', 0x2119, 0x211b, 'p',
        0x211c, 0x211c, 'r', 0x211d, 0x211d, 'r', 0x2124, 0x2124, 'z', 0x2128, 0x2128, 'z', 0x212a, 0x212a, 'k', 0x212c, 0x212d, 'b',
        0x212f, 0x212f, 'e', 0x2130, 0x2131, 'e', 0x2133, 0x2133, 'm', 0x2134, 0x2134, 'o', 0x2139, 0x2139, 'i', 0x2145, 0x2145, 'd',
        0x2146, 0x2147, 'd', 0x2148, 0x2149, 'i', 0x2160, 0x2160, 'i', 0x2164, 0x2164, 'v', 0x2169, 0x2169, 'x', 0x216c, 0x216c, 'l',
        0x216d, 0x216e, 'c', 0x216f, 0x216f, 'm', 0x2170, 0x2170, 'i', 0x2174, 0x2174, 'v', 0x2179, 0x2179, 'x', 0x217c, 0x217c, 'l',
        0x217d, 0x217e, 'c', 0x217f, 0x217f, 'm', 0x2460, 0x2468, '1', 0x24b6, 0x24cf, 'a', 0x24d0, 0x24e9, 'a', 0x24ea, 0x24ea, '0',
        0x2c7c, 0x2c7c, 'j', 0x2c7d, 0x2c7d, 'v', 0x3000, 0x3000, ' ', 0x3002, 0x3002, '.', 0xa7f2, 0xa7f2, 'c', 0xa7f3, 0xa7f3, 'f',
        0xa7f4, 0xa7f4, 'q', 0xfb29, 0xfb29, '+', 0xfe10, 0xfe10, ',', 0xfe13, 0xfe14, ':', 0xfe15, 0xfe15, '!', 0xfe16, 0xfe16, '?',
        0xfe33, 0xfe33, '_', 0xfe34, 0xfe34, '_', 0xfe35, 0xfe36, '(', 0xfe37, 0xfe37, '{', 0xfe38, 0xfe38, '}', 0xfe47, 0xfe47, '[',
        0xfe48, 0xfe48, ']', 0xfe4d, 0xfe4d, '_', 0xfe4e, 0xfe4e, '_', 0xfe4f, 0xfe4f, '_', 0xfe50, 0xfe50, ',', 0xfe52, 0xfe52, '.',
        0xfe54, 0xfe54, ';', 0xfe55, 0xfe55, ':', 0xfe56, 0xfe56, '?', 0xfe57, 0xfe57, '!', 0xfe59, 0xfe5a, '(', 0xfe5b, 0xfe5b, '{',
        0xfe5c, 0xfe5c, '}', 0xfe5f, 0xfe5f, '#', 0xfe60, 0xfe60, '&', 0xfe61, 0xfe62, '*', 0xfe63, 0xfe63, '-', 0xfe64, 0xfe64, '<',
        0xfe65, 0xfe65, '>', 0xfe66, 0xfe66, '=', 0xfe68, 0xfe68, '\\', 0xfe69, 0xfe6a, '$', 0xfe6b, 0xfe6b, '@',
        0xff01, 0xff20, '!', 0xff21, 0xff3a, 'a', 0xff3b, 0xff5e, '[', 0xff61, 0xff61, '.', 0x107a5, 0x107a5, 'q',
        0x1d400, 0x1d419, 'a', 0x1d41a, 0x1d433, 'a', 0x1d434, 0x1d44d, 'a', 0x1d44e, 0x1d454, 'a', 0x1d456, 0x1d467, 'i',
        0x1d468, 0x1d481, 'a', 0x1d482, 0x1d49b, 'a', 0x1d49c, 0x1d49c, 'a', 0x1d49e, 0x1d49f, 'c', 0x1d4a2, 0x1d4a2, 'g',
        0x1d4a5, 0x1d4a6, 'j', 0x1d4a9, 0x1d4ac, 'n', 0x1d4ae, 0x1d4b5, 's', 0x1d4b6, 0x1d4b9, 'a', 0x1d4bb, 0x1d4bb, 'f',
        0x1d4bd, 0x1d4c3, 'h', 0x1d4c5, 0x1d4cf, 'p', 0x1d4d0, 0x1d4e9, 'a', 0x1d4ea, 0x1d503, 'a', 0x1d504, 0x1d505, 'a',
        0x1d507, 0x1d50a, 'd', 0x1d50d, 0x1d514, 'j', 0x1d516, 0x1d51c, 's', 0x1d51e, 0x1d537, 'a', 0x1d538, 0x1d539, 'a',
        0x1d53b, 0x1d53e, 'd', 0x1d540, 0x1d544, 'i', 0x1d546, 0x1d546, 'o', 0x1d54a, 0x1d550, 's', 0x1d552, 0x1d56b, 'a',
        0x1d56c, 0x1d585, 'a', 0x1d586, 0x1d59f, 'a', 0x1d5a0, 0x1d5b9, 'a', 0x1d5ba, 0x1d5d3, 'a', 0x1d5d4, 0x1d5ed, 'a',
        0x1d5ee, 0x1d607, 'a', 0x1d608, 0x1d621, 'a', 0x1d622, 0x1d63b, 'a', 0x1d63c, 0x1d655, 'a', 0x1d656, 0x1d66f, 'a',
        0x1d670, 0x1d689, 'a', 0x1d68a, 0x1d6a3, 'a', 0x1d7ce, 0x1d7d7, '0', 0x1d7d8, 0x1d7e1, '0', 0x1d7e2, 0x1d7eb, '0',
        0x1d7ec, 0x1d7f5, '0', 0x1d7f6, 0x1d7ff, '0', 0x1f12b, 0x1f12b, 'c', 0x1f12c, 0x1f12c, 'r', 0x1f130, 0x1f149, 'a',
        0x1fbf0, 0x1fbf9, '0',
    ];

    // Code point in hexadecimal, "=", the ASCII text.
    private const string Expansions =
        " 132=ij 133=ij 1c7=lj 1c8=lj 1c9=lj 1ca=nj 1cb=nj 1cc=nj 1f1=dz 1f2=dz 1f3=dz 2025=.. 2026=... 203c=!! 2047=?? 2048=?! " +
        "2049=!? 20a8=rs 2100=a/c 2101=a/s 2105=c/o 2106=c/u 2116=no 2120=sm 2121=tel 2122=tm 213b=fax 2161=ii 2162=iii 2163=iv " +
        "2165=vi 2166=vii 2167=viii 2168=ix 216a=xi 216b=xii 2171=ii 2172=iii 2173=iv 2175=vi 2176=vii 2177=viii 2178=ix " +
        "217a=xi 217b=xii 2469=10 246a=11 246b=12 246c=13 246d=14 246e=15 246f=16 2470=17 2471=18 2472=19 2473=20 2488=1. " +
        "2489=2. 248a=3. 248b=4. 248c=5. 248d=6. 248e=7. 248f=8. 2490=9. 2491=10. 2492=11. 2493=12. 2494=13. 2495=14. 2496=15. " +
        "2497=16. 2498=17. 2499=18. 249a=19. 249b=20. 2a74=::= 2a75=== 2a76==== 3250=pte 3251=21 3252=22 3253=23 3254=24 " +
        "3255=25 3256=26 3257=27 3258=28 3259=29 325a=30 325b=31 325c=32 325d=33 325e=34 325f=35 32b1=36 32b2=37 32b3=38 " +
        "32b4=39 32b5=40 32b6=41 32b7=42 32b8=43 32b9=44 32ba=45 32bb=46 32bc=47 32bd=48 32be=49 32bf=50 32cc=hg 32cd=erg " +
        "32ce=ev 32cf=ltd 3371=hpa 3372=da 3373=au 3374=bar 3375=ov 3376=pc 3377=dm 3378=dm2 3379=dm3 337a=iu 3380=pa 3381=na " +
        "3383=ma 3384=ka 3385=kb 3386=mb 3387=gb 3388=cal 3389=kcal 338a=pf 338b=nf 338e=mg 338f=kg 3390=hz 3391=khz 3392=mhz " +
        "3393=ghz 3394=thz 3396=ml 3397=dl 3398=kl 3399=fm 339a=nm 339c=mm 339d=cm 339e=km 339f=mm2 33a0=cm2 33a1=m2 33a2=km2 " +
        "33a3=mm3 33a4=cm3 33a5=m3 33a6=km3 33a9=pa 33aa=kpa 33ab=mpa 33ac=gpa 33ad=rad 33b0=ps 33b1=ns 33b3=ms 33b4=pv 33b5=nv " +
        "33b7=mv 33b8=kv 33b9=mv 33ba=pw 33bb=nw 33bd=mw 33be=kw 33bf=mw 33c2=a.m. 33c3=bq 33c4=cc 33c5=cd 33c7=co. 33c8=db " +
        "33c9=gy 33ca=ha 33cb=hp 33cc=in 33cd=kk 33ce=km 33cf=kt 33d0=lm 33d1=ln 33d2=log 33d3=lx 33d4=mb 33d5=mil 33d6=mol " +
        "33d7=ph 33d8=p.m. 33d9=ppm 33da=pr 33db=sr 33dc=sv 33dd=wb 33ff=gal fb00=ff fb01=fi fb02=fl fb03=ffi fb04=ffl fb05=st " +
        "fb06=st fe19=... fe30=.. 1f100=0. 1f101=0, 1f102=1, 1f103=2, 1f104=3, 1f105=4, 1f106=5, 1f107=6, 1f108=7, 1f109=8, " +
        "1f10a=9, 1f12d=cd 1f12e=wz 1f14a=hv 1f14b=mv 1f14c=sd 1f14d=ss 1f14e=ppv 1f14f=wc 1f16a=mc 1f16b=md 1f16c=mr 1f190=dj ";
}
