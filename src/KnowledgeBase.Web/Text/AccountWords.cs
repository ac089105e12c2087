using KnowledgeBase.Web.Accounts;
using KnowledgeBase.Web.Accounts.Tokens;

namespace KnowledgeBase.Web.Text;

/// <summary>Words about accounts.</summary>
internal static class AccountWords
{
    public static string Role(this Texts texts, AccountRole role) => role switch
    {
        AccountRole.Admin => texts["管理者"],
        AccountRole.Editor => texts["編集者"],
        AccountRole.Uploader => texts["投稿者"],
        _ => texts["閲覧者"],
    };

    public static string Allowed(this Texts texts, AccountRole role) => role switch
    {
        AccountRole.Admin => texts["利用者の管理を含むすべて"],
        AccountRole.Editor => texts["取り込みの承認と訂正"],
        AccountRole.Uploader => texts["承認を受ける取り込み"],
        _ => texts["公開されていないライブラリーを読む"],
    };

    public static string Scope(this Texts texts, string scope) => scope switch
    {
        TokenScopes.Upload => texts["取り込みファイルを渡す"],
        _ => texts["ライブラリーを読む"],
    };
}
