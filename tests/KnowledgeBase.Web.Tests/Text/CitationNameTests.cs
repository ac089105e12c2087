using KnowledgeBase.Web.Text;

namespace KnowledgeBase.Web.Tests.Text;

public sealed class CitationNameTests
{
    [Theory]
    [InlineData("Ada Lovelace", "Lovelace, Ada")]
    [InlineData("Aidan N. Gomez", "Gomez, Aidan N.")]
    [InlineData("Turing, Alan", "Turing, Alan")]
    [InlineData("山田 太郎", "山田, 太郎")]
    [InlineData("OpenAI", "OpenAI")]
    public void PutsTheFamilyFirst(string printed, string citation) => Assert.Equal(citation, CitationName.Of(printed));
}
