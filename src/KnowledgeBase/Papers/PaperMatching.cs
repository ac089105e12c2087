namespace KnowledgeBase.Papers;

/// <summary>
/// Decides which mentions speak of one paper: those that share an identifier; then, by title key, those whose identifiers do not
/// contradict each other. The answer depends on the mentions only, never on the order in which captures came.
/// </summary>
public static class PaperMatching
{
    /// <summary>Groups mentions into papers. Groups and their members come in a stable order.</summary>
    /// <typeparam name="T">The mention.</typeparam>
    /// <param name="mentions">All mentions that share, directly or by others, an identifier or a title key.</param>
    /// <param name="identifiersOf">Identifiers as <c>scheme:value</c>.</param>
    /// <param name="titleKeyOf">Title key; an empty one joins nothing.</param>
    public static IReadOnlyList<IReadOnlyList<T>> Group<T>(
        IReadOnlyList<T> mentions, Func<T, IReadOnlyList<string>> identifiersOf, Func<T, string> titleKeyOf)
        where T : class
    {
        var clusters = new List<Cluster<T>>();
        foreach (var mention in mentions)
        {
            var cluster = new Cluster<T>([mention], [.. identifiersOf(mention)], [titleKeyOf(mention)]);
            foreach (var other in clusters.Where(other => other.Identifiers.Overlaps(cluster.Identifiers)).ToList())
            {
                cluster.Absorb(other);
                clusters.Remove(other);
            }

            clusters.Add(cluster);
        }

        return [.. ByTitle(clusters).Select(cluster => cluster.Members)];
    }

    // Identified papers first and in the order of their identifiers, so that a bare title joins the same one whenever it comes.
    private static List<Cluster<T>> ByTitle<T>(List<Cluster<T>> clusters)
    {
        var joined = new List<Cluster<T>>();
        foreach (var cluster in clusters.OrderBy(cluster => cluster.SortKey, StringComparer.Ordinal))
        {
            if (joined.FirstOrDefault(other => other.SharesTitle(cluster) && !other.Contradicts(cluster)) is { } same)
            {
                same.Absorb(cluster);
            }
            else
            {
                joined.Add(cluster);
            }
        }

        return joined;
    }

    private sealed record Cluster<T>(List<T> Members, SortedSet<string> Identifiers, SortedSet<string> TitleKeys)
    {
        public string SortKey => Identifiers.Count > 0 ? $"0{Identifiers.Min}" : $"1{TitleKeys.Min}";

        public bool SharesTitle(Cluster<T> other) => TitleKeys.Any(key => key.Length > 0 && other.TitleKeys.Contains(key));

        // Two different identifiers of one scheme are two papers, whatever their titles.
        public bool Contradicts(Cluster<T> other) =>
            Identifiers.Any(id => other.Identifiers.Any(theirs => theirs != id && SchemeOf(theirs) == SchemeOf(id)));

        public void Absorb(Cluster<T> other)
        {
            Members.AddRange(other.Members);
            Identifiers.UnionWith(other.Identifiers);
            TitleKeys.UnionWith(other.TitleKeys);
        }

        private static string SchemeOf(string identifier) => identifier[..identifier.IndexOf(':', StringComparison.Ordinal)];
    }
}
