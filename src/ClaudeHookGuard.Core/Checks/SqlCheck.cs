using ClaudeHookGuard.Core.Facts;
using ClaudeHookGuard.Core.Policies;
using ClaudeHookGuard.Core.Sql;
using ClaudeHookGuard.Core.Verdicts;

namespace ClaudeHookGuard.Core.Checks;

/// <summary>Where a grant allows reading only, SQL must be readable and only read.</summary>
public sealed class SqlCheck : ICheck
{
    public ImmutableArray<string> Rules => ["servers.sql"];

    public string Summary => "SQL is read-only where the policy says so; what cannot be read is not read-only.";

    public void Examine(Fact fact, Hearing about, ICollection<Finding> findings)
    {
        if (fact is not SqlRun run)
            return;
        foreach (var grant in about.Grants)
            switch (grant.Sql)
            {
                case SqlAccess.None:
                    findings.Add(new(Decision.Deny, "servers.sql", "the policy allows no SQL here", grant.Origin.ToString(), run));
                    break;
                case SqlAccess.ReadOnly when SqlReader.Read(run.Sql, run.Dialect) is { ReadOnly: false } reading:
                    findings.Add(new(Decision.Deny, "servers.sql", $"the policy allows only reading SQL here: {reading.Why}", grant.Origin.ToString(), run));
                    break;
            }
    }
}
