using KnowledgeBase.Web.Accounts.Passwords;

namespace KnowledgeBase.Web.Tests.Accounts;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("PassWord!!!2026")]
    [InlineData("1234dragon5678")]
    [InlineData("ｐａｓｓｗｏｒｄ１２３４")]
    [InlineData("qwertyuiop123")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabc")]
    [InlineData("abcdefghijkl")]
    [InlineData("890123456789")]
    [InlineData("987654321098")]
    [InlineData("hanako.yamada1")]
    public void WhatIsTriedFirstIsCommon(string password) => Assert.True(CommonPasswords.Has(password, "hanako.yamada"));

    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("雨の日にはながい散歩を")]
    [InlineData("kT9-vbX2-mmQ0")]
    [InlineData("kT9-vbX2-\uFFFE")]
    [InlineData("hanako.yamada walks in the rain")]
    public void WhatNobodyTriesIsNot(string password) => Assert.False(CommonPasswords.Has(password, "hanako.yamada"));
}
