using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Identifiers;

namespace KnowledgeBase.Affiliations;

/// <summary>
/// The organisations whose names in several languages and short forms are known to be one: the built-in list and an administrator's. Names
/// are compared by key only, never by likeness; see <see cref="OrganisationForms"/> for the few forms of a name that count as it.
/// </summary>
public sealed class OrganisationNames
{
    private readonly Dictionary<string, Organisation> byKey = new(StringComparer.Ordinal);

    private OrganisationNames(OrganisationList builtIn, OrganisationList own, string fingerprint)
    {
        Fingerprint = fingerprint;
        var removed = own.Removed.Select(NameKey.OfOrganisation).ToHashSet(StringComparer.Ordinal);
        foreach (var names in builtIn.Organisations)
        {
            Add([.. names.Where(name => !removed.Contains(NameKey.OfOrganisation(name)))]);
        }

        foreach (var names in own.Organisations)
        {
            Add(names, joining: true);
        }
    }

    /// <summary>Without an administrator's list.</summary>
    public static OrganisationNames BuiltIn { get; } = With("");

    /// <summary>Hash of both lists: when it changes, affiliations must be grouped anew.</summary>
    public string Fingerprint { get; }

    /// <summary>The built-in list and another one, which wins: a line joins what its names belong to, under its first name.</summary>
    /// <param name="text">See <see cref="OrganisationList"/>.</param>
    public static OrganisationNames With(string text)
    {
        using var resource = new StreamReader(typeof(OrganisationNames).Assembly.GetManifestResourceStream("organisations.txt")!);
        var builtIn = resource.ReadToEnd();
        return new OrganisationNames(
            OrganisationList.Read(builtIn), OrganisationList.Read(text), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{builtIn}\0{text}"))));
    }

    /// <summary>Key of the affiliation that a printed name leads to: that of the organisation when it is known, else that of the name.</summary>
    public string KeyOf(string name) => OrganisationForms.Find(name, key => byKey.GetValueOrDefault(key)?.Key) ?? NameKey.OfOrganisation(name);

    /// <summary>The key that a name's key counts as; itself when it is no known organisation's.</summary>
    public string Canonical(string key) => byKey.GetValueOrDefault(key)?.Key ?? key;

    /// <summary>All names of the organisation of an affiliation, the one to show first; empty when it is not known.</summary>
    public IReadOnlyList<string> NamesOf(string key) => byKey.TryGetValue(key, out var organisation) && organisation.Key == key ? organisation.Names : [];

    // Of the built-in list a name belongs to the first line that has it; a test sees to it that no other does.
    private void Add(IReadOnlyList<string> names, bool joining = false)
    {
        var keys = names.Select(NameKey.OfOrganisation).ToHashSet(StringComparer.Ordinal);
        var known = joining ? keys.Select(key => byKey.GetValueOrDefault(key)).OfType<Organisation>().Distinct().ToList() : [];
        var all = names.Concat(known.SelectMany(organisation => organisation.Names)).DistinctBy(NameKey.OfOrganisation)
            .Where(name => joining || !byKey.ContainsKey(NameKey.OfOrganisation(name))).ToList();
        if (all.Count > 0)
        {
            var organisation = new Organisation(NameKey.OfOrganisation(all[0]), all);
            all.ForEach(name => byKey[NameKey.OfOrganisation(name)] = organisation);
        }
    }

    private sealed record Organisation(string Key, IReadOnlyList<string> Names);
}
