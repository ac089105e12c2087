using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Papers;

namespace KnowledgeBase.Tests.Papers;

public sealed class PaperMatchingTests
{
    private sealed record Mention(string[] Identifiers, string Title);

    private static IEnumerable<string> Groups(IEnumerable<Mention> mentions, PaperDecisions? decisions = null) => PaperMatching
        .Group([.. mentions], mention => mention.Identifiers, mention => mention.Title, decisions ?? PaperDecisions.None)
        .Select(group => string.Join(" + ", group.Mentions.Select(mention => $"{string.Join(',', mention.Identifiers)}|{mention.Title}").Order(StringComparer.Ordinal)))
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
    public void ADecisionJoinsWhatIdentifiersKeepApart() =>
        Assert.Single(Groups([new(["arxiv:1"], "a"), new(["arxiv:2"], "b")], new([("arxiv:1", "arxiv:2")], [])));

    [Fact]
    public void ADecisionGivesAPaperAnIdentifierThatNothingPrintsYet()
    {
        var group = Assert.Single(PaperMatching.Group([new Mention([], "a")], mention => mention.Identifiers, mention => mention.Title, new([("title:a", "doi:10.1/x")], [])));
        Assert.Equal(["doi:10.1/x"], group.Identifiers);
    }

    [Fact]
    public void ADecisionPartsWhatOnlyATitleJoins() =>
        Assert.Equal(2, Groups([new(["arxiv:1"], "a"), new([], "a")], new([], [("title:a", "arxiv:1")])).Count());

    [Fact]
    public void TheOrderOfTheMentionsMakesNoDifference()
    {
        string[] identifiers = ["arxiv:1", "arxiv:2", "arxiv:3", "doi:x", "doi:y"];
        var mention = from count in Gen.Choose(0, 2)
                      from ids in Gen.ArrayOf(Gen.Elements(identifiers), count)
                      from title in Gen.Elements("a", "b", "c")
                      select new Mention([.. ids.Distinct()], title);
        var reference = Gen.Elements("arxiv:1", "arxiv:2", "arxiv:3", "doi:x", "doi:y", "title:a", "title:b", "title:c");
        var pair = from a in reference from b in reference select (a, b);
        var pairs = from count in Gen.Choose(0, 2) from ends in Gen.ArrayOf(pair, count) select ends;
        var two = from mentions in Gen.ArrayOf(mention, 7)
                  from shuffled in Gen.Shuffle(mentions)
                  from merged in pairs
                  from parted in pairs
                  select (mentions, shuffled, decisions: new PaperDecisions(merged, parted));
        Prop.ForAll(two.ToArbitrary(), one => Groups(one.mentions, one.decisions).SequenceEqual(Groups(one.shuffled, one.decisions))).QuickCheckThrowOnFailure();
    }
}
