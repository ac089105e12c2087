using KnowledgeBase.Affiliations;
using KnowledgeBase.Articles;
using KnowledgeBase.Audit;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Attachments;
using KnowledgeBase.Captures.Ingestion;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Captures.Reading;
using KnowledgeBase.Captures.ReReads;
using KnowledgeBase.Captures.Previews;
using KnowledgeBase.Captures.Uploads;
using KnowledgeBase.Captures.Zips;
using KnowledgeBase.Corrections;
using KnowledgeBase.Data;
using KnowledgeBase.Finding;
using KnowledgeBase.Papers;
using KnowledgeBase.Papers.Metadata;
using KnowledgeBase.Papers.Metadata.Fetching;
using KnowledgeBase.Related.Maps;
using KnowledgeBase.Upkeep;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace KnowledgeBase;

/// <summary>Registers the core.</summary>
public static class AddCore
{
    /// <summary>Settings, database and everything that writes to the library. Nothing runs by itself yet.</summary>
    public static IServiceCollection AddKnowledgeBase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KnowledgeBaseOptions>().BindConfiguration(KnowledgeBaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddKnowledgeBaseData(configuration);
        services.AddSingleton(TimeProvider.System);
        services.TryAddSingleton<ICurrentActor, CommandActor>(); // The web app knows better.
        services.AddScoped<RecordAudit>();
        services.AddScoped<ListAudit>();
        services.AddSingleton<WriterGate>();
        services.AddSingleton<IngestionSignal>();
        services.AddSingleton<PrepareCapture>();
        services.AddSingleton<IngestPending>();
        services.AddScoped<PendingCaptures>();
        services.AddScoped<ReceiveFile>();
        services.AddScoped<StoreCapture>();
        services.AddScoped<StoreZip>();
        services.AddScoped<StoreAttachments>();
        services.AddScoped<IngestCapture>();
        services.AddScoped<PreviewCaptures>();
        services.AddScoped<UploadCapture>();
        services.AddSingleton<StagedFiles>();
        services.AddSingleton<UploadSignal>();
        services.AddSingleton<CommitUpload>();
        services.AddScoped<BeginUpload>();
        services.AddScoped<HandInForReview>();
        services.AddScoped<StageFile>();
        services.AddScoped<PreviewUpload>();
        services.AddScoped<ChooseItems>();
        services.AddScoped<EditItem>();
        services.AddScoped<DecideUpload>();
        services.AddScoped<ExpireUploads>();
        services.AddScoped<RetryCapture>();
        services.AddScoped<RetryCaptures>();
        services.AddSingleton<KeptCounts>();
        services.AddScoped<WriteArticle>();
        services.AddScoped<AssignPapers>();
        services.AddScoped<WritePapers>();
        services.AddScoped<RemoveArticle>();
        services.AddScoped<DeleteArticle>();
        services.AddScoped<NameIndex>();
        services.AddScoped<IndexNames>();
        services.AddSingleton(provided => OrganisationFile.Read(
            provided.GetRequiredService<IOptions<KnowledgeBaseOptions>>(), provided.GetRequiredService<ILogger<OrganisationNames>>()));
        services.AddSingleton<RegroupAffiliations>();
        services.AddScoped<NameDecisions>();
        services.AddScoped<ActiveCorrections>();
        services.AddScoped<ReReadCaptures>();
        services.AddSingleton<ReReadRuns>();
        services.AddScoped<BeginReRead>();
        services.AddScoped<ApplyReRead>();
        services.AddScoped<MakeCorrection>();
        services.AddScoped<UndoCorrection>();
        services.AddScoped<CorrectionRules>();
        services.AddScoped<ApplyCorrection>();
        services.AddScoped<FindRetired>();
        services.AddScoped<StoreMetadata>();
        services.AddSingleton<ImportMetadata>();
        services.AddScoped<RebuildIndex>();
        services.AddScoped<CheckDatabase>();
        services.AddSingleton<WatchedFolders>();
        services.AddSingleton<UpkeepRuns>();
        services.AddScoped<AskUpkeep>();
        services.AddSingleton<CurrentGraph>();
        services.AddSingleton<RefreshGraph>();
        return services;
    }

    /// <summary>Has captures that are not plain read in processes of their own.</summary>
    public static IServiceCollection AddReaderProcesses(this IServiceCollection services, ReaderCommand command) =>
        services.AddSingleton(command).AddSingleton<ReaderProcesses>();

    /// <summary>Watches the capture folders and ingests what comes, in the background.</summary>
    public static IServiceCollection AddIngestionService(this IServiceCollection services)
    {
        services.AddHostedService<CaptureFolderWatcher>();
        services.AddHostedService<IngestionWorker>();
        services.AddHostedService<UploadPreviewing>();
        services.AddHostedService<UploadCommitting>();
        services.AddHostedService<ReReadComparing>();
        services.AddHostedService<AffiliationRegrouping>();
        services.AddHostedService<GraphRefreshing>();
        services.AddHostedService<UpkeepService>();
        services.AddSingleton<ArxivClient>();
        services.AddSingleton<FetchArxivMetadata>();
        services.AddHostedService<ArxivFetchService>();
        return services;
    }
}
