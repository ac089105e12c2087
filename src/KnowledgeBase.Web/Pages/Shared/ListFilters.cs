using KnowledgeBase.Articles;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Papers;
using KnowledgeBase.Web.Http;
using KnowledgeBase.Web.Text;

namespace KnowledgeBase.Web.Pages.Shared;

/// <summary>A value of a filter as a link. That of a chosen value takes the choice back.</summary>
public sealed record FilterOption(string Label, int Count, bool Chosen, string Href);

/// <summary>The values of one filter, the first ones in sight and the others folded away.</summary>
public sealed record FilterGroup(string Title, IReadOnlyList<FilterOption> Options)
{
    private const int InSight = 8;

    public IReadOnlyList<FilterOption> Frequent => [.. Options.Take(InSight)];

    public IReadOnlyList<FilterOption> Rest => [.. Options.Skip(InSight)];
}

/// <summary>A filter that is on, with the address of the list without it.</summary>
/// <param name="Title">What is filtered by.</param>
public sealed record FilterChip(string Title, string Label, string Without);

/// <summary>How a list is narrowed, and how it can be narrowed further: every state is an address.</summary>
/// <param name="CountedNewest">Only so many of the newest were counted, because there are more; null when all were.</param>
public sealed record ListFilters(IReadOnlyList<FilterGroup> Groups, IReadOnlyList<FilterChip> Chips, ListUrl Url, int? CountedNewest)
{
    /// <summary>Where everything is that is not narrowed.</summary>
    public string Cleared { get; init; } = Url.Bare();

    internal static ListFilters Of(Texts texts, CaptureFilter filter, CaptureFacets facets, ListUrl url) => Of(url, facets.CountedNewest,
    [
        new(texts["結果"], "outcome", url.State["outcome"], [], facet => texts.Outcome(facet.Value)),
        new(texts["経路"], "route", url.State["route"], facets.Routes, facet => texts.Route(facet.Value)),
        new(texts["形式"], "form", filter.Form, facets.Forms, facet => texts.Form(facet.Value)),
        new(texts["誰が"], "who", filter.Who, facets.People, Named),
        new(texts["理由"], "reason", filter.Reason, facets.Reasons, facet => texts.FileReason(facet.Value).Replace('#', '…')),
        new(texts["見つからなかった項目"], "lacks", url.State["lacks"], facets.Gaps, facet => texts.Gap(facet.Value)),
        new(texts.As("診断", "list"), "code", filter.Code, facets.Codes, Named),
        new(texts["診断の重さ"], "severity", url.State["severity"], facets.Severities, facet => texts.Severity(facet.Value)),
        new(texts["読み取り器の版"], "version", url.State["version"], facets.Versions, Named),
        new(texts["名前・由来"], "q", filter.Words, [], Named),
        new(texts["受領"], "from", url.State["from"], [], facet => texts["{0} から", texts.Date(facet.Value)]),
        new(texts["受領"], "until", url.State["until"], [], facet => texts["{0} まで", texts.Date(facet.Value)]),
        new(texts["読み取り時間"], "ms", url.State["ms"], [], facet => texts["{0} ミリ秒以上", facet.Value]),
        new(texts["アップロード"], "upload", url.State["upload"], [], Named),
        new(texts["記事"], "article", url.State["article"], [], facet => facet.Value == "true" ? texts["記事あり"] : texts["記事なし"]),
    ]) with
    {
        Cleared = url.Path,
    };

    internal static ListFilters Of(Texts texts, ArticleListQuery query, ArticleFacets facets, ListUrl url) => Of(url, facets.CountedNewest,
    [
        new(texts["サイト"], "site", query.Site, facets.Sites, facet => texts.SiteName(facet.Value)),
        new(texts["年"], "year", query.Year, facets.Years, Named),
        new(texts["所属"], "affiliation", query.Affiliation, facets.Affiliations, Named),
        new(texts["著者"], "author", query.Author, facets.Authors, Named),
        new(texts["タグ"], "tag", query.Tag, facets.Tags, Named),
        new(texts["論文"], "hasPaper", query.HasPaper, facets.HasPaper, facet => facet.Value == "true" ? texts["論文あり"] : texts["論文なし"]),
        new(texts["本文"], "truncated", query.Truncated, facets.Truncated, facet => facet.Value == "true" ? texts["有料部分あり"] : texts["全文あり"]),
        new(texts["状態"], "without", query.Without, [], facet => texts.Count("未読だけ（読了 {0} 件を除く）", IdList.Read(facet.Value).Count)),
    ]);

    internal static ListFilters Of(Texts texts, PaperListQuery query, PaperFacets facets, ListUrl url) => Of(url, facets.CountedNewest,
    [
        new(texts["年"], "year", query.Year, facets.Years, Named),
        new(texts["月"], "month", query.Month, [], facet => texts.Date(facet.Value)!),
        new(texts["所属"], "affiliation", query.Affiliation, facets.Affiliations, Named),
        new(texts["著者"], "author", query.Author, facets.Authors, Named),
        new("arXiv", "arxiv", query.Arxiv, facets.Arxiv, facet => facet.Value == "true" ? texts["arXiv にある"] : texts["arXiv にない"]),
        new(texts["リンク"], "linked", query.Linked, facets.Linked, facet => facet.Value == "true" ? texts["コードなどのリンクあり"] : texts["リンクなし"]),
    ]);

    private static ListFilters Of(ListUrl url, int? countedNewest, IReadOnlyList<Filter> filters) => new(
        [.. filters.Select(filter => filter.Group(url)).Where(Useful)], [.. filters.Select(filter => filter.Chip(url)).OfType<FilterChip>()], url, countedNewest);

    private static string Named(Facet facet) => facet.Label ?? facet.Value;

    // One value that everything has narrows nothing.
    private static bool Useful(FilterGroup group) => group.Options.Count > 1 || group.Options.Any(option => option.Chosen);

    private sealed record Filter(string Title, string Key, string? Chosen, IReadOnlyList<Facet> Facets, Func<Facet, string> Label)
    {
        public FilterGroup Group(ListUrl url) => new(Title, [.. Facets.Select(facet =>
            new FilterOption(Label(facet), facet.Count, facet.Value == Chosen, url.With(Key, facet.Value == Chosen ? null : facet.Value)))]);

        // A value that nothing has stands in no facet, and can be taken back all the same.
        public FilterChip? Chip(ListUrl url) => string.IsNullOrWhiteSpace(Chosen)
            ? null
            : new FilterChip(Title, Label(Facets.FirstOrDefault(facet => facet.Value == Chosen) ?? new Facet(Chosen, 0)), url.With(Key, null));
    }
}
