using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Papers;

namespace KnowledgeBase.Tests.Papers;

public sealed class PaperMatchingTests
{
    private sealed record Mention(string[] Identifiers, string Title);

    private static IEnumerable<string> Groups(IEnumerable<Mention> mentions) => PaperMatching
        .Group([.. mentions], mention => mention.Identifiers, mention => mention.Title)
        .Select(group => string.Join(" + ", group.Select(mention => $"{string.Join(',', mention.Identifiers)}|{mention.Title}").Order(StringComparer.Ordinal)))
        .Order(StringComparer.Ordinal);

    [Fact]
    public void ASharedIdentifierJoinsWhateverTheTitles() =>
        Assert.Single(Groups([new(["arxiv:2401.1"], "a"), new(["arxiv:2401.1", "doi:10.1/x"], "b"), new(["doi:10.1/x"], "c")]));

    [Fact]
    public void ATitleJoinsWhatHasNoIdentifierToWhatHasOne() =>
        Assert.Single(Groups([new([], "a"), new(["arxiv:2401.1"], "a")]));

    [Fact]
    public void DifferentIdentifiersOfOneSchemeAreNeverJoinedByTitle() =>
        Assert.Equal(2, Groups([new(["arxiv:2401.1"], "a"), new(["arxiv:2401.2"], "a")]).Count());

    [Fact]
    public void AnEmptyTitleKeyJoinsNothing() =>
        Assert.Equal(2, Groups([new([], ""), new([], "")]).Count());

    [Fact]
    public void TheOrderOfTheMentionsMakesNoDifference()
    {
        string[] identifiers = ["arxiv:1", "arxiv:2", "arxiv:3", "doi:x", "doi:y"];
        var mention = from count in Gen.Choose(0, 2)
                      from ids in Gen.ArrayOf(Gen.Elements(identifiers), count)
                      from title in Gen.Elements("a", "b", "c")
                      select new Mention([.. ids.Distinct()], title);
        var two = from mentions in Gen.ArrayOf(mention, 7) from shuffled in Gen.Shuffle(mentions) select (mentions, shuffled);
        Prop.ForAll(two.ToArbitrary(), pair => Groups(pair.mentions).SequenceEqual(Groups(pair.shuffled))).QuickCheckThrowOnFailure();
    }
}
