using System.Net;
using KnowledgeBase.Web.Tests.Accounts;

namespace KnowledgeBase.Web.Tests.Commands;

/// <summary><c>admin create</c>, as whoever sets a library up calls it.</summary>
public sealed class AdminCommandTests : CommandFolder
{
    [Fact]
    public async Task MakesAnAdminWhoCanSignIn()
    {
        var made = await AppProcess.RunWithInputAsync(Folder, People.Password + "\n", "admin", "create", "ada");
        Assert.Equal((0, "ada is an admin now."), (made.ExitCode, made.Output.Trim()));
        Assert.DoesNotContain(People.Password, made.Output + made.Error, StringComparison.Ordinal);

        var again = await AppProcess.RunWithInputAsync(Folder, People.Password + "\n", "admin", "create", "Ada");
        Assert.Equal((1, "There is an account 'Ada' already."), (again.ExitCode, again.Error.Trim()));

        using var app = await RunningApp.StartAsync(Path.Combine(Folder, "data"), Folder);
        await app.Client.SignInAsync("ada");
        Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync("/admin/settings")).StatusCode);
        Assert.False(File.Exists(Path.Combine(Folder, "data", "setup-link.txt")));
    }

    [Theory]
    [InlineData("short\n", "12")]
    [InlineData("password1234\n", "Many people use that password")]
    [InlineData("", "12")]
    public async Task RefusesAWeakPasswordInEnglish(string typed, string word)
    {
        var answer = await AppProcess.RunWithInputAsync(Folder, typed, "admin", "create", "ada");
        Assert.Equal(1, answer.ExitCode);
        Assert.Contains(word, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("create")]
    [InlineData("create", "--force")]
    [InlineData("delete", "ada")]
    public async Task SaysHowItIsCalled(params string[] arguments)
    {
        var answer = await AppProcess.RunAsync(Folder, ["admin", .. arguments]);
        Assert.Equal((2, "admin needs what to do: admin create NAME"), (answer.ExitCode, answer.Error.Trim()));
    }
}
