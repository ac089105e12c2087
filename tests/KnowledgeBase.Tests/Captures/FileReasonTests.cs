using System.Reflection;
using KnowledgeBase.Captures;
using KnowledgeBase.Captures.Inspection;
using KnowledgeBase.Corrections;

namespace KnowledgeBase.Tests.Captures;

public sealed class FileReasonTests
{
    private static readonly object[] Arguments = [1_234_567, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)];

    public static TheoryData<string> Names() =>
        [.. typeof(FileReasons).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Where(field => field.FieldType == typeof(FileReason)).Select(field => field.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void IsToldInBothLanguages(string name)
    {
        var reason = (FileReason)typeof(FileReasons).GetField(name, BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
        var english = reason.With(Arguments);
        var japanese = reason.InJapanese(english);

        Assert.DoesNotContain('{', english + japanese);
        Assert.True(english.All(char.IsAscii));
        Assert.Contains(japanese!, letter => letter is >= '\u3040' and <= '\u30ff');
        Assert.Equal(english.Contains("1,234,567", StringComparison.Ordinal), japanese!.Contains("1,234,567", StringComparison.Ordinal));
        Assert.Equal(japanese, FileReasons.InJapanese(english));
        Assert.NotNull(FileReasons.InJapanese(ReasonKind.Of(english)));
    }

    [Fact]
    public void QuotesWhatTheSentenceSays() => Assert.Equal(
        "a {0} (b) が 2026-01-02 03:04 UTC にこの記事を削除しました。取り込みでは元に戻りません。",
        FileReasons.InJapanese(new DeletedArticle("a {0} (b)", new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)).Sentence));

    [Theory]
    [InlineData("")]
    [InlineData("No space left on device : '/data/x'")]
    [InlineData("The file is empty. Or not.")]
    public void WhatSomethingElseSaidHasNone(string sentence) => Assert.Null(FileReasons.InJapanese(sentence));
}
