using System.Net;
using KnowledgeBase.Web.Accounts;

namespace KnowledgeBase.Web.Tests.Accounts;

public sealed class SignInThrottleTests
{
    private static readonly IPAddress Somewhere = IPAddress.Parse("203.0.113.5");

    private readonly Clock clock = new();
    private readonly SignInThrottle throttle;

    public SignInThrottleTests() => throttle = new SignInThrottle(clock);

    [Fact]
    public void AnAddressHasSoManyTriesAndThenWaits()
    {
        Assert.All(Enumerable.Range(0, SignInThrottle.Most), _ => Assert.True(throttle.TryBegin(Somewhere)));
        Assert.False(throttle.TryBegin(Somewhere));
        Assert.False(throttle.TryBegin(Somewhere.MapToIPv6()));
        Assert.True(throttle.TryBegin(IPAddress.Parse("203.0.113.6")));
        clock.Now += SignInThrottle.Window;
        Assert.True(throttle.TryBegin(Somewhere));
    }

    [Fact]
    public void RightOnesDoNotCount()
    {
        for (var i = 0; i < 5 * SignInThrottle.Most; i++)
        {
            Assert.True(throttle.TryBegin(Somewhere));
            throttle.Succeeded(Somewhere);
        }
    }

    [Fact]
    public void AHouseholdWithManyAddressesIsOne()
    {
        Assert.All(Enumerable.Range(0, SignInThrottle.Most), i => Assert.True(throttle.TryBegin(IPAddress.Parse($"2001:db8:1:2::{i:x}"))));
        Assert.False(throttle.TryBegin(IPAddress.Parse("2001:db8:1:2:ffff::1")));
        Assert.True(throttle.TryBegin(IPAddress.Parse("2001:db8:1:3::1")));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
