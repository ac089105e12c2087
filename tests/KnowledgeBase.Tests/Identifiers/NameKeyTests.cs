using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Tests.Identifiers;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Barrault, Loïc", "Loic Barrault")]
    [InlineData("Aidan N. Gomez", "Aidan N Gomez")]
    [InlineData("Ｗｅｉ Ping", "Wei Ping")]
    [InlineData("Ｐｉｎｇ，Ｗｅｉ", "Wei Ping")]
    [InlineData("Łukasz Kaiser", "Kaiser, Lukasz")]
    [InlineData("Jérôme Bolte", "Je\u0301ro\u0302me Bolte")]
    [InlineData("Weiß, Jörg", "Jorg Weiss")]
    [InlineData("Søren Ærø", "Soren Aero")]
    [InlineData("van der Maaten, Laurens", "Laurens van der Maaten")]
    [InlineData("Maaten, Laurens van der", "Laurens van der Maaten")]
    [InlineData("King, Martin Luther, Jr.", "Martin Luther King Jr.")]
    [InlineData("King, Jr., Martin Luther", "Martin Luther King, Jr")]
    [InlineData("King Jr., Martin Luther", "Martin Luther King Jr")]
    [InlineData("King, Martin Luther Jr.", "Martin Luther King, Jr.")]
    [InlineData("Gates, William H., III", "William H. Gates III")]
    [InlineData("Jane Doe, Ph.D.", "Doe, Jane")]
    [InlineData("山田 太郎", "山田太郎")]
    [InlineData("山田　太郎", "山田, 太郎")]
    [InlineData("ｼﾞｪﾌﾘｰ・ヒントン", "ジェフリー ヒントン")]
    [InlineData("김, 민수", "김민수")]
    [InlineData("Jia-Chen Gu", "Jiachen Gu")]
    [InlineData("O’Brien, Conan", "Conan O'Brien")]
    public void NamesThatDifferInOrderDiacriticsSpacingAndWidthShareAKey(string one, string other) =>
        Assert.Equal(NameKey.OfPerson(one), NameKey.OfPerson(other));

    [Theory]
    [InlineData("J. Smith", "John Smith")]
    [InlineData("Aidan N. Gomez", "Aidan Gomez")]
    [InlineData("John Smith", "John Smith Jr.")]
    [InlineData("John Smith II", "John Smith III")]
    [InlineData("Jörg Müller", "Joerg Mueller")]
    [InlineData("Wei Li", "Li Wei")]
    [InlineData("たかた", "たかだ")]
    [InlineData("山田太郎", "太郎山田")]
    [InlineData("𠮷田太郎", "田太郎")]
    public void NamesOfWhomMayBeTwoPeopleDoNot(string one, string other) =>
        Assert.NotEqual(NameKey.OfPerson(one), NameKey.OfPerson(other));

    [Theory]
    [InlineData(",")]
    [InlineData(", , Jr.")]
    [InlineData("Jr., Sr.")]
    [InlineData("")]
    [InlineData("OpenAI")]
    public void OddNamesKeepAKey(string name) => Assert.NotNull(NameKey.OfPerson(name));

    [Fact]
    public void TheKeyOfAKeyIsTheKey() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), name => NameKey.OfPerson(NameKey.OfPerson(name.Get)) == NameKey.OfPerson(name.Get))
            .QuickCheckThrowOnFailure();
}
