using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeBase.Data.Migrations.PostgreSql
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
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<List<string>>(
                name: "Tags",
                table: "Articles",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            // The model does not know it; see PostgreSqlArticleIndex.
            migrationBuilder.Sql("""
                CREATE TABLE "ArticleIndex" ("Row" bigint PRIMARY KEY, "Tokens" text[] NOT NULL, "Title" text NOT NULL, "Papers" text NOT NULL,
                    "Authors" text NOT NULL, "Affiliations" text NOT NULL, "Text" text NOT NULL, "Links" text NOT NULL, "Identifiers" text NOT NULL);
                CREATE INDEX "IX_ArticleIndex_Tokens" ON "ArticleIndex" USING gin ("Tokens") WITH (fastupdate = off);
                """);
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
