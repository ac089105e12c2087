namespace KnowledgeBase.Papers;

/// <summary>Mentions of one paper.</summary>
/// <param name="Mentions">At least one, in a stable order.</param>
/// <param name="Identifiers">Identifiers of the paper, sorted, those that a person added included.</param>
/// <param name="References">Every <see cref="PaperReference"/> that leads to it.</param>
public sealed record PaperGroup<T>(IReadOnlyList<T> Mentions, IReadOnlyList<string> Identifiers, IReadOnlySet<string> References);

/// <summary>What people decided about papers: pairs of <see cref="PaperReference"/>, oldest decision first.</summary>
/// <param name="Merged">Pairs that are one paper. An identifier that nothing prints becomes one of the other's.</param>
/// <param name="NotSame">Pairs that no title joins.</param>
public sealed record PaperDecisions(IReadOnlyList<(string A, string B)> Merged, IReadOnlyList<(string A, string B)> NotSame)
{
    public static PaperDecisions None { get; } = new([], []);
}

/// <summary>
/// Decides which mentions speak of one paper: those that share an identifier; those that a person joined; then, by title key, those whose
/// identifiers do not contradict each other. The answer depends on mentions and decisions only, never on the order in which captures came.
/// </summary>
public static class PaperMatching
{
    /// <summary>Groups mentions into papers. Groups and their members come in a stable order.</summary>
    /// <typeparam name="T">The mention.</typeparam>
    /// <param name="mentions">All mentions that share, directly or by others, an identifier, a title key or a decision.</param>
    /// <param name="identifiersOf">Identifiers as <c>scheme:value</c>; the reference of a split alone, for a mention that stands alone.</param>
    /// <param name="titleKeyOf">Title key; an empty one joins nothing.</param>
    public static IReadOnlyList<PaperGroup<T>> Group<T>(
        IReadOnlyList<T> mentions, Func<T, IReadOnlyList<string>> identifiersOf, Func<T, string> titleKeyOf, PaperDecisions decisions)
        where T : class
    {
        var clusters = new List<Cluster<T>>();
        foreach (var mention in mentions)
        {
            var cluster = new Cluster<T>([mention], [.. identifiersOf(mention)], [titleKeyOf(mention)]);
            foreach (var other in clusters.Where(other => other.IsPrintedAlike(cluster)).ToList())
            {
                cluster.Absorb(other);
                clusters.Remove(other);
            }

            clusters.Add(cluster);
        }

        clusters.Sort((a, b) => string.CompareOrdinal(a.SortKey, b.SortKey));
        ByDecision(clusters, decisions);
        return [.. ByTitle(clusters, decisions).Select(cluster => cluster.ToGroup())];
    }

    private static void ByDecision<T>(List<Cluster<T>> clusters, PaperDecisions decisions)
    {
        foreach (var (a, b) in decisions.Merged)
        {
            switch (Find(clusters, a), Find(clusters, b))
            {
                case ({ } one, { } other) when one != other:
                    one.Absorb(other);
                    clusters.Remove(other);
                    break;
                case ({ } one, null) when PaperReference.IsIdentifier(b):
                    one.Identifiers.Add(b);
                    break;
                case (null, { } other) when PaperReference.IsIdentifier(a):
                    other.Identifiers.Add(a);
                    break;
            }
        }
    }

    // A title names a paper that has no identifier, if there is one of that title.
    private static Cluster<T>? Find<T>(List<Cluster<T>> clusters, string reference) =>
        clusters.Find(cluster => cluster.Identifiers.Count == 0 && cluster.Has(reference)) ?? clusters.Find(cluster => cluster.Has(reference));

    // Identified papers first and in the order of their identifiers, so that a bare title joins the same one whenever it comes.
    private static List<Cluster<T>> ByTitle<T>(List<Cluster<T>> clusters, PaperDecisions decisions)
    {
        var joined = new List<Cluster<T>>();
        foreach (var cluster in clusters.OrderBy(cluster => cluster.SortKey, StringComparer.Ordinal))
        {
            if (joined.FirstOrDefault(other => other.SharesTitle(cluster) && !other.Contradicts(cluster) && !ArePartedBy(decisions, cluster, other)) is { } same)
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

    private static bool ArePartedBy<T>(PaperDecisions decisions, Cluster<T> one, Cluster<T> other) =>
        decisions.NotSame.Any(pair => (one.IsNamed(pair.A) && other.IsNamed(pair.B)) || (one.IsNamed(pair.B) && other.IsNamed(pair.A)));

    private sealed record Cluster<T>(List<T> Members, SortedSet<string> Identifiers, SortedSet<string> TitleKeys)
    {
        public string SortKey => Identifiers.Count > 0 ? $"0{Identifiers.Min}" : $"1{TitleKeys.Min}";

        // A shared identifier; or no identifier here and there, and one title.
        public bool IsPrintedAlike(Cluster<T> other) =>
            Identifiers.Overlaps(other.Identifiers) || (Identifiers.Count == 0 && other.Identifiers.Count == 0 && SharesTitle(other));

        public bool SharesTitle(Cluster<T> other) => TitleKeys.Any(key => key.Length > 0 && other.TitleKeys.Contains(key));

        // Two different identifiers of one scheme are two papers, whatever their titles.
        public bool Contradicts(Cluster<T> other) =>
            Identifiers.Any(id => other.Identifiers.Any(theirs => theirs != id && SchemeOf(theirs) == SchemeOf(id)));

        public bool Has(string reference) =>
            PaperReference.TitleKeyOf(reference) is { } title ? title.Length > 0 && TitleKeys.Contains(title) : Identifiers.Contains(reference);

        // Of two papers with one title, the title names the one without identifier.
        public bool IsNamed(string reference) => Has(reference) && (PaperReference.TitleKeyOf(reference) is null || Identifiers.Count == 0);

        public void Absorb(Cluster<T> other)
        {
            Members.AddRange(other.Members);
            Identifiers.UnionWith(other.Identifiers);
            TitleKeys.UnionWith(other.TitleKeys);
        }

        public PaperGroup<T> ToGroup() => new(
            Members,
            [.. Identifiers.Where(PaperReference.IsIdentifier)],
            Identifiers.Concat(TitleKeys.Where(key => key.Length > 0).Select(PaperReference.OfTitle)).ToHashSet(StringComparer.Ordinal));

        private static string SchemeOf(string identifier) => identifier[..identifier.IndexOf(':', StringComparison.Ordinal)];
    }
}
