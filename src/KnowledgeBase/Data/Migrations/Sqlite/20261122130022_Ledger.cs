using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeBase.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Captures_ReceivedUtc_Status",
                table: "Captures");

            migrationBuilder.DropIndex(
                name: "IX_Captures_Status_Route_Form_ReaderVersion_ReceivedBy",
                table: "Captures");

            migrationBuilder.AddColumn<int>(
                name: "Gaps",
                table: "Captures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Diagnostics_Severity_CaptureId",
                table: "Diagnostics",
                columns: new[] { "Severity", "CaptureId" });

            migrationBuilder.CreateIndex(
                name: "IX_Captures_Gaps_Id",
                table: "Captures",
                columns: new[] { "Gaps", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Captures_ReadMilliseconds_Id",
                table: "Captures",
                columns: new[] { "ReadMilliseconds", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Captures_Reason_Id",
                table: "Captures",
                columns: new[] { "Reason", "Id" },
                filter: "\"Reason\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Captures_ReceivedUtc_Status_Gaps_Id",
                table: "Captures",
                columns: new[] { "ReceivedUtc", "Status", "Gaps", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Captures_Size_Id",
                table: "Captures",
                columns: new[] { "Size", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Captures_Status_Route_Form_ReaderVersion_ReceivedBy_Gaps",
                table: "Captures",
                columns: new[] { "Status", "Route", "Form", "ReaderVersion", "ReceivedBy", "Gaps" });

            // What is stored of articles tells what their captures lacked, until those are read again.
            migrationBuilder.Sql("""
                UPDATE "Captures" SET "Gaps" =
                    EXISTS (SELECT 1 FROM "Diagnostics" d WHERE d."CaptureId" = "Captures"."Id" AND d."Code" = 'no-title')
                    + 2 * (a."BestDateSource" IN ('None', 'Captured'))
                    + 4 * (NOT EXISTS (SELECT 1 FROM "ArticlePapers" p WHERE p."ArticleId" = a."Id"))
                    + 8 * EXISTS (SELECT 1 FROM "ArticlePapers" p WHERE p."ArticleId" = a."Id" AND p."ArxivId" IS NULL AND p."Doi" IS NULL)
                    + 16 * EXISTS (SELECT 1 FROM "ArticlePapers" p WHERE p."ArticleId" = a."Id" AND p."Authors" = '[]')
                    + 32 * EXISTS (SELECT 1 FROM "ArticlePapers" p WHERE p."ArticleId" = a."Id" AND p."Affiliations" = '[]')
                    + 64 * (NOT EXISTS (SELECT 1 FROM "RelatedLinks" l WHERE l."ArticleId" = a."Id"))
                FROM "Articles" a WHERE a."CurrentCaptureId" = "Captures"."Id" AND "Captures"."Status" = 'Ingested';
                """);

            migrationBuilder.Sql("CREATE VIRTUAL TABLE \"CaptureIndex\" USING fts5(Origin, Labels, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE \"CaptureIndex\"");

            migrationBuilder.DropIndex(
                name: "IX_Diagnostics_Severity_CaptureId",
                table: "Diagnostics");

            migrationBuilder.DropIndex(
                name: "IX_Captures_Gaps_Id",
                table: "Captures");

            migrationBuilder.DropIndex(
                name: "IX_Captures_ReadMilliseconds_Id",
                table: "Captures");

            migrationBuilder.DropIndex(
                name: "IX_Captures_Reason_Id",
                table: "Captures");

            migrationBuilder.DropIndex(
                name: "IX_Captures_ReceivedUtc_Status_Gaps_Id",
                table: "Captures");

            migrationBuilder.DropIndex(
                name: "IX_Captures_Size_Id",
                table: "Captures");

            migrationBuilder.DropIndex(
                name: "IX_Captures_Status_Route_Form_ReaderVersion_ReceivedBy_Gaps",
                table: "Captures");

            migrationBuilder.DropColumn(
                name: "Gaps",
                table: "Captures");

            migrationBuilder.CreateIndex(
                name: "IX_Captures_ReceivedUtc_Status",
                table: "Captures",
                columns: new[] { "ReceivedUtc", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Captures_Status_Route_Form_ReaderVersion_ReceivedBy",
                table: "Captures",
                columns: new[] { "Status", "Route", "Form", "ReaderVersion", "ReceivedBy" });
        }
    }
}
