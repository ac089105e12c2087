namespace KnowledgeBase.Related.Layouts;

/// <summary>Places like the seeds of a sunflower (Vogel 1979): evenly spread over a disk, never two in one spot, without chance.</summary>
internal static class Sunflower
{
    private const double GoldenAngle = 2.399963229728653;

    /// <summary>Room for each unit of mass.</summary>
    private const double Spacing = 1.5;

    /// <summary>A disk around the origin, in which each has room for its mass.</summary>
    public static Places Of(double[] masses)
    {
        var places = new Places(new double[masses.Length], new double[masses.Length]);
        var inner = 0.0;
        for (var i = 0; i < masses.Length; i++)
        {
            (places.X[i], places.Y[i]) = Seed(i, Spacing * Math.Sqrt(inner + (masses[i] / 2)));
            inner += masses[i];
        }

        return places;
    }

    /// <summary>A small disk around each parent, in which its children have room.</summary>
    /// <param name="parents">Where the parents stand.</param>
    /// <param name="parentOf">Parent of each child.</param>
    /// <param name="masses">Mass of each child.</param>
    public static Places Around(Places parents, int[] parentOf, double[] masses)
    {
        var places = new Places(new double[masses.Length], new double[masses.Length]);
        var (inner, number) = (new double[parents.X.Length], new int[parents.X.Length]);
        for (var i = 0; i < masses.Length; i++)
        {
            var parent = parentOf[i];
            var (dx, dy) = Seed(number[parent]++, Spacing * Math.Sqrt(inner[parent] + (masses[i] / 2)));
            (places.X[i], places.Y[i]) = (parents.X[parent] + dx, parents.Y[parent] + dy);
            inner[parent] += masses[i];
        }

        return places;
    }

    /// <summary>The direction of the seed with that number, as far out as wanted.</summary>
    public static (double X, double Y) Seed(int number, double radius) =>
        (radius * Math.Cos(number * GoldenAngle), radius * Math.Sin(number * GoldenAngle));
}
