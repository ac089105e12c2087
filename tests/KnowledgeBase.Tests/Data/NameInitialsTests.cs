using KnowledgeBase.Authors;
using KnowledgeBase.Data;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Tests.Data;

public sealed class NameInitialsTests
{
    private static readonly string[] Names =
    [
        "Ada Lovelace", "Alan Turing", "Émilie du Châtelet", "Zoubin Ghahramani", "あべ はなこ", "ウチダ", "ガウス", "きむら", "ヴェイユ", "をの", "山田 太郎", "𠮷田", "3M", "Ωμέγα", "김 철수",
    ];

    [Fact]
    public async Task EveryNameStandsInOneGroupThatFindsIt()
    {
        await using var library = await LibraryOfAsync();
        var initials = await ListAsync(library, list => list.InitialsAsync(CancellationToken.None));
        Assert.Equal(
            [("a", 2), ("e", 1), ("z", 1), ("あ", 2), ("か", 2), ("わ", 2), ("漢", 1), ("#", 4)], initials.Select(initial => (initial.Value, initial.Count)));
        var found = new List<string>();
        foreach (var initial in initials)
        {
            var names = await ListAsync(library, list => list.RunAsync(new ListNamesInput { Initial = initial.Value }, CancellationToken.None));
            Assert.Equal(initial.Count, names.Total);
            found.AddRange(names.Items.Select(name => name.Name));
        }

        Assert.Equal(Names.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("あ", "あべ はなこ, ウチダ")]
    [InlineData("か", "ガウス, きむら")]
    [InlineData("e", "Émilie du Châtelet")]
    [InlineData("漢", "山田 太郎")]
    public async Task AGroupHoldsBothKanaVoicedOrNotAndLettersWithAccents(string initial, string names)
    {
        await using var library = await LibraryOfAsync();
        var found = await ListAsync(library, list => list.RunAsync(new ListNamesInput { Initial = initial }, CancellationToken.None));
        Assert.Equal(names.Split(", ").Order(StringComparer.Ordinal), found.Items.Select(name => name.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WhatIsNoInitialLetsAllThrough()
    {
        await using var library = await LibraryOfAsync();
        Assert.Equal(Names.Length, (await ListAsync(library, list => list.RunAsync(new ListNamesInput { Initial = "\0" }, CancellationToken.None))).Total);
    }

    private static Task<T> ListAsync<T>(Library library, Func<ListAuthors, Task<T>> ask) => library.UseAsync(ask);

    private static async Task<Library> LibraryOfAsync()
    {
        var library = await Library.OpenAsync();
        await library.AskAsync(async db =>
        {
            db.Authors.AddRange(Names.Select(name => new Author { Name = name, NameKey = NameKey.OfPerson(name) }));
            return await db.SaveChangesAsync();
        });
        return library;
    }
}
