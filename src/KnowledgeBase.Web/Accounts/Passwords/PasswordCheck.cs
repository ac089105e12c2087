using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Identity;

namespace KnowledgeBase.Web.Accounts.Passwords;

/// <summary>Refuses passwords that break <see cref="PasswordRules"/>; in place of Identity's own check, to say it in both languages.</summary>
internal sealed class PasswordCheck(Texts texts) : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        new System.Globalization.StringInfo(password ?? "").LengthInTextElements < PasswordRules.Shortest ? Refused(texts["パスワードは {0} 文字以上にしてください。", PasswordRules.Shortest])
        : password!.Length > PasswordRules.Longest ? Refused(texts["パスワードは {0} 文字までにしてください。", PasswordRules.Longest])
        : !IsText(password) || CommonPasswords.Has(password, user.UserName) ? Refused(texts["よく使われるパスワードか、名前に近いパスワードです。別のものにしてください。"])
        : IdentityResult.Success);

    // Half a surrogate pair has no bytes that a hash could be taken of, and U+FFFE is no character.
    private static bool IsText(string password) => password.EnumerateRunes().All(rune => rune != System.Text.Rune.ReplacementChar && rune.Value != 0xFFFE);

    private static IdentityResult Refused(string why) => IdentityResult.Failed(new IdentityError { Code = nameof(PasswordCheck), Description = why });
}
