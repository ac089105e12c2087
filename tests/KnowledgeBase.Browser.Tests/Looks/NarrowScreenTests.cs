namespace KnowledgeBase.Browser.Tests.Looks;

[Collection(SampleLibrary.Name)]
public sealed class NarrowScreenTests(SampleLibrary library)
{
    [Fact]
    public Task EveryPageFitsAPhoneWithoutSidewaysScrolling() => library.ReadAsync(Reader.Phone, async window =>
    {
        foreach (var page in Enum.GetValues<PageKind>())
        {
            await window.GotoAsync(await library.AddressOfAsync(page));
            Assert.Equal("", await window.TooWideAsync());
        }
    });
}
