namespace KnowledgeBase.Finding;

/// <summary>The parameters of a statement that is written piece by piece, in the form that EF's raw queries take them.</summary>
internal sealed class SqlText
{
    private readonly List<object> parameters = [];

    public object[] Parameters => [.. parameters];

    public static string Placeholder(int number) => $"{{{number}}}";

    /// <summary>Adds a parameter and gives what stands for it in the statement.</summary>
    public string Add(object value)
    {
        parameters.Add(value);
        return Placeholder(parameters.Count - 1);
    }
}
