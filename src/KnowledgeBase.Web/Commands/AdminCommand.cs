using System.Globalization;
using KnowledgeBase.Audit;
using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Accounts.Links;
using KnowledgeBase.Web.Accounts.Passwords;
using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Identity;

namespace KnowledgeBase.Web.Commands;

/// <summary><c>admin create NAME</c>: makes an admin, with a password that is typed, or read from what is piped in.</summary>
internal sealed class AdminCommand(IServiceScopeFactory scopes, SetupLinkFile file, TimeProvider time)
{
    private const int Refused = 1;

    public async Task<int> CreateAsync(string name, CancellationToken cancellationToken)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Languages.English); // What refuses a name or a password says it to pages, too.
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (AccountNames.IsName(name) && await accounts.FindByNameAsync(name) is not null)
        {
            return await RefuseAsync($"There is an account '{name}' already.");
        }

        if (AskTwice() is not { } password)
        {
            return await RefuseAsync("The two passwords differ.");
        }

        var account = new Account { UserName = name, Role = AccountRole.Admin, MadeUtc = time.GetUtcNow().UtcDateTime };
        var made = await accounts.CreateAsync(account, password);
        if (!made.Succeeded)
        {
            return await RefuseAsync(string.Join(' ', made.Errors.Select(error => error.Description)));
        }

        file.Delete(); // Its link died with this account.
        await scope.ServiceProvider.GetRequiredService<RecordAudit>().RunAsync(
            AuditActions.AccountMade, $"account {name}", before: null, after: new { account.UserName, account.Role, By = "command" }, cancellationToken);
        Console.WriteLine($"{name} is an admin now.");
        return 0;
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return Refused;
    }

    private static string? AskTwice()
    {
        if (Console.IsInputRedirected)
        {
            return Console.ReadLine() ?? "";
        }

        var (one, other) = (Ask($"Password, {PasswordRules.Shortest} characters or more: "), Ask("Again: "));
        return one == other ? one : null;
    }

    // Without showing what is typed.
    private static string Ask(string question)
    {
        Console.Write(question);
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.WriteLine();
        return typed.ToString();
    }
}
