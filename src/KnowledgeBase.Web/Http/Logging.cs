using System.Globalization;
using Serilog;

namespace KnowledgeBase.Web.Http;

/// <summary>Logs through Serilog, as <c>Serilog</c> in the settings says.</summary>
internal static class Logging
{
    private const string Template = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj} {RequestId}{NewLine}{Exception}";

    public static void AddLogging(this WebApplicationBuilder builder)
    {
        // No static logger: tests run several hosts in one process.
        var logger = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext()
            .WriteTo.Console(outputTemplate: Template, formatProvider: CultureInfo.InvariantCulture).CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(logger, dispose: true);
    }
}
