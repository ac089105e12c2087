using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Web.Accounts.Links;

/// <summary>
/// While the library has no admin, every start prints a link under which the first one is made. Earlier links die. There is no account and no
/// password that anybody could know beforehand.
/// </summary>
internal sealed class OfferSetup(IServiceScopeFactory scopes, IServer server, SetupLinkFile file) : IHostedLifecycleService
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    // Only now is it known where the app listens.
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        await db.OneTimeLinks.Where(link => link.Purpose == LinkPurpose.Setup).ExecuteDeleteAsync(cancellationToken);
        file.Delete();
        if (await db.Users.AnyAsync(FollowLink.IsActiveAdmin, cancellationToken))
        {
            return;
        }

        var link = await scope.ServiceProvider.GetRequiredService<MakeLink>()
            .RunAsync(new MakeLinkInput(LinkPurpose.Setup, AccountRole.Admin, AccountName: null, Lifetime), cancellationToken);
        var address = Address() + link;
        file.Write(address);

        // Not through the log, which may be kept and sent elsewhere.
        await Console.Out.WriteLineAsync($"\nThis library has no admin yet. Make the first account within {Lifetime.TotalHours:0} hours at\n\n    {address}\n\nThe link works once; a restart makes a new one. It also stands in {file.Path}\n");
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // An app that listens everywhere is found on its own machine.
    private string Address() => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
        ? BindingAddress.Parse(address) is var binding && binding.Host is "*" or "+" or "[::]" or "0.0.0.0" ? $"{binding.Scheme}://localhost:{binding.Port}" : address.TrimEnd('/')
        : "";
}
