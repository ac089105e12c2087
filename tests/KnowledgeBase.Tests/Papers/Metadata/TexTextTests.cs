using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Papers.Metadata.Formats;

namespace KnowledgeBase.Tests.Papers.Metadata;

public sealed class TexTextTests
{
    [Theory]
    [InlineData(@"J{\'e}r{\^o}me Bolte", "Jérôme Bolte")]
    [InlineData(@"J\'er\^ome Bolte", "Jérôme Bolte")]
    [InlineData(@"Lo\""{\i}c Barrault", "Loïc Barrault")]
    [InlineData(@"{\L}ukasz Kaiser", "Łukasz Kaiser")]
    [InlineData(@"Fran\c{c}ois and \v{S}ime and \H{o}", "François and Šime and ő")]
    [InlineData(@"S\o ren \AA{}berg Stra\ss e", "Søren Åberg Straße")]
    [InlineData(@"{BERT}: Pre-training of {D}eep {B}idirectional", "BERT: Pre-training of Deep Bidirectional")]
    [InlineData(@"\emph{Attention} is \textbf{all} {\em you} need", "Attention is all you need")]
    [InlineData(@"a 50\% gain, R\&D, snake\_case, \#1, \{set\}", "a 50% gain, R&D, snake_case, #1, {set}")]
    [InlineData(@"``quoted'' words --- and pages 1--12, Kullback--Leibler", "“quoted” words — and pages 1–12, Kullback–Leibler")]
    [InlineData(@"the option --help", "the option --help")]
    [InlineData(@"Fig.~1 at https://example.org/~user", "Fig. 1 at https://example.org/~user")]
    [InlineData(@"$\alpha$-stable and $k$-NN in $\mathcal{O}(n^2)$ at $10^{-3}$", "α-stable and k-NN in O(n²) at 10⁻³")]
    [InlineData(@"$x_{ij}$ and $H_2O$ at 20$^\circ$", "x_(ij) and H₂O at 20°")]
    [InlineData(@"it costs $5 and $10 more", "it costs $5 and $10 more")]
    [InlineData(@"$\frac{a}{b}$ stays", @"$\frac{a}{b}$ stays")]
    [InlineData(@"\unknown{kept} as is", @"\unknown{kept} as is")]
    [InlineData("日本語の題名", "日本語の題名")]
    [InlineData(@"\", @"\")]
    [InlineData(@"\'", "")]
    [InlineData("$", "$")]
    [InlineData("it's O'Brien's", "it's O'Brien's")]
    public void TexBecomesPlainText(string tex, string plain) => Assert.Equal(plain, TexText.Plain(tex));

    [Fact]
    public void AnyTextCanBeRead() => Prop.ForAll(
        Gen.Elements("\\", "{", "}", "$", "$$", "^", "_", "'", "\"", "a", "\\c", "\\alpha", " ", "\\i", "~", "-").ListOf().Select(string.Concat).ToArbitrary(),
        tex => TexText.Plain(tex).Length <= (tex.Length * 3) + 3).QuickCheckThrowOnFailure();

    [Fact]
    public void ParagraphsOfAnAbstractAreKeptAndFoldedLinesJoined()
    {
        Assert.Equal("One line folded.\nA paragraph.", MetadataText.ArxivParagraphs("  One line\nfolded.\n  A paragraph.\n"));
        Assert.Equal("Every line is indented.", MetadataText.ArxivParagraphs("\n    Every line\n    is indented.\n"));
        Assert.Equal("One.\nTwo.", MetadataText.Paragraphs("One.\n\n   Two.\n"));
        Assert.Null(MetadataText.Paragraphs(" \n "));
        Assert.Null(MetadataText.Line("\0\u0001"));
    }
}
