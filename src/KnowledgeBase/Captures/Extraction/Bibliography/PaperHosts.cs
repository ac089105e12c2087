using System.Collections.Frozen;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Captures.Extraction.Bibliography;

/// <summary>Hosts by which a bare address tells what it is.</summary>
internal static class PaperHosts
{
    private static readonly FrozenSet<string> Papers = FrozenSet.Create(
    [
        "openreview.net", "aclanthology.org", "papers.nips.cc", "proceedings.neurips.cc", "proceedings.mlr.press", "openaccess.thecvf.com", "dl.acm.org", "ieeexplore.ieee.org", "biorxiv.org", "medrxiv.org", "ssrn.com", "papers.ssrn.com",
        "nature.com", "science.org", "pnas.org", "link.springer.com", "sciencedirect.com", "jmlr.org", "ijcai.org", "ojs.aaai.org", "isca-archive.org", "jstage.jst.go.jp", "journals.plos.org", "academic.oup.com", "cell.com", "frontiersin.org", "mdpi.com", "usenix.org",
    ]);

    private static readonly (string Host, string Label)[] Labelled =
        [("github.com", "GitHub"), ("gitlab.com", "GitLab"), ("huggingface.co", "Hugging Face"), ("github.io", "プロジェクトページ")];

    /// <summary>The address is a paper's own page.</summary>
    public static bool IsPaper(string url) =>
        ArxivId.Find(url) is not null || (ArticleUrl.Parse(url) is { } parsed && (IsDoiHost(parsed.Host) || IsOnPapers(parsed.Host)));

    /// <summary>The address carries a DOI of the paper, rather than digits that merely look like one.</summary>
    public static bool HasDoi(string url) =>
        ArticleUrl.Parse(url) is { } parsed && (IsDoiHost(parsed.Host) || parsed.Key.Contains("/doi/", StringComparison.OrdinalIgnoreCase));

    /// <summary>Label for the address of code and the like; null when the host tells nothing.</summary>
    public static string? LabelOf(string url) => ArticleUrl.Parse(url) is { } parsed
        ? Labelled.Where(entry => IsOn(parsed.Host, entry.Host)).Select(entry => entry.Label).FirstOrDefault()
        : null;

    private static bool IsDoiHost(string host) => host is "doi.org" or "dx.doi.org";

    // A host belongs to every domain that begins behind one of its dots.
    private static bool IsOnPapers(string host)
    {
        for (var domain = host; ; domain = domain[(domain.IndexOf('.') + 1)..])
        {
            if (Papers.Contains(domain))
            {
                return true;
            }

            if (!domain.Contains('.', StringComparison.Ordinal))
            {
                return false;
            }
        }
    }

    private static bool IsOn(string host, string domain) => host == domain || host.EndsWith("." + domain, StringComparison.Ordinal);
}
