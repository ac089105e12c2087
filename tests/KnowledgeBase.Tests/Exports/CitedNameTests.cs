using KnowledgeBase.Exports.Formats;

namespace KnowledgeBase.Tests.Exports;

public sealed class CitedNameTests
{
    [Theory]
    [InlineData("Ada Lovelace", "Lovelace, Ada")]
    [InlineData("Aidan N. Gomez", "Gomez, Aidan N.")]
    [InlineData("Turing, Alan", "Turing, Alan")]
    [InlineData("Laurens van der Maaten", "van der Maaten, Laurens")]
    [InlineData("van der Maaten, Laurens", "van der Maaten, Laurens")]
    [InlineData("Martin Luther King Jr.", "King, Martin Luther, Jr.")]
    [InlineData("Smith, Jr., John", "Smith, John, Jr.")]
    [InlineData("山田 太郎", "山田, 太郎")]
    [InlineData("山田太郎", "山田太郎")]
    [InlineData("OpenAI", "OpenAI")]
    [InlineData("Gemini Team", "Gemini Team")]
    [InlineData("Google Brain, Inc.", "Google Brain, Inc.")]
    [InlineData("  Noam\u00a0Shazeer ", "Shazeer, Noam")]
    [InlineData(",", ",")]
    public void PutsTheFamilyFirst(string printed, string citation) => Assert.Equal(citation, CitedName.Of(printed).FamilyFirst);
}
