using ClaudeHookGuard.Hook;

namespace ClaudeHookGuard.Cli.Tests.Hook;

/// <summary>Whatever stage fails and however: what could not be judged is refused, in the form that the event understands.</summary>
public sealed class FailingStageTests
{
    private const string Allowed = """{"file_path":"/home/dev/project/src/a.ts"}""";

    public static TheoryData<string, string> Faults()
    {
        var faults = new TheoryData<string, string>();
        foreach (var stage in new[] { "surroundings", "policy", "judge", "audit", "clock" })
            foreach (var fault in new[] { "state", "memory", "disk", "rights", "cancelled" })
                faults.Add(stage, fault);
        return faults;
    }

    [Fact]
    public void With_every_stage_working_the_call_is_allowed_in_silence()
    {
        var answer = new HookPipeline(FakeStages.Create()).Answer(Payloads.Utf8(Payloads.Call("Read", Allowed)));
        Assert.Equal(0, answer.ExitCode);
        Assert.True(answer.Output.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_call_is_denied_with_one_object_and_its_reason(string stage, string fault) =>
        Assert.Contains("guard.fault", Payloads.Denial(Answer(stage, fault, Payloads.Call("Read", Allowed))), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_permission_request_is_denied_in_its_own_form(string stage, string fault)
    {
        var specific = Payloads.Specific(Answer(stage, fault, Payloads.Call("Read", Allowed, "PermissionRequest")));
        Assert.Equal("PermissionRequest", specific.GetProperty("hookEventName").GetString());
        Assert.Equal("deny", specific.GetProperty("decision").GetProperty("behavior").GetString());
        Assert.Contains("guard.fault", specific.GetProperty("decision").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void An_output_nobody_judged_is_withheld_and_nothing_claims_to_block(string stage, string fault)
    {
        var answer = Answer(stage, fault, Payloads.Call("Bash", """{"command":"ls"}""", "PostToolUse", ""","tool_response":{"stdout":"private","interrupted":false}"""));
        Assert.Equal(0, answer.ExitCode);
        var specific = Payloads.Specific(answer);
        Assert.Equal("PostToolUse", specific.GetProperty("hookEventName").GetString());
        Assert.False(specific.GetProperty("updatedToolOutput").GetProperty("interrupted").GetBoolean());
        Assert.DoesNotContain("private", specific.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("guard.fault", specific.GetProperty("additionalContext").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UserPromptSubmit", "\"prompt\":\"x\"")]
    [InlineData("UserPromptExpansion", "\"command_name\":\"deploy\"")]
    [InlineData("ConfigChange", "\"source\":\"project_settings\"")]
    [InlineData("PostToolBatch", "\"tool_calls\":[]")]
    public void An_event_that_can_be_blocked_is_blocked(string name, string members)
    {
        var answer = Answer("policy", "state", Payloads.Event(name, members));
        Assert.Equal(2, answer.ExitCode);
        Assert.Equal("block", Payloads.Object(answer).GetProperty("decision").GetString());
        Assert.NotEmpty(answer.Error);
    }

    [Fact]
    public void A_file_system_that_fails_at_every_question_denies()
    {
        var stages = FakeStages.Create(surroundings: FakeStages.WithoutFiles(Fault("disk")));
        Payloads.Denial(new HookPipeline(stages).Answer(Payloads.Utf8(Payloads.Call("Read", Allowed))));
    }

    [Fact]
    public void A_broken_policy_denies_and_says_what_is_wrong_with_it()
    {
        var stages = FakeStages.Create() with { Policy = _ => new(null, "hookguard.toml(3,1): no such key") };
        Assert.Contains("hookguard.toml(3,1)", Payloads.Denial(new HookPipeline(stages).Answer(Payloads.Utf8(Payloads.Call("Read", Allowed)))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_without_a_call_asks_no_stage()
    {
        var answer = Answer("surroundings", "state", Payloads.Event("SessionStart", "\"source\":\"startup\""));
        Assert.Equal(0, answer.ExitCode);
        Assert.True(answer.Output.IsEmpty);
    }

    private static Core.Answers.HookAnswer Answer(string stage, string fault, string payload) =>
        new HookPipeline(Failing(stage, Fault(fault))).Answer(Payloads.Utf8(payload));

    private static HookStages Failing(string stage, Exception fault) => stage switch
    {
        "surroundings" => FakeStages.Create() with { Surroundings = _ => throw fault },
        "policy" => FakeStages.Create() with { Policy = _ => throw fault },
        "judge" => FakeStages.Create() with { Judge = (_, _, _) => throw fault },
        "audit" => FakeStages.Create() with { Audit = (_, _, _) => throw fault },
        _ => FakeStages.Create() with { Clock = () => throw fault },
    };

    private static Exception Fault(string kind) => kind switch
    {
        "memory" => new InsufficientMemoryException(),
        "disk" => new IOException("No space left on device"),
        "rights" => new UnauthorizedAccessException(),
        "cancelled" => new OperationCanceledException(),
        _ => new InvalidOperationException(),
    };
}
