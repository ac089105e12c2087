using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KnowledgeBase.Data;

/// <summary>Refuses local times on the way in and marks what comes out as UTC, which SQLite's text columns forget.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    instant => Checked(instant),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime instant) => instant.Kind == DateTimeKind.Utc
        ? instant
        : throw new InvalidOperationException($"Only UTC instants are stored, but {instant:O} is {instant.Kind}.");
}
