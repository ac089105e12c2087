using KnowledgeBase.Web.Http;

namespace KnowledgeBase.Web.Tests.Http;

public sealed class IdListTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(",,-,-3,3-,1-2-3,x,0,5-4,99999999999999999999,１,+1,1e3")]
    public void WhatIsNoIdIsLeftOut(string? text) => Assert.Empty(IdList.Read(text));

    [Theory]
    [InlineData("7,1-3", new[] { 7, 1, 2, 3 })]
    [InlineData(" 2 , 1-3,9-9", new[] { 2, 1, 3, 9 })]
    public void IdsComeInTheirOrderAndOnce(string text, int[] ids) => Assert.Equal(ids, IdList.Read(text));

    [Fact]
    public void NoRangeIsTooLong() => Assert.Equal(5000, IdList.Read("1-2147483647,1-2147483647").Count);
}
