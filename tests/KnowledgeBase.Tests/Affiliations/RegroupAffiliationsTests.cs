using KnowledgeBase.Affiliations;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests.Affiliations;

public sealed class RegroupAffiliationsTests
{
    [Fact]
    public async Task PrintedFormsStayAndLeadToOneAffiliation()
    {
        await using var library = await Library.OpenAsync();
        await IngestAsync(library, "東京大学", "UTokyo", "Example Institute");
        var names = await library.AskAsync(db => db.PaperAffiliations.OrderBy(row => row.PaperId).Select(row => $"{row.PrintedName} = {row.Affiliation!.Name}").ToListAsync());
        Assert.Equal(["東京大学 = 東京大学", "UTokyo = 東京大学", "Example Institute = Example Institute"], names);

        var id = await library.AskAsync(db => db.Affiliations.Where(one => one.Name == "東京大学").Select(one => one.Id).SingleAsync());
        var shown = (await library.UseAsync<ShowAffiliation, AffiliationDetails?>(show => show.RunAsync(id, CancellationToken.None)))!;
        Assert.Contains("The University of Tokyo", shown.OtherNames);
        Assert.Equal(2, shown.Papers.Count);
        var found = await library.UseAsync<ListAffiliations, Found<NamedSummary>>(list => list.RunAsync(new ListNamesInput { Q = "univ. of tokyo" }, CancellationToken.None));
        Assert.Equal(id, Assert.Single(found.Items).Id);
    }

    [Fact]
    public async Task AListThatGrewRegroupsWhatIsThereAndKeepsDecisionsAndAddresses()
    {
        var before = await Library.OpenAsync();
        await IngestAsync(before, "Example Institute", "例研究所");
        Assert.Equal(0, await RegroupAsync(before));
        Assert.Equal(2, await before.AskAsync(db => db.Affiliations.CountAsync()));
        var former = await before.AskAsync(db => db.Affiliations.Where(one => one.NameKey == "exampleinstitute").Select(one => one.Id).SingleAsync());
        var decision = new MakeCorrectionInput(CorrectionKind.Field, CorrectionSubject.Affiliation, "exampleinstitute")
        {
            Field = CorrectableField.Name, Value = CorrectableField.Print("例の研究所"),
        };
        await before.UseAsync<MakeCorrection, CorrectionOutcome>(make => make.RunAsync(decision, CancellationToken.None));

        var after = await ReopenAsync(before, "例研究所 = Example Institute\n");
        Assert.Equal(1, await RegroupAsync(after));
        Assert.Equal(0, await RegroupAsync(after));
        var affiliation = await after.AskAsync(db => db.Affiliations.SingleAsync());
        Assert.Equal("例の研究所", affiliation.Name);
        Assert.Equal(affiliation.Id, await after.UseAsync<FindRetired, int?>(find => find.RunAsync(CorrectionSubject.Affiliation, former, CancellationToken.None)));

        await using var again = await ReopenAsync(after, "# nothing any more\n");
        Assert.Equal(1, await RegroupAsync(again));
        Assert.Equal(2, await again.AskAsync(db => db.Affiliations.CountAsync()));
    }

    // As after a restart with another list in the data directory.
    private static async Task<Library> ReopenAsync(Library library, string organisations)
    {
        var folder = Directory.CreateTempSubdirectory("kb-copy-").FullName;
        foreach (var file in Directory.GetFiles(library.Folder, "knowledgebase.db*"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        await library.DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(folder, "organisations.txt"), organisations);
        return await Library.OpenAsync(folder);
    }

    private static Task<int> RegroupAsync(Library library) => library.UseAsync<RegroupAffiliations, int>(regroup => regroup.RunAsync(CancellationToken.None));

    private static async Task IngestAsync(Library library, params string[] affiliations)
    {
        foreach (var (name, number) in affiliations.Select((name, i) => (name, i + 1)))
        {
            await library.IngestTextAsync($"{number}.md", Some.Capture(number, paper: $"Paper {number}", paperUrl: $"https://arxiv.org/abs/2401.0000{number}")
                .Replace("Example University", name, StringComparison.Ordinal));
        }
    }
}
