using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeBase.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SearchIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "SearchText",
                table: "Articles",
                newName: "PlainText");

            migrationBuilder.AddColumn<long>(
                name: "IndexRow",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Tags",
                table: "Articles",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            // The model does not know it. Without content: the texts stand in Articles; see SqliteArticleIndex.
            migrationBuilder.Sql("CREATE VIRTUAL TABLE \"ArticleIndex\" USING fts5(Title, Papers, Authors, Affiliations, Text, Links, Identifiers, Labels, "
                + "content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IndexRow",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Tags",
                table: "Articles");

            migrationBuilder.Sql("DROP TABLE \"ArticleIndex\"");

            migrationBuilder.RenameColumn(
                name: "PlainText",
                table: "Articles",
                newName: "SearchText");
        }
    }
}
