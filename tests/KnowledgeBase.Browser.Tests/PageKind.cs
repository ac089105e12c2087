namespace KnowledgeBase.Browser.Tests;

/// <summary>One of each kind of page, and of each state that looks different.</summary>
public enum PageKind
{
    Start,
    LastListPage,
    FilteredList,
    SearchResult,
    NothingFound,
    Article,
    CutArticle,
    ArticleWithTwoCaptures,
    ArticleOnManyPapers,
    ArticleWithoutMarkup,
    Papers,
    Paper,
    Authors,
    Author,
    Affiliations,
    Affiliation,
    Graph,
    GraphAroundAnArticle,
    GraphAroundAnAuthor,
    Uncaptured,
    UncapturedTarget,
    PossibleDuplicates,
    Corrections,
    CorrectingAPaper,
    CorrectingAnArticle,
    Captures,
    Capture,
    CaptureOfAPage,
    NotFound,
}

internal static class PageKinds
{
    public static async Task<string> AddressOfAsync(this SampleLibrary library, PageKind kind) => kind switch
    {
        PageKind.Start => "/",
        PageKind.LastListPage => "/?page=2",
        PageKind.FilteredList => "/?site=paper-notes.example&sort=links",
        PageKind.SearchResult => "/?q=推論",
        PageKind.NothingFound => "/?q=どこにもない語",
        PageKind.Article => await library.ArticleAsync("答えの前に途中式"),
        PageKind.CutArticle => await library.ArticleAsync("知識を外から持ち込む"),
        PageKind.ArticleWithTwoCaptures => await library.ArticleAsync("考えながら動き"),
        PageKind.ArticleOnManyPapers => await library.ArticleAsync("今週のエージェント論文"),
        PageKind.ArticleWithoutMarkup => await library.ArticleAsync("層を深くすると"),
        PageKind.Papers => "/papers",
        PageKind.Paper => await library.PaperAsync("Chain-of-Thought Prompting"),
        PageKind.Authors => "/authors",
        PageKind.Author => await library.AuthorAsync("Denny Zhou"),
        PageKind.Affiliations => "/affiliations",
        PageKind.Affiliation => await library.AffiliationAsync("Google Research"),
        PageKind.Graph => "/graph",
        PageKind.GraphAroundAnArticle => $"/graph?focus=a{IdOf(await library.ArticleAsync("答えの前に途中式"))}&depth=2",
        PageKind.GraphAroundAnAuthor => $"/graph?focus=w{IdOf(await library.AuthorAsync("Denny Zhou"))}&kinds=article,paper,author",
        PageKind.Uncaptured => "/uncaptured",
        PageKind.UncapturedTarget => "/uncaptured/" + await library.UncapturedIdAsync(),
        PageKind.PossibleDuplicates => "/admin/duplicates?of=affiliation",
        PageKind.Corrections => "/admin/corrections",
        PageKind.CorrectingAPaper => "/admin/correct/paper/" + IdOf(await library.PaperAsync("Chain-of-Thought Prompting")),
        PageKind.CorrectingAnArticle => "/admin/correct/article/" + IdOf(await library.ArticleAsync("答えの前に途中式")),
        PageKind.Captures => "/admin/captures",
        PageKind.Capture => await library.CaptureOfAsync(await library.ArticleAsync("知識を外から持ち込む")),
        PageKind.CaptureOfAPage => await library.CaptureOfAsync(await library.ArticleAsync("五十年の難問")),
        PageKind.NotFound => "/articles/987654",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string IdOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
