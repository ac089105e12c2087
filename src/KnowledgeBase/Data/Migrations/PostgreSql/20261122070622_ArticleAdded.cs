using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeBase.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ArticleAdded : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "AddedUtc",
                table: "Articles",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            // Articles that are there already came with their first capture.
            migrationBuilder.Sql("""
                UPDATE "Articles" SET "AddedUtc" = (SELECT MIN("ReceivedUtc") FROM "Captures" WHERE "ArticleId" = "Articles"."Id")
                WHERE EXISTS (SELECT 1 FROM "Captures" WHERE "ArticleId" = "Articles"."Id")
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_AddedUtc_Id",
                table: "Articles",
                columns: new[] { "AddedUtc", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Articles_AddedUtc_Id",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "AddedUtc",
                table: "Articles");
        }
    }
}
