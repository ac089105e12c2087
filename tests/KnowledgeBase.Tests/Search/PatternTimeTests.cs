using System.Reflection;
using System.Text.RegularExpressions;
using KnowledgeBase.Search;

namespace KnowledgeBase.Tests.Search;

public sealed class PatternTimeTests
{
    [Fact]
    public void NoPatternMayMatchWithoutEnd()
    {
        var patterns = typeof(PatternTime).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Regex) && method.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>() is not null)
            .Select(method => (Regex)method.Invoke(null, null)!)
            .Where(pattern => pattern.GetType() != typeof(Regex)) // The few that cannot be generated have the limit of whoever made the first pattern: the app, or this test host.
            .ToList();
        Assert.True(patterns.Count > 50);
        Assert.All(patterns, pattern => Assert.Equal(PatternTime.Longest, pattern.MatchTimeout));
    }
}
