using System.Text.Json.Nodes;

namespace KnowledgeBase.Tests.Captures;

/// <summary>Real captures with labels made by hand. They are other people's texts and stay outside the project.</summary>
public sealed class RealCapturesTests
{
    [SharedCapturesFact]
    public void EverySeedReadsAsACarefulReaderLabelledIt()
    {
        var folder = Path.Combine(Repository.SharedCaptures!, "seeds");
        var labels = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")))!["captures"]!.AsObject();
        var misses = labels.SelectMany(label => CaptureLabels.Misses(Path.Combine(folder, label.Key), label.Value!)).ToList();
        Assert.True(misses.Count == 0, $"{misses.Count} misses:\n{string.Join('\n', misses)}");
    }

    [SharedCapturesFact]
    public void EveryReadabilityCaptureReadsAsACarefulReaderLabelledIt()
    {
        var folder = Path.Combine(Repository.SharedCaptures!, "aidb");
        var misses = Directory.GetFiles(folder, "*.md").Order()
            .SelectMany(file => CaptureLabels.Misses(file, JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(file, ".json")))!))
            .ToList();
        Assert.True(misses.Count == 0, $"{misses.Count} misses:\n{string.Join('\n', misses)}");
    }
}

/// <summary>Runs where the folder of real captures lies beside the repository, and says so where it does not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedCapturesFactAttribute : FactAttribute
{
    public SharedCapturesFactAttribute() =>
        Skip = Repository.SharedCaptures is null ? "The folder of real captures (../shared/captures) is not here." : null;
}
