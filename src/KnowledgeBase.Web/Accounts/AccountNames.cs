using System.Diagnostics.CodeAnalysis;
using System.Text;
using KnowledgeBase.Web.Text;
using Microsoft.AspNetCore.Identity;

namespace KnowledgeBase.Web.Accounts;

/// <summary>
/// Names of accounts: letters and digits of any script, and <c>. _ - @</c>, so that no name looks like another by signs that nobody sees, breaks
/// a line of the log, or is taken for markup.
/// </summary>
internal sealed class AccountNames(Texts texts) : IUserValidator<Account>
{
    public const int Longest = 64;

    // The characters first: IsNormalized throws at some that are none of these.
    public static bool IsName([NotNullWhen(true)] string? name) => name is { Length: > 0 and <= Longest }
        && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '@') && name.IsNormalized(NormalizationForm.FormKC);

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user)
    {
        if (!IsName(user.UserName))
        {
            return Failed(texts["名前には文字、数字、. _ - @ を {0} 字まで使えます。", Longest]);
        }

        return await manager.FindByNameAsync(user.UserName!) is { } other && other.Id != user.Id
            ? Failed(texts["その名前は使われています。"])
            : IdentityResult.Success;
    }

    private static IdentityResult Failed(string why) => IdentityResult.Failed(new IdentityError { Code = nameof(AccountNames), Description = why });
}
