using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeBase.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SearchIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PaperAffiliations_AffiliationId",
                table: "PaperAffiliations");

            migrationBuilder.DropIndex(
                name: "IX_Authorships_AuthorId",
                table: "Authorships");

            // As SQLite itself does it: EF would rebuild the table, and could not within a transaction.
            migrationBuilder.Sql("ALTER TABLE \"PaperMetadata\" DROP COLUMN \"SearchText\"");

            migrationBuilder.AddColumn<int>(
                name: "ArticleCount",
                table: "Papers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "IndexRow",
                table: "Papers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "IndexRow",
                table: "Authors",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "LinkedFrom",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "IndexRow",
                table: "Affiliations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "IX_Papers_ArticleCount_Id",
                table: "Papers",
                columns: new[] { "ArticleCount", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PaperAffiliations_AffiliationId_PaperId",
                table: "PaperAffiliations",
                columns: new[] { "AffiliationId", "PaperId" });

            migrationBuilder.CreateIndex(
                name: "IX_Authorships_AuthorId_PaperId",
                table: "Authorships",
                columns: new[] { "AuthorId", "PaperId" });

            migrationBuilder.CreateIndex(
                name: "IX_Authors_IndexRow",
                table: "Authors",
                column: "IndexRow");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_CapturedUtc_Id",
                table: "Articles",
                columns: new[] { "CapturedUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_LinkedFrom_BestDate_Id",
                table: "Articles",
                columns: new[] { "LinkedFrom", "BestDate", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Affiliations_IndexRow",
                table: "Affiliations",
                column: "IndexRow");

            // The model does not know these; see SqliteTextIndex. They are filled at the start, by RebuildIndex.
            migrationBuilder.Sql("DROP TABLE \"ArticleIndex\"");
            Create("ArticleIndex", "Title, Papers, Authors, Affiliations, Text, Links, Identifiers, Abstracts");
            Create("PaperIndex", "Papers, Authors, Affiliations, Identifiers, Abstracts");
            Create("AuthorIndex", "Authors");
            Create("AffiliationIndex", "Affiliations");

            void Create(string table, string columns) => migrationBuilder.Sql(
                $"CREATE VIRTUAL TABLE \"{table}\" USING fts5({columns}, Labels, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "ArticleIndex", "PaperIndex", "AuthorIndex", "AffiliationIndex" })
            {
                migrationBuilder.Sql($"DROP TABLE \"{table}\"");
            }

            migrationBuilder.Sql("CREATE VIRTUAL TABLE \"ArticleIndex\" USING fts5(Title, Papers, Authors, Affiliations, Text, Links, Identifiers, Labels, "
                + "content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')");

            migrationBuilder.DropIndex(
                name: "IX_Papers_ArticleCount_Id",
                table: "Papers");

            migrationBuilder.DropIndex(
                name: "IX_PaperAffiliations_AffiliationId_PaperId",
                table: "PaperAffiliations");

            migrationBuilder.DropIndex(
                name: "IX_Authorships_AuthorId_PaperId",
                table: "Authorships");

            migrationBuilder.DropIndex(
                name: "IX_Authors_IndexRow",
                table: "Authors");

            migrationBuilder.DropIndex(
                name: "IX_Articles_CapturedUtc_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_LinkedFrom_BestDate_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Affiliations_IndexRow",
                table: "Affiliations");

            migrationBuilder.DropColumn(
                name: "ArticleCount",
                table: "Papers");

            migrationBuilder.DropColumn(
                name: "IndexRow",
                table: "Papers");

            migrationBuilder.DropColumn(
                name: "IndexRow",
                table: "Authors");

            migrationBuilder.DropColumn(
                name: "LinkedFrom",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "IndexRow",
                table: "Affiliations");

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "PaperMetadata",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_PaperAffiliations_AffiliationId",
                table: "PaperAffiliations",
                column: "AffiliationId");

            migrationBuilder.CreateIndex(
                name: "IX_Authorships_AuthorId",
                table: "Authorships",
                column: "AuthorId");
        }
    }
}
