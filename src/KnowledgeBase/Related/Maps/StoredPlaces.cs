using System.Globalization;

namespace KnowledgeBase.Related.Maps;

/// <summary>Where a node stood, and its community then.</summary>
internal readonly record struct StoredPlace(float X, float Y, int Community);

/// <summary>
/// Places by node. Stored as a version, a count and, for each node, 8 bytes that name it, X and Y as 4-byte floats and its community as a
/// 4-byte integer, little-endian. Uncaptured targets are named by the hash in their name, which outlives re-reading; the others by their ids.
/// </summary>
internal sealed class StoredPlaces
{
    private const int Version = 1;

    private readonly Dictionary<ulong, StoredPlace> places;

    private StoredPlaces(Dictionary<ulong, StoredPlace> places) => this.places = places;

    public static StoredPlaces None { get; } = new([]);

    public int Count => places.Count;

    public StoredPlace? Of(MapNode node) => places.TryGetValue(Code(node), out var place) ? place : null;

    /// <summary>Reads what <see cref="Write"/> wrote; nothing when another version or something else did.</summary>
    public static StoredPlaces Read(byte[]? bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes ?? []));
        if (bytes is not { Length: >= 8 } || reader.ReadInt32() != Version)
        {
            return None;
        }

        var count = reader.ReadInt32();
        var places = new Dictionary<ulong, StoredPlace>();
        for (var i = 0; i < count && reader.BaseStream.Length - reader.BaseStream.Position >= 20; i++)
        {
            var code = reader.ReadUInt64();
            var place = new StoredPlace(reader.ReadSingle(), reader.ReadSingle(), reader.ReadInt32());
            if (float.IsFinite(place.X) && float.IsFinite(place.Y))
            {
                places[code] = place;
            }
        }

        return new StoredPlaces(places);
    }

    /// <summary>The places of all nodes but authors and affiliations, which follow from those of their papers.</summary>
    public static byte[] Write(MapNode[] nodes, float[] x, float[] y, int[] communities)
    {
        var count = nodes.TakeWhile(node => node.Kind < NodeKind.Author).Count();
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(Version);
            writer.Write(count);
            for (var i = 0; i < count; i++)
            {
                writer.Write(Code(nodes[i]));
                writer.Write(x[i]);
                writer.Write(y[i]);
                writer.Write(communities[i]);
            }
        }

        return stream.ToArray();
    }

    // One byte for the kind leaves seven for an id, or for as much of the hash as fits.
    private static ulong Code(MapNode node) => ((ulong)node.Kind << 56)
        | (node.Kind == NodeKind.Uncaptured ? ulong.Parse(node.Name.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> 8 : (uint)node.Id);
}
