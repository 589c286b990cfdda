using ClaudeHookGuard.Core.Programs;
using ClaudeHookGuard.Core.Programs.Table;

namespace ClaudeHookGuard.Core.Tests.Programs;

public sealed class ProgramTableTests
{
    [Fact]
    public void It_holds_at_least_three_hundred_programs() => Assert.True(ProgramTable.BuiltIn().Programs.Count() >= 300);

    [Fact]
    public void Every_row_is_sound()
    {
        foreach (var family in Families.All)
            Assert.Empty(ProgramTable.Check(family));
    }

    [Theory]
    [InlineData("acme *:red", "'red' is no role")]
    [InlineData("acme 0:read", "'0' selects no words")]
    [InlineData("acme --out", null)]
    [InlineData("acme !quick", "'!quick' is no trait")]
    [InlineData("acme 1:read:when(-x)", "'when(-x)' is no condition")]
    [InlineData("acme -e:code", "'code' needs a language")]
    [InlineData("acme run", "'run' has no role")]
    public void A_mistake_in_a_row_is_named(string row, string? message)
    {
        var errors = ProgramTable.Check(row);
        if (message is null)
            Assert.Empty(errors);
        else
            Assert.Equal(message, Assert.Single(errors).Message);
    }

    [Fact]
    public void A_policy_adds_a_program_of_its_own()
    {
        var table = ProgramTable.With(["acme --report:write 1:url *:read\n  push !net 1:host"]);
        var facts = Running.Effects("acme push db.example", table: table).Facts;
        Assert.Contains(facts, fact => fact is Core.Facts.HostContacted { Host.Known: "db.example" });
    }
}
