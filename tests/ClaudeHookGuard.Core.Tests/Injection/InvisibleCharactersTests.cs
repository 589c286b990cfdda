using System.Text;
using ClaudeHookGuard.Core.Injection;

namespace ClaudeHookGuard.Core.Tests.Injection;

public class InvisibleCharactersTests
{
    private static int Count(string text) => InjectionReader.ReadText(Encoding.UTF8.GetBytes(Notations.Undo(text)), default).Length;

    [Theory]
    [InlineData("a{tags:hi you}b")]
    [InlineData("a{zero:hi}b")]
    [InlineData("😀{u+E0158}{u+E0151}{u+E015E}{u+E0155}")]
    [InlineData("user{u+202E} nimda{u+202C} done")]
    [InlineData("if (a{u+2067} // check{u+2069})")]
    public void Data_that_does_not_show_is_found(string text) => Assert.Equal(1, Count(text));

    [Theory]
    [InlineData("👨{u+200D}👩{u+200D}👧{u+200D}👦")]
    [InlineData("🏴{u+E0067}{u+E0062}{u+E0065}{u+E006E}{u+E0067}{u+E007F}")]
    [InlineData("می{u+200C}خواهم")]
    [InlineData("{u+FEFF}id,name")]
    [InlineData("{u+200F}שלום{u+200F} abc {u+202B}שלום{u+202C}")]
    [InlineData("Donau{u+AD}dampf{u+AD}schiff")]
    [InlineData("葛{u+E0100}城")]
    [InlineData("{u+2068}Ann{u+2069} wrote")]
    public void Characters_with_an_honest_use_are_not(string text) => Assert.Equal(0, Count(text));
}
