namespace KnowledgeBase.Tests.Captures;

/// <summary>Real captures with labels made by hand. They are other people's texts and stay outside the project.</summary>
public sealed class RealCapturesTests
{
    [SharedCapturesFact]
    public void EverySeedReadsAsACarefulReaderLabelledIt() => AssertAllRight("seeds");

    [SharedCapturesFact]
    public void EveryReadabilityCaptureReadsAsACarefulReaderLabelledIt() => AssertAllRight("aidb");

    private static void AssertAllRight(string folder)
    {
        var printed = new StringWriter();
        Assert.True(ScoreCommand.Run(Path.Combine(Repository.SharedCaptures!, folder), printed) == 0, printed.ToString());
    }
}

/// <summary>Runs where the folder of real captures lies beside the repository, and says so where it does not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedCapturesFactAttribute : FactAttribute
{
    public SharedCapturesFactAttribute() =>
        Skip = Repository.SharedCaptures is null ? "The folder of real captures (../shared/captures) is not here." : null;
}
