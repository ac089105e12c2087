using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Web.Tests.Accounts;

/// <summary>People with accounts, and how they sign in: by the page, as everybody does.</summary>
internal static partial class People
{
    public const string Password = "a long walk in the rain";

    /// <summary>Makes sure that there is an account of that role.</summary>
    /// <param name="app">Services of the app.</param>
    /// <param name="role">What it may do.</param>
    /// <param name="name">Its name; that of the role when none is given.</param>
    /// <returns>Its name.</returns>
    public static async Task<string> PersonAsync(this IServiceProvider app, AccountRole role, string? name = null)
    {
        name ??= role.ToString().ToLowerInvariant();
        await using var scope = app.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByNameAsync(name) is null)
        {
            var made = await accounts.CreateAsync(new Account { UserName = name, Role = role, MadeUtc = DateTime.UtcNow }, Password);
            Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(error => error.Description)));
        }

        return name;
    }

    /// <summary>Signs a client in that keeps cookies.</summary>
    public static async Task SignInAsync(this HttpClient client, string name, string password = Password)
    {
        var answer = await client.SubmitAsync("/sign-in", ("name", name), ("password", password));
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK, $"{answer.StatusCode}");
        Assert.DoesNotContain("account-refusal", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Follows the one-time link of the first start, in an app that runs as a process of its own on that data directory.</summary>
    public static async Task BecomeAdminAsync(this HttpClient client, string data)
    {
        var text = (await File.ReadAllTextAsync(Directory.EnumerateFiles(data, "*", SearchOption.TopDirectoryOnly).Single(file => file.Contains("setup", StringComparison.Ordinal)))).Trim();
        var link = text[text.IndexOf("/setup", StringComparison.Ordinal)..];
        await client.SubmitAsync(link, ("key", link[(link.IndexOf('=') + 1)..]), ("name", "admin"), ("password", Password), ("again", Password));
    }

    /// <summary>Sends a form of a page, with the token that the page gives it.</summary>
    /// <param name="client">Whose cookies are sent.</param>
    /// <param name="page">Address of the page; the form goes there.</param>
    /// <param name="fields">What is typed, and a name <c>handler</c> for the page's handler.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string page, params (string Name, string? Value)[] fields)
    {
        var token = Token().Match(await (await client.GetAsync(page)).Content.ReadAsStringAsync()).Groups["token"].Value;
        var handler = fields.FirstOrDefault(field => field.Name == "handler").Value is { } named ? $"{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler={named}" : "";
        return await client.PostAsync(page + handler, new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), .. fields.Where(field => field.Name != "handler").Select(field => new KeyValuePair<string, string?>(field.Name, field.Value))]));
    }

    [GeneratedRegex(@"name=""__RequestVerificationToken"" type=""hidden"" value=""(?<token>[^""]+)""")]
    private static partial Regex Token();
}
