using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using KnowledgeBase.Web.Http;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Web.Pages.Admin;

/// <summary>Where a setting comes from.</summary>
public enum SettingSource
{
    /// <summary>Nothing sets it.</summary>
    BuiltIn,
    File,
    Environment,
    CommandLine,
}

/// <summary>A setting as it is in force.</summary>
/// <param name="File">Name of the file it comes from; null when it comes from none.</param>
public sealed record SettingShown(string Key, string Value, SettingSource Source, string? File);

/// <summary>The settings that the running app obeys, each with where it comes from, and those that it does not know.</summary>
public sealed class SettingsInForce(IConfiguration configuration, IOptions<KnowledgeBaseOptions> options)
{
    private const string Connection = "ConnectionStrings:KnowledgeBase";

    private static readonly string[] Hosting = ["Urls", AllowedHosts.Setting];

    // Whatever else a connection string says may be a secret, also by a name that only another provider knows.
    private static readonly string[] Harmless = ["host", "server", "port", "database", "username", "user id", "data source", "mode", "cache", "pooling", "ssl mode", "timeout"];

    public IReadOnlyList<SettingShown> All =>
    [
        .. Known(options.Value, KnowledgeBaseOptions.Section),
        .. Hosting.Append(Connection).Where(key => key == AllowedHosts.Setting || !string.IsNullOrEmpty(configuration[key]))
            .Select(key => Shown(key, key == Connection ? Masked(configuration[key]!) : configuration[key] ?? "")),
    ];

    /// <summary>Keys below <c>KnowledgeBase:</c> that no part of the app reads: misspelt, or of another version.</summary>
    public IReadOnlyList<string> Unknown
    {
        get
        {
            var known = Known(options.Value, KnowledgeBaseOptions.Section).Select(setting => setting.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return [.. configuration.GetSection(KnowledgeBaseOptions.Section).AsEnumerable().Where(pair => pair.Value is not null && !known.Contains(pair.Key)).Select(pair => pair.Key).Order(StringComparer.Ordinal)];
        }
    }

    private IEnumerable<SettingShown> Known(object settings, string section)
    {
        foreach (var property in settings.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var (key, value) = ($"{section}:{property.Name}", property.GetValue(settings));
            if (value is not null && value.GetType() is { IsClass: true } type && type.Assembly == typeof(KnowledgeBaseOptions).Assembly)
            {
                foreach (var inner in Known(value, key))
                {
                    yield return inner;
                }
            }
            else if (value is IList { Count: > 0 } list)
            {
                for (var i = 0; i < list.Count; i++)
                {
                    yield return Shown($"{key}:{i}", Print(list[i]));
                }
            }
            else
            {
                yield return Shown(key, value is IList ? "" : Print(value));
            }
        }
    }

    // The last provider that has a key wins (https://learn.microsoft.com/aspnet/core/fundamentals/configuration).
    private SettingShown Shown(string key, string value)
    {
        var provider = ((IConfigurationRoot)configuration).Providers.LastOrDefault(provider => provider.TryGet(key, out _));
        return provider switch
        {
            null => new SettingShown(key, value, SettingSource.BuiltIn, File: null),
            CommandLineConfigurationProvider => new SettingShown(key, value, SettingSource.CommandLine, File: null),
            EnvironmentVariablesConfigurationProvider => new SettingShown(key, value, SettingSource.Environment, File: null),
            FileConfigurationProvider file => new SettingShown(key, value, SettingSource.File, file.Source.Path),
            _ => new SettingShown(key, value, SettingSource.BuiltIn, File: null),
        };
    }

    private static string Print(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Masked(string connection)
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connection };
            foreach (var part in parts.Keys.Cast<string>().Except(Harmless, StringComparer.OrdinalIgnoreCase).ToList())
            {
                parts[part] = "***";
            }

            return parts.ConnectionString;
        }
        catch (ArgumentException)
        {
            // Nobody knows where in it the password stands.
            return "***";
        }
    }
}
