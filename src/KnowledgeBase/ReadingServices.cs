using KnowledgeBase.Affiliations;
using KnowledgeBase.Articles;
using KnowledgeBase.Articles.Finding;
using KnowledgeBase.Authors;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Captures.ReReads;
using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Corrections;
using KnowledgeBase.Corrections.Sayings;
using KnowledgeBase.Corrections.Sheets;
using KnowledgeBase.Exports;
using KnowledgeBase.Exports.Graphs;
using KnowledgeBase.Papers;
using KnowledgeBase.Related;
using KnowledgeBase.Related.Maps;
using KnowledgeBase.Upkeep;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase;

/// <summary>Registers the use cases that look into the library and change nothing.</summary>
public static class ReadingServices
{
    public static IServiceCollection AddReading(this IServiceCollection services) => services
        .AddScoped<ListArticles>()
        .AddScoped<CountArticles>()
        .AddScoped<ListNewArticles>()
        .AddScoped<PickArticles>()
        .AddScoped<FindPasted>()
        .AddScoped<SuggestMatches>()
        .AddScoped<SuggestSpelling>()
        .AddScoped<ShowArticle>()
        .AddScoped<ReadArticle>()
        .AddScoped<ListPapers>()
        .AddScoped<CountPapers>()
        .AddScoped<CountPapersByMonth>()
        .AddScoped<FindPaper>()
        .AddScoped<ShowPaper>()
        .AddScoped<CitePapers>()
        .AddScoped<ListAuthors>()
        .AddScoped<ShowAuthor>()
        .AddScoped<ListAffiliations>()
        .AddScoped<ShowAffiliation>()
        .AddScoped<ListUncaptured>()
        .AddScoped<ShowUncaptured>()
        .AddScoped<ExploreRelated>()
        .AddScoped<TellGraphView>()
        .AddScoped<ShowGraphMap>()
        .AddScoped<ShowGraphNode>()
        .AddScoped<FindPath>()
        .AddScoped<ShowGraphInsights>()
        .AddScoped<ExportGraph>()
        .AddScoped<ShowSurroundings>()
        .AddScoped<ReadAttachment>()
        .AddScoped<ListCaptures>()
        .AddScoped<CountCaptures>()
        .AddScoped<CaptureCensus>()
        .AddScoped<ShowCoverage>()
        .AddScoped<CountReceived>()
        .AddScoped<ShowCapture>()
        .AddScoped<ShowOutcome>()
        .AddScoped<TakeOriginal>()
        .AddScoped<ListUploads>()
        .AddScoped<ShowUpload>()
        .AddScoped<ShowUploadItem>()
        .AddScoped<ListPossibleDuplicates>()
        .AddScoped<ListPutOff>()
        .AddScoped<FindOther>()
        .AddScoped<ListCorrections>()
        .AddScoped<ListDeleted>()
        .AddScoped<ShowCorrectable>()
        .AddScoped<ShowInstallation>()
        .AddScoped<ShowOpenWork>()
        .AddScoped<ListParts>()
        .AddScoped<UncorrectedFields>()
        .AddScoped<ReadSaying>()
        .AddScoped<ShowSheet>()
        .AddScoped<ComparePair>()
        .AddScoped<TryOut>()
        .AddScoped<CompareReading>()
        .AddScoped<PreviewCorrection>()
        .AddScoped<ShowStatus>();
}
