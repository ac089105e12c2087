using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeBase.Data.Migrations.PostgreSql
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

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "PaperMetadata");

            migrationBuilder.AddColumn<int>(
                name: "ArticleCount",
                table: "Papers",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "IndexRow",
                table: "Papers",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "IndexRow",
                table: "Authors",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "LinkedFrom",
                table: "Articles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "IndexRow",
                table: "Affiliations",
                type: "bigint",
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

            // The model does not know these; see PostgreSqlTextIndex. They are filled at the start, by RebuildIndex.
            migrationBuilder.Sql("DROP TABLE \"ArticleIndex\"");
            Create("ArticleIndex", "Title, Papers, Authors, Affiliations, Text, Links, Identifiers, Abstracts");
            Create("PaperIndex", "Papers, Authors, Affiliations, Identifiers, Abstracts");
            Create("AuthorIndex", "Authors");
            Create("AffiliationIndex", "Affiliations");

            void Create(string table, string columns) => migrationBuilder.Sql($"""
                CREATE TABLE "{table}" ("Row" bigint PRIMARY KEY, "Tokens" text[] NOT NULL, {string.Join(", ", columns.Split(", ").Select(column => $"\"{column}\" text NOT NULL"))});
                CREATE INDEX "IX_{table}_Tokens" ON "{table}" USING gin ("Tokens") WITH (fastupdate = off);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in new[] { "ArticleIndex", "PaperIndex", "AuthorIndex", "AffiliationIndex" })
            {
                migrationBuilder.Sql($"DROP TABLE \"{table}\"");
            }

            migrationBuilder.Sql("""
                CREATE TABLE "ArticleIndex" ("Row" bigint PRIMARY KEY, "Tokens" text[] NOT NULL, "Title" text NOT NULL, "Papers" text NOT NULL,
                    "Authors" text NOT NULL, "Affiliations" text NOT NULL, "Text" text NOT NULL, "Links" text NOT NULL, "Identifiers" text NOT NULL);
                CREATE INDEX "IX_ArticleIndex_Tokens" ON "ArticleIndex" USING gin ("Tokens") WITH (fastupdate = off);
                """);

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
                type: "text",
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
