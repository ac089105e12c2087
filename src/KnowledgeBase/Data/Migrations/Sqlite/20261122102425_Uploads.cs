using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KnowledgeBase.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Uploads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LinksHealed",
                table: "Captures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ReadMilliseconds",
                table: "Captures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RemovedKey",
                table: "Captures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Route",
                table: "Captures",
                type: "TEXT",
                maxLength: 8,
                nullable: false,
                defaultValue: "Folder");

            migrationBuilder.AddColumn<int>(
                name: "UploadId",
                table: "Captures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.Sql("""UPDATE "Captures" SET "Route" = 'Api' WHERE "Origin" = 'api' OR "Origin" LIKE 'api!/%';""");

            migrationBuilder.CreateTable(
                name: "Uploads",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    StartedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    CommittedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Uploads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UploadItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UploadId = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Path = table.Column<string>(type: "TEXT", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ZipId = table.Column<int>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Preview = table.Column<string>(type: "TEXT", nullable: true),
                    ArticleKey = table.Column<string>(type: "TEXT", nullable: true),
                    IsAmbiguous = table.Column<bool>(type: "INTEGER", nullable: false),
                    LeftOut = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsChosen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Fate = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    CaptureId = table.Column<int>(type: "INTEGER", nullable: true),
                    Edits = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UploadItems_Captures_CaptureId",
                        column: x => x.CaptureId,
                        principalTable: "Captures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_UploadItems_UploadItems_ZipId",
                        column: x => x.ZipId,
                        principalTable: "UploadItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_UploadItems_Uploads_UploadId",
                        column: x => x.UploadId,
                        principalTable: "Uploads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Diagnostics_Code_CaptureId",
                table: "Diagnostics",
                columns: new[] { "Code", "CaptureId" });

            migrationBuilder.CreateIndex(
                name: "IX_Captures_Form_Id",
                table: "Captures",
                columns: new[] { "Form", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Captures_ReaderVersion_Id",
                table: "Captures",
                columns: new[] { "ReaderVersion", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Captures_ReceivedBy_Id",
                table: "Captures",
                columns: new[] { "ReceivedBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Captures_ReceivedUtc_Status",
                table: "Captures",
                columns: new[] { "ReceivedUtc", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Captures_RemovedKey",
                table: "Captures",
                column: "RemovedKey");

            migrationBuilder.CreateIndex(
                name: "IX_Captures_Route_Id",
                table: "Captures",
                columns: new[] { "Route", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Captures_Status_Route_Form_ReaderVersion_ReceivedBy",
                table: "Captures",
                columns: new[] { "Status", "Route", "Form", "ReaderVersion", "ReceivedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_Captures_UploadId_Id",
                table: "Captures",
                columns: new[] { "UploadId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_UploadItems_CaptureId",
                table: "UploadItems",
                column: "CaptureId");

            migrationBuilder.CreateIndex(
                name: "IX_UploadItems_UploadId_ContentHash",
                table: "UploadItems",
                columns: new[] { "UploadId", "ContentHash" });

            migrationBuilder.CreateIndex(
                name: "IX_UploadItems_UploadId_Position_Id",
                table: "UploadItems",
                columns: new[] { "UploadId", "Position", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_UploadItems_ZipId",
                table: "UploadItems",
                column: "ZipId");

            migrationBuilder.CreateIndex(
                name: "IX_Uploads_By_Id",
                table: "Uploads",
                columns: new[] { "By", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Uploads_Status_Id",
                table: "Uploads",
                columns: new[] { "Status", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UploadItems");

            migrationBuilder.DropTable(
                name: "Uploads");

            migrationBuilder.DropIndex(
                name: "IX_Diagnostics_Code_CaptureId",
                table: "Diagnostics");

            migrationBuilder.DropIndex(
                name: "IX_Captures_Form_Id",
                table: "Captures");

            migrationBuilder.DropIndex(
                name: "IX_Captures_ReaderVersion_Id",
                table: "Captures");

            migrationBuilder.DropIndex(
                name: "IX_Captures_ReceivedBy_Id",
                table: "Captures");

            migrationBuilder.DropIndex(
                name: "IX_Captures_ReceivedUtc_Status",
                table: "Captures");

            migrationBuilder.DropIndex(
                name: "IX_Captures_RemovedKey",
                table: "Captures");

            migrationBuilder.DropIndex(
                name: "IX_Captures_Route_Id",
                table: "Captures");

            migrationBuilder.DropIndex(
                name: "IX_Captures_Status_Route_Form_ReaderVersion_ReceivedBy",
                table: "Captures");

            migrationBuilder.DropIndex(
                name: "IX_Captures_UploadId_Id",
                table: "Captures");

            migrationBuilder.DropColumn(
                name: "LinksHealed",
                table: "Captures");

            migrationBuilder.DropColumn(
                name: "ReadMilliseconds",
                table: "Captures");

            migrationBuilder.DropColumn(
                name: "RemovedKey",
                table: "Captures");

            migrationBuilder.DropColumn(
                name: "Route",
                table: "Captures");

            migrationBuilder.DropColumn(
                name: "UploadId",
                table: "Captures");
        }
    }
}
