using System.Reflection;
using Xunit.Sdk;

namespace KnowledgeBase.Browser.Tests;

/// <summary>Ways in which people look at the library.</summary>
public enum Reader
{
    Wide,
    WideDark,
    Phone,
    PhoneDark,
    WithoutJavaScript,
    PhoneWithoutJavaScript,
}

internal static class Readers
{
    public static BrowserNewContextOptions Window(this Reader reader) => new()
    {
        ViewportSize = reader.IsPhone() ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
        IsMobile = reader.IsPhone(),
        HasTouch = reader.IsPhone(),
        JavaScriptEnabled = reader is not (Reader.WithoutJavaScript or Reader.PhoneWithoutJavaScript),
        ColorScheme = reader is Reader.WideDark or Reader.PhoneDark ? ColorScheme.Dark : ColorScheme.Light,
        Locale = "ja-JP",
    };

    public static bool IsPhone(this Reader reader) => reader is Reader.Phone or Reader.PhoneDark or Reader.PhoneWithoutJavaScript;
}

/// <summary>Runs a journey on a wide screen, on a phone, and without JavaScript.</summary>
public sealed class EveryReaderAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Reader.Wide], [Reader.Phone], [Reader.WithoutJavaScript]];
}
