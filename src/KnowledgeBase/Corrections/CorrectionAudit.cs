using System.Globalization;
using KnowledgeBase.Audit;

namespace KnowledgeBase.Corrections;

/// <summary>A decision as the audit log tells it.</summary>
internal static class CorrectionAudit
{
    public static string SubjectOf(Correction one) => string.Create(CultureInfo.InvariantCulture, $"{one.Of} {one.Subject}").ToLowerInvariant();

    public static string ActionOf(Correction one) => (one.Kind, one.UndoneUtc) switch
    {
        (CorrectionKind.Delete, null) => AuditActions.ArticleDeleted,
        (CorrectionKind.Delete, _) => AuditActions.ArticleRestored,
        (_, null) => AuditActions.CorrectionMade,
        _ => AuditActions.CorrectionUndone,
    };

    public static object Told(Correction one) => new { one.Kind, one.Of, one.Subject, one.Other, one.Field, one.Value, one.Reason, one.MadeBy };
}
