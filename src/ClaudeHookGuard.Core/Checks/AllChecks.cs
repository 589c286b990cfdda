namespace ClaudeHookGuard.Core.Checks;

/// <summary>Every check there is; their order means nothing.</summary>
public static class AllChecks
{
    public static ImmutableArray<ICheck> List =>
    [
        new PathCheck(), new HostCheck(), new ServerCheck(), new SkillCheck(), new AgentCheck(), new ToolScopeCheck(), new FileTypeCheck(), new SqlCheck(),
        new CommandCheck(), new EnvironmentCheck(), new SecretLeakCheck(), new UnreadableCheck(), new ConfigurationCheck(), new GuardCommandCheck(),
        new FlowCheck(), new SessionRuleCheck(), new LimitCheck(),
    ];
}
