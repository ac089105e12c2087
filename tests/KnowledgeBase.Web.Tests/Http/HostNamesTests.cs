using KnowledgeBase.Web.Http;
using Microsoft.AspNetCore.Http;

namespace KnowledgeBase.Web.Tests.Http;

public sealed class HostNamesTests
{
    [Theory]
    [InlineData("localhost:5080")]
    [InlineData("kb.localhost")]
    [InlineData("127.0.0.1:8080")]
    [InlineData("192.168.1.20")]
    [InlineData("[::1]:5080")]
    [InlineData("[fe80::1]")]
    [InlineData("nas:8080")]
    [InlineData("knowledgebase")]
    [InlineData("NAS.local")]
    [InlineData("kb.test")]
    [InlineData("nas.home.arpa")]
    [InlineData("kb.corp.internal.")]
    public void WithoutASettingNamesThatNoStrangerCanOwnAreTaken(string host) => Assert.True(new HostNames(null).Has(new HostString(host)));

    [Theory]
    [InlineData("library.example")]
    [InlineData("rebound.evil.example:5080")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("evil.example/.local")]
    [InlineData("a<b>")]
    [InlineData("")]
    public void AndNoOthers(string host) => Assert.False(new HostNames("").Has(new HostString(host)));

    [Theory]
    [InlineData("library.example", "Library.Example:443", true)]
    [InlineData("library.example; *.other.example", "kb.other.example", true)]
    [InlineData("*.other.example", "other.example", false)]
    [InlineData("*.other.example", "another.example", false)]
    [InlineData("library.example", "localhost", false)]
    [InlineData("図書.example", "図書.example", true)]
    [InlineData("xn--lcss68a.example", "図書.example", true)]
    [InlineData("*", "whatever.example", true)]
    [InlineData("*", "", false)]
    public void WithASettingItAloneCounts(string setting, string host, bool has) => Assert.Equal(has, new HostNames(setting).Has(new HostString(host)));
}
