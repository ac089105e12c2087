using System.Text.Json.Serialization;
using KnowledgeBase.Search;

namespace KnowledgeBase.Data;

/// <summary>One page of a list, and how many there are in all.</summary>
/// <param name="Page">From 1.</param>
public record Listed<T>(int Total, int Page, int PageSize, IReadOnlyList<T> Items)
{
    /// <summary>There are more than <see cref="Total"/>: counting stopped there, and so do the pages.</summary>
    public bool TotalIsCapped { get; init; }

    [JsonIgnore]
    public int LastPage => Math.Max(1, (int)Math.Ceiling(Total / (double)PageSize));
}

/// <summary>A page of a list that was searched, and what is to be said about what the reader typed.</summary>
public record Found<T>(int Total, int Page, int PageSize, IReadOnlyList<T> Items) : Listed<T>(Total, Page, PageSize, Items)
{
    /// <summary>Parts of the query that were not taken as they may have been meant.</summary>
    public IReadOnlyList<SearchNote> Notes { get; init; } = [];

    /// <summary>The order holds for so many of the newest hits only (of names, of those with most papers), because there are more; null when it holds for all.</summary>
    public int? SortedNewest { get; init; }
}

/// <summary>Which part of a list is wanted. Odd numbers are put right, never refused: a typed address should show something.</summary>
public readonly record struct Paging(int Page, int Size)
{
    public const int DefaultSize = 20;

    public const int MaxSize = 100;

    private const int MaxPage = 1_000_000;

    public int Skip => (Page - 1) * Size;

    public static Paging Of(int page, int size) =>
        new(Math.Clamp(page, 1, MaxPage), size < 1 ? DefaultSize : Math.Min(size, MaxSize));
}
