using System.Reflection;
using System.Reflection.Emit;
using KnowledgeBase.Data;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Tests;

/// <summary>Who may know whom, read from the built assembly: signatures and the instructions of every method.</summary>
public sealed class ReferenceRulesTests
{
    private static readonly Assembly Core = typeof(KnowledgeBaseContext).Assembly;

    private static readonly string[] PureNamespaces =
        ["KnowledgeBase.Captures.Formats", "KnowledgeBase.Captures.Extraction", "KnowledgeBase.Identifiers", "KnowledgeBase.Search", "KnowledgeBase.Articles.Rendering", "KnowledgeBase.Markup", "KnowledgeBase.Papers.Metadata.Formats", "KnowledgeBase.Exports.Formats"];

    [Fact]
    public void TheCoreDoesNotReferToAspNet() =>
        Assert.DoesNotContain(Core.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void ReadingIsPureAndKnowsNoDatabaseClockDiskOrLog()
    {
        var wrong = PureTypes().SelectMany(type => Uses(type).Where(IsImpure).Select(used => $"{type.FullName} uses {Name(used)}")).Distinct().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void EntitiesKnowNoUseCase()
    {
        var useCases = Core.GetTypes().Where(type => type.GetMethod("RunAsync", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) is not null).ToHashSet();
        Assert.NotEmpty(useCases);
        var wrong = Entities().SelectMany(entity => Uses(entity).Where(used => DeclaringType(used) is { } type && useCases.Contains(type)).Select(used => $"{entity.Name} uses {Name(used)}")).Distinct().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void TheRulesSeeWhatMethodsDo()
    {
        // The test above would pass if it saw nothing: this type does what a pure one must not.
        Assert.Contains(Uses(typeof(Repository)), IsImpure);
        Assert.True(PureTypes().Count() > 20);
    }

    private static IEnumerable<Type> PureTypes() =>
        Core.GetTypes().Where(type => type.Namespace is { } space && PureNamespaces.Any(pure => space == pure || space.StartsWith(pure + ".", StringComparison.Ordinal)));

    private static IEnumerable<Type> Entities() =>
        typeof(KnowledgeBaseContext).GetProperties().Select(property => property.PropertyType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(DbSet<>))
            .Select(type => type.GetGenericArguments()[0]);

    private static bool IsImpure(MemberInfo member) => DeclaringType(member) is { } type && (
        type.Namespace is { } space && (space.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || space.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal)
            || space.StartsWith("Microsoft.Data", StringComparison.Ordinal)
            || space.StartsWith("System.Net.Http", StringComparison.Ordinal))
        || type == typeof(File) || type == typeof(Directory) || type == typeof(FileInfo) || type == typeof(DirectoryInfo) || type == typeof(FileStream)
        || type == typeof(TimeProvider) || type == typeof(Random)
        || (type == typeof(Environment) && member.Name != "get_CurrentManagedThreadId") // every iterator asks for it
        || ((type == typeof(DateTime) || type == typeof(DateTimeOffset)) && member.Name is "get_Now" or "get_UtcNow" or "get_Today"));

    private static Type? DeclaringType(MemberInfo member) => member as Type ?? member.DeclaringType;

    private static string Name(MemberInfo member) => $"{DeclaringType(member)?.FullName}.{member.Name}";

    private static IEnumerable<MemberInfo> Uses(Type type)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return type.GetConstructors(All).Cast<MethodBase>().Concat(type.GetMethods(All))
            .SelectMany(method => Instructions.MembersOf(method).Concat(method.GetParameters().Select(parameter => (MemberInfo)parameter.ParameterType)))
            .Concat(type.GetFields(All).Select(field => (MemberInfo)field.FieldType));
    }
}

/// <summary>Members that the instructions of a method name (ECMA-335, III).</summary>
internal static class Instructions
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<MemberInfo> MembersOf(MethodBase method)
    {
        var bytes = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < bytes.Length;)
        {
            var code = bytes[at] == 0xFE ? Codes[(short)(0xFE00 | bytes[at + 1])] : Codes[bytes[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                && Resolve(method, BitConverter.ToInt32(bytes, at)) is { } member)
            {
                yield return member;
            }

            at += OperandSize(code, bytes, at);
        }
    }

    private static MemberInfo? Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null);

    private static int OperandSize(OpCode code, byte[] bytes, int at) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(bytes, at)),
        _ => 4,
    };
}
