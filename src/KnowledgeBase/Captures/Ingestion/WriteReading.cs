using KnowledgeBase.Captures.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Captures.Ingestion;

/// <summary>Takes into the library what reading captures gave, one after the other, and logs a line for each.</summary>
internal sealed class WriteReading(IServiceScopeFactory scopes, WriterGate gate, ILogger logger)
{
    /// <summary>Null for a fault of ours, such as a full disk or a locked database: the capture stays pending.</summary>
    public async Task<IngestedCapture?> RunAsync(ClaimedCapture capture, Preparation preparation, CancellationToken cancellationToken)
    {
        try
        {
            using var turn = await gate.EnterAsync(cancellationToken);
            await using var scope = scopes.CreateAsyncScope();
            var input = new IngestInput(capture.Id, preparation.Prepared, preparation.Reason) { Took = preparation.Took };
            var outcome = await scope.ServiceProvider.GetRequiredService<IngestCapture>().RunAsync(input, cancellationToken);
            Log(capture, outcome);
            return new IngestedCapture(capture.Id, capture.FileName, outcome);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            logger.LogError(fault, "Capture {CaptureId} {FileName} could not be written", capture.Id, capture.FileName);
            return null;
        }
    }

    private void Log(ClaimedCapture capture, IngestOutcome outcome)
    {
        if (outcome.Reason is null)
        {
            logger.LogInformation("Capture {CaptureId} {FileName}: {Outcome}, article {ArticleId}", capture.Id, capture.FileName, outcome.Status, outcome.ArticleId);
        }
        else
        {
            logger.LogWarning("Capture {CaptureId} {FileName}: {Outcome}. {Reason}", capture.Id, capture.FileName, outcome.Status, outcome.Reason);
        }
    }
}
