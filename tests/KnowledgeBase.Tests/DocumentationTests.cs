using System.Reflection;
using KnowledgeBase.Captures.Extraction;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Tests;

/// <summary>What the documentation says can be checked: links lead somewhere, tables name what is there, both languages say the same.</summary>
public sealed class DocumentationTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private static readonly string[] Readmes = ["README.md", "docs/README.ja.md"];

    public static TheoryData<string> Readme => [.. Readmes];

    public static TheoryData<string> Page =>
        [.. Readmes, "samples/README.md", .. Directory.GetFiles(At("docs"), "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file)).Except(Readmes)];

    [Theory]
    [MemberData(nameof(Page))]
    public void LinksLeadToFilesAndHeadings(string page)
    {
        var folder = Path.GetDirectoryName(At(page))!;
        var links = Read(page).Descendants<LinkInline>().Select(link => link.Url!).Where(url => !url.StartsWith("http", StringComparison.Ordinal));
        Assert.Equal([], links.Where(url => !Leads(url, At(page), folder)));
    }

    [Theory]
    [MemberData(nameof(Readme))]
    public void TheLayoutTableNamesTheFoldersThatAreThere(string readme)
    {
        var rows = Tables(readme).Single(table => Cells(table).Any(cell => cell.Contains("src/KnowledgeBase/", StringComparison.Ordinal)));
        var named = Code(rows).Where(code => code.EndsWith('/')).Select(code => code.TrimEnd('/')).ToList();
        string[] roots = ["", "src/KnowledgeBase", "src/KnowledgeBase/Captures", "src/KnowledgeBase/Related", "src/KnowledgeBase.Web"];
        Assert.Equal([], named.Where(path => !roots.Any(root => Directory.Exists(At(Path.Combine(root, path))))));

        var there = ((string[])["src", "tests", "src/KnowledgeBase"]).SelectMany(parent => Directory.GetDirectories(At(parent))).Select(path => Path.GetFileName(path)!);
        Assert.Equal([], there.Except(["bin", "obj"]).Except(named.Select(path => Path.GetFileName(path)!)));
    }

    [Theory]
    [MemberData(nameof(Readme))]
    public void TheSettingsTableNamesEverySetting(string readme)
    {
        var named = Tables(readme).SelectMany(Code).Select(code => code.Replace(":0", "", StringComparison.Ordinal)).ToHashSet();
        Assert.Equal([], Settings(typeof(KnowledgeBaseOptions), KnowledgeBaseOptions.Section).Where(key => !named.Contains(key)));
    }

    [Fact]
    public void BothLanguagesNameTheSameCommandsSettingsAndFolders() =>
        Assert.Equal(AllCode(Readmes[0]), AllCode(Readmes[1]));

    [Fact]
    public void EveryDiagnosticIsListedWithItsSeverity()
    {
        var codes = typeof(DiagnosticCodes).GetFields().Select(field => (string)field.GetValue(null)!);
        var listed = Tables("docs/ingestion.md").SelectMany(table => table.Descendants<TableRow>()).Select(row => string.Join(' ', Cells(row).Take(2))).ToList();
        Assert.Equal([], codes.Select(code => $"{code} {DiagnosticCatalog.Severity(code).ToString().ToLowerInvariant()}").Except(listed));
    }

    private static bool Leads(string url, string page, string folder)
    {
        var parts = url.Split('#', 2);
        var target = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(folder, parts[0]));
        return Path.Exists(target) && (parts.Length == 1 || Read(target).Descendants<HeadingBlock>().Any(heading => heading.GetAttributes().Id == Uri.UnescapeDataString(parts[1])));
    }

    private static IEnumerable<string> Settings(Type options, string prefix) => options.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .SelectMany(property => property.PropertyType.DeclaringType == typeof(KnowledgeBaseOptions)
            ? Settings(property.PropertyType, $"{prefix}:{property.Name}")
            : [$"{prefix}:{property.Name}"]);

    private static IEnumerable<Table> Tables(string page) => Read(page).Descendants<Table>();

    private static IEnumerable<string> Cells(MarkdownObject part) => part.Descendants<TableCell>()
        .Select(cell => string.Concat(cell.Descendants<LeafInline>().Select(inline => inline is CodeInline code ? code.Content : $"{inline}")).Trim());

    private static IEnumerable<string> Code(MarkdownObject part) => part.Descendants<CodeInline>().Select(code => code.Content);

    private static SortedSet<string> AllCode(string page) =>
        [.. Code(Read(page)), .. Read(page).Descendants<FencedCodeBlock>().Select(block => block.Lines.ToString())];

    private static MarkdownDocument Read(string page) => Markdown.Parse(File.ReadAllText(At(page)), GitHub);

    private static string At(string path) => Path.Combine(Repository.Root, path);
}
