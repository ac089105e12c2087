using System.Net;
using KnowledgeBase.Papers.Metadata.Fetching;

namespace KnowledgeBase.Tests.Papers.Metadata;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("151.101.3.42")]
    [InlineData("2a04:4e42::300")]
    [InlineData("::ffff:151.101.3.42")]
    public void AddressesOfTheInternetArePublic(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    public void AddressesOfOnesOwnNetworksAreNot(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));
}
