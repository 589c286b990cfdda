namespace ClaudeHookGuard.Core.Review.Questions;

/// <summary>A question of the review, for a database.</summary>
/// <param name="Name">As the command line calls it.</param>
/// <param name="Summary">What is asked.</param>
/// <param name="Text">In SQL, with the placeholders of <see cref="Engine.Say"/>.</param>
public sealed record Question(string Name, string Summary, string Text)
{
    /// <summary>The statement, without a semicolon.</summary>
    public string Sql(Engine engine) => engine.Say(Text).Trim();
}
