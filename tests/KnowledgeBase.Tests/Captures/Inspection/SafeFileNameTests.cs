using KnowledgeBase.Captures.Inspection;

namespace KnowledgeBase.Tests.Captures.Inspection;

public sealed class SafeFileNameTests
{
    [Theory]
    [InlineData("記事.md", "記事.md")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\secret\page.html", "page.html")]
    [InlineData("a\"b<c>|?*.md", "a_b_c____.md")]
    [InlineData("..", "capture-7")]
    [InlineData("", "capture-7")]
    [InlineData("x\r\nSet-Cookie: a", "x__Set-Cookie_ a")]
    [InlineData("photo\u202egnp.md", "photo_gnp.md")]
    [InlineData(".hidden", "hidden")]
    public void NothingIsLeftThatAFileSystemOrAnEyeCouldTakeForSomethingElse(string name, string safe) => Assert.Equal(safe, SafeFileName.Of(name, "capture-7"));

    [Fact]
    public void LongNamesKeepTheirExtension()
    {
        var safe = SafeFileName.Of(new string('長', 400) + ".md", "capture-7");
        Assert.Equal(150, safe.Length);
        Assert.EndsWith(".md", safe, StringComparison.Ordinal);
    }
}
