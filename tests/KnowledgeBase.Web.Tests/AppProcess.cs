using System.Diagnostics;

namespace KnowledgeBase.Web.Tests;

/// <summary>What a command of the app said, and its exit code.</summary>
internal sealed record CommandAnswer(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.TrimEnd().Split('\n');
}

/// <summary>Starts the app's executable, as people and scripts do.</summary>
internal static class AppProcess
{
    /// <param name="launcher">The runtime's host, behind what it is to be started by, if anything.</param>
    /// <param name="folder">Current directory.</param>
    public static Process Start(IReadOnlyList<string> launcher, string folder, IEnumerable<string> arguments)
    {
        var tests = typeof(AppProcess).Assembly.Location;
        var start = new ProcessStartInfo(launcher[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["DOTNET_TieredPGO"] = "0"; // What compiling costs is not the question of whoever asks for CPU time.
        foreach (var argument in (string[])
        [
            .. launcher.Skip(1), "exec", "--runtimeconfig", Path.ChangeExtension(tests, ".runtimeconfig.json"),
            "--depsfile", Path.ChangeExtension(tests, ".deps.json"), typeof(Program).Assembly.Location, .. arguments,
        ])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs a command to its end.</summary>
    public static Task<CommandAnswer> RunAsync(string folder, params string[] arguments) => RunWithInputAsync(folder, "", arguments);

    /// <summary>Runs a command to its end, with this piped into it.</summary>
    public static async Task<CommandAnswer> RunWithInputAsync(string folder, string input, params string[] arguments)
    {
        using var process = Start(["dotnet"], folder, [.. arguments, $"--KnowledgeBase:DataDirectory={Path.Combine(folder, "data")}"]);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return new CommandAnswer(process.ExitCode, await output, await error);
    }
}
