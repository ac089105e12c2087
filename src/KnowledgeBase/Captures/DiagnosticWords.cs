namespace KnowledgeBase.Captures;

/// <summary>Stands in until the catalogue of diagnostics is there.</summary>
internal static class DiagnosticWords
{
    public static string Of(string code, string? detail) => detail is null ? code : $"{code}: {detail}";
}
