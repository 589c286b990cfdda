#!/usr/bin/env python3
"""Writes src/ClaudeHookGuard.Core/Paths/CanonicalTable.cs: Unicode's canonical decompositions and combining classes as static data.

usage: tests/ClaudeHookGuard.Core.Tests/Paths/canonical-table.py > src/ClaudeHookGuard.Core/Paths/CanonicalTable.cs
"""
import textwrap
import unicodedata

HANGUL = range(0xAC00, 0xD7A4)  # decomposed by arithmetic
SURROGATES = range(0xD800, 0xE000)


def decompositions():
    for code in range(0x110000):
        if code in HANGUL or code in SURROGATES:
            continue
        whole = unicodedata.normalize("NFD", chr(code))
        if whole != chr(code):
            yield code, whole


def classes():
    runs = []
    for code in range(0x110000):
        combining = unicodedata.combining(chr(code))
        if not combining:
            continue
        if runs and runs[-1][1] + 1 == code and runs[-1][2] == combining:
            runs[-1][1] = code
        else:
            runs.append([code, code, combining])
    return runs


def units(text):
    data = text.encode("utf-16-le")
    return [data[i] | data[i + 1] << 8 for i in range(0, len(data), 2)]


def table(kind, name, summary, numbers):
    body = textwrap.fill(", ".join(numbers), 132, initial_indent="        ", subsequent_indent="        ")
    return f"    /// <summary>{summary}</summary>\n    public static ReadOnlySpan<{kind}> {name} =>\n    [\n{body},\n    ];"


entries = list(decompositions())
ends, letters = [], []
for _, whole in entries:
    letters += units(whole)
    ends.append(len(letters))
runs = classes()
print(f"""namespace ClaudeHookGuard.Core.Paths;

/// <summary>
/// Canonical decompositions and combining classes of Unicode {unicodedata.unidata_version}, Hangul left out (that is arithmetic). Written by tests/ClaudeHookGuard.Core.Tests/Paths/canonical-table.py; static
/// data, so that nothing is built at start.
/// </summary>
internal static class CanonicalTable
{{
{table("int", "Codes", "Code points that decompose, in order.", [f"{code:#x}" for code, _ in entries])}

{table("ushort", "Ends", "Where the decomposition of each ends in <see cref='Units'/>.".replace(chr(39), chr(34)), [str(end) for end in ends])}

{table("ushort", "Units", "The decompositions, full and in canonical order, as UTF-16 one after the other.", [f"{unit:#x}" for unit in letters])}

{table("int", "ClassFirst", "First code points of runs that share a combining class other than 0, in order.", [f"{run[0]:#x}" for run in runs])}

{table("int", "ClassLast", "Their last code points.", [f"{run[1]:#x}" for run in runs])}

{table("byte", "Class", "Their classes.", [str(run[2]) for run in runs])}
}}""")
