using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeBase.Affiliations;
using KnowledgeBase.Identifiers;
using KnowledgeBase.Tests.Captures;

namespace KnowledgeBase.Tests.Affiliations;

public sealed class OrganisationNamesTests
{
    private static readonly OrganisationNames Known = OrganisationNames.BuiltIn;

    [Theory]
    [InlineData("東京大学", "The University of Tokyo")]
    [InlineData("東京大学", "UTokyo")]
    [InlineData("東京大学", "国立大学法人東京大学")]
    [InlineData("東京大学", "東京大学（The University of Tokyo）")]
    [InlineData("東京大学", "東京大学大学院情報理工学系研究科")]
    [InlineData("東京大学", "東京大学 工学部")]
    [InlineData("東京大学", "Graduate School of Information Science and Technology, The University of Tokyo")]
    [InlineData("MIT", "Massachusetts Institute of Technology (MIT)")]
    [InlineData("CMU", "Carnegie Mellon Univ.")]
    [InlineData("Stanford University", "Department of Computer Science, Stanford University")]
    [InlineData("Stanford University", "School of Engineering, Department of Linguistics, Stanford University")]
    [InlineData("UC Berkeley", "EECS Department, University of California, Berkeley")]
    [InlineData("ETH Zürich", "ETH Zurich")]
    [InlineData("FAIR（Meta）", "Meta AI")]
    [InlineData("Facebook AI Research", "FAIR at Meta")]
    [InlineData("マイクロソフト", "Microsoft Corporation")]
    [InlineData("清華大学", "Tsinghua University")]
    [InlineData("清华大学", "清華大学")]
    [InlineData("Preferred Networks, Inc.", "株式会社Preferred Networks")]
    [InlineData("Snap Inc.", "Snap")]
    [InlineData("Huawei Technologies Co., Ltd.", "ファーウェイ")]
    public void NamesOfOneOrganisationLeadToOneAffiliation(string one, string other) => Assert.Equal(Known.KeyOf(one), Known.KeyOf(other));

    [Theory]
    [InlineData("Google", "Google DeepMind")]
    [InlineData("Google", "Google Research")]
    [InlineData("Google Research", "Google Brain")]
    [InlineData("Meta", "Meta AI")]
    [InlineData("Microsoft", "Microsoft Research")]
    [InlineData("Microsoft Research", "Microsoft Research Asia")]
    [InlineData("清華大学", "国立清華大学")]
    [InlineData("東京大学", "東京工業大学")]
    [InlineData("東京工業大学", "東京科学大学")]
    [InlineData("東京大学", "東京大学医学部附属病院")]
    [InlineData("東京大学", "東京大学生産技術研究所")]
    [InlineData("University of California", "University of California, Berkeley")]
    [InlineData("University of California, Berkeley", "University of California, Los Angeles")]
    [InlineData("The Hong Kong University of Science and Technology", "The Hong Kong University of Science and Technology (Guangzhou)")]
    [InlineData("香港中文大学", "香港中文大学（深圳）")]
    [InlineData("Chinese Academy of Sciences", "University of Chinese Academy of Sciences")]
    [InlineData("Chinese Academy of Sciences", "Institute of Automation, Chinese Academy of Sciences")]
    [InlineData("Stanford University", "SLAC National Accelerator Laboratory, Stanford University")]
    [InlineData("Stanford University", "School of Nowhere, Something Else, Stanford University")]
    [InlineData("NTT", "NTTデータ")]
    [InlineData("Toyota", "Toyota Research Institute")]
    [InlineData("MIT", "MIT-IBM Watson AI Lab")]
    public void NamesOfTwoOrganisationsDoNot(string one, string other) => Assert.NotEqual(Known.KeyOf(one), Known.KeyOf(other));

    [Theory]
    [InlineData("Example University")]
    [InlineData("Department of Physics, Example University")]
    [InlineData("Example Inc.")]
    [InlineData("")]
    [InlineData(",,,")]
    [InlineData("()")]
    public void AnUnknownNameStaysItself(string name) => Assert.Equal(NameKey.OfOrganisation(name), Known.KeyOf(name));

    [Fact]
    public void NoNameStandsInTwoLines()
    {
        using var resource = new StreamReader(typeof(OrganisationNames).Assembly.GetManifestResourceStream("organisations.txt")!);
        var organisations = OrganisationList.Read(resource.ReadToEnd()).Organisations;
        Assert.True(organisations.Count > 200);
        var twice = organisations.SelectMany((names, line) => names.Select(name => (Key: NameKey.OfOrganisation(name), Line: line)).Distinct())
            .GroupBy(one => one.Key).Where(same => same.Count() > 1).Select(same => same.Key);
        Assert.Equal([], twice);
    }

    [Fact]
    public void AnAdministratorsLinesAddJoinAndPart()
    {
        var known = OrganisationNames.With("""
            # ours
            例研究所 = Example Institute = EI
            Meta = Meta AI
            - DeepMind
            """);
        Assert.Equal(known.KeyOf("EI"), known.KeyOf("例研究所"));
        Assert.Equal(known.KeyOf("Facebook"), known.KeyOf("FAIR（Meta）"));
        Assert.NotEqual(known.KeyOf("DeepMind"), known.KeyOf("Google DeepMind"));
        Assert.Equal("Meta", known.NamesOf(known.KeyOf("FAIR"))[0]);
        Assert.NotEqual(Known.Fingerprint, known.Fingerprint);
    }

    [SharedCapturesFact]
    public void OnlyWhatIsTheSameIsJoinedInTheRealCaptures()
    {
        var printed = RealAffiliations().Distinct().ToList();
        Assert.True(printed.Count > 20);
        var joined = printed.GroupBy(Known.KeyOf).Where(same => same.Select(NameKey.OfOrganisation).Distinct().Count() > 1).Select(same => string.Join(" = ", same.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
        Assert.Equal(["USTC = University of Science and Technology of China"], joined);
    }

    private static IEnumerable<string> RealAffiliations() =>
        Directory.EnumerateFiles(Repository.SharedCaptures!, "*.json", SearchOption.AllDirectories)
            .Select(file => JsonNode.Parse(File.ReadAllText(file)))
            .SelectMany(Nodes).Where(node => node is JsonObject found && found["affiliations"] is JsonArray)
            .SelectMany(node => node!["affiliations"]!.AsArray()).Where(name => name?.GetValueKind() == JsonValueKind.String).Select(name => name!.GetValue<string>());

    private static IEnumerable<JsonNode?> Nodes(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(member => Nodes(member.Value)).Prepend(found),
        JsonArray list => list.SelectMany(Nodes),
        _ => [node],
    };
}
