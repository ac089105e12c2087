using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeBase.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GraphLayout : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RelatedLinks_TargetArticleId",
                table: "RelatedLinks");

            migrationBuilder.DropIndex(
                name: "IX_ArticlePapers_PaperId",
                table: "ArticlePapers");

            migrationBuilder.CreateTable(
                name: "Layouts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Stamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Places = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LaidOutUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Layouts", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RelatedLinks_TargetArticleId_TargetId_ArticleId_Kind",
                table: "RelatedLinks",
                columns: new[] { "TargetArticleId", "TargetId", "ArticleId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePapers_PaperId_ArticleId",
                table: "ArticlePapers",
                columns: new[] { "PaperId", "ArticleId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Layouts");

            migrationBuilder.DropIndex(
                name: "IX_RelatedLinks_TargetArticleId_TargetId_ArticleId_Kind",
                table: "RelatedLinks");

            migrationBuilder.DropIndex(
                name: "IX_ArticlePapers_PaperId_ArticleId",
                table: "ArticlePapers");

            migrationBuilder.CreateIndex(
                name: "IX_RelatedLinks_TargetArticleId",
                table: "RelatedLinks",
                column: "TargetArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticlePapers_PaperId",
                table: "ArticlePapers",
                column: "PaperId");
        }
    }
}
