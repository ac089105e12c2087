namespace KnowledgeBase.Related.Maps;

/// <summary>Places as whole numbers from 0 to <see cref="Most"/>, alike in every view of one layout.</summary>
internal sealed class Scale
{
    /// <summary>Finer than any screen, and four digits.</summary>
    public const int Most = 9999;

    private readonly (float X, float Y) corner;
    private readonly double factor;

    public Scale(LibraryGraph graph)
    {
        corner = (graph.X.DefaultIfEmpty(0).Min(), graph.Y.DefaultIfEmpty(0).Min());
        var side = Math.Max(graph.X.DefaultIfEmpty(0).Max() - corner.X, graph.Y.DefaultIfEmpty(0).Max() - corner.Y);
        factor = side > 0 ? Most / side : 0;
    }

    public int X(double x) => (int)Math.Round((x - corner.X) * factor);

    public int Y(double y) => (int)Math.Round((y - corner.Y) * factor);
}
