#include "models/store/Workspace.h"

#include <algorithm>
#include <filesystem>

#include "models/store/ConnectionTable.h"
#include "models/store/Migrator.h"
#include "models/store/SavedViewTable.h"
#include "models/store/Transaction.h"

namespace paydeck {
namespace {

std::string newestBackup(const std::string& path) {
  for (int version = workspaceMigrations().back().number; version > 0; --version) {
    const std::string backup = path + ".backup-v" + std::to_string(version);
    std::error_code ignored;
    if (std::filesystem::exists(backup, ignored)) return backup;
  }
  return {};
}

Error damaged(const std::string& path) {
  const std::string backup = newestBackup(path);
  Error error{ErrorKind::Corrupt,
              path + " is damaged. It holds your connections, saved views and notes, so Paydeck left it as it is. "};
  error.message += backup.empty() ? "Restore it from a backup, or move it away to begin with an empty workspace."
                                  : "An older copy is " + backup + "; put it in its place to use it.";
  return error;
}

Result<std::unique_ptr<Database>> openAndCheck(const std::string& path) {
  DatabaseOptions options;
  options.purpose = "use the workspace file";
  options.durable = true;  // a refund that left must not be forgotten by a power cut
  Result<std::unique_ptr<Database>> database = Database::open(path, options);
  if (!database) return database;
  const Result<MigrationOutcome> migrated = migrate(**database, workspaceMigrations(), true);
  if (!migrated) return failure(migrated.error());
  // The file is small, so a look at all of it costs nothing and finds damage before something is written over it.
  const Result<std::string> finding = (*database)->text("PRAGMA quick_check(1)");
  if (!finding) return failure(finding.error());
  if (*finding != "ok") return failure(ErrorKind::Corrupt, *finding);
  return database;
}

Result<void> runWith(Database& database, std::string_view sql, const std::vector<std::string>& values) {
  Result<Statement> statement = database.prepare(sql);
  if (!statement) return failure(statement.error());
  for (const std::string& value : values) statement->bind(value);
  return statement->run();
}

}  // namespace

Result<std::unique_ptr<Workspace>> Workspace::open(const std::string& path) {
  Result<std::unique_ptr<Database>> database = openAndCheck(path);
  if (!database && database.error().kind == ErrorKind::Corrupt) return failure(damaged(path));
  if (!database) return failure(database.error());
  return std::unique_ptr<Workspace>(new Workspace(std::move(*database)));
}

Result<std::vector<ConnectionConfig>> Workspace::connections() {
  return readConnections(*database_);
}

Result<void> Workspace::saveConnection(const ConnectionConfig& config) {
  return writeConnection(*database_, config);
}

Result<void> Workspace::removeConnection(const ConnectionId& id) {
  return runWith(*database_, "DELETE FROM connections WHERE id = ?", {id.value()});
}

Result<std::vector<SavedView>> Workspace::savedViews() {
  return readSavedViews(*database_);
}

Result<void> Workspace::saveView(const SavedView& view) {
  return writeSavedView(*database_, view);
}

Result<void> Workspace::removeView(const std::string& id) {
  return runWith(*database_, "DELETE FROM saved_views WHERE id = ?", {id});
}

Result<void> Workspace::orderViews(const std::vector<std::string>& ids) {
  return orderSavedViews(*database_, ids);
}

Result<std::optional<Note>> Workspace::note(const ConnectionId& connection, const PaymentId& payment) {
  Result<Statement> statement =
      database_->prepare("SELECT text, changed_at FROM notes WHERE connection = ? AND payment = ?");
  if (!statement) return failure(statement.error());
  statement->bind(connection.value()).bind(payment.value());
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  if (!*row) return std::nullopt;
  Note note{connection, payment, statement->text(), {}};
  note.changedAt = statement->time();
  return note;
}

Result<void> Workspace::saveNote(const Note& note) {
  if (note.text.empty()) {
    return runWith(*database_, "DELETE FROM notes WHERE connection = ? AND payment = ?",
                   {note.connection.value(), note.payment.value()});
  }
  Result<Statement> statement = database_->prepare(
      "INSERT INTO notes (connection, payment, text, changed_at) VALUES (?,?,?,?) ON CONFLICT (connection, payment) "
      "DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at");
  if (!statement) return failure(statement.error());
  statement->bind(note.connection.value()).bind(note.payment.value()).bind(note.text).bind(note.changedAt);
  return statement->run();
}

Result<std::optional<std::string>> Workspace::setting(const std::string& name) {
  Result<Statement> statement = database_->prepare("SELECT value FROM settings WHERE name = ?");
  if (!statement) return failure(statement.error());
  statement->bind(name);
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  return *row ? std::optional<std::string>(statement->text()) : std::nullopt;
}

Result<void> Workspace::setSetting(const std::string& name, const std::string& value) {
  return runWith(*database_, "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", {name, value});
}

Result<void> Workspace::removeSetting(const std::string& name) {
  return runWith(*database_, "DELETE FROM settings WHERE name = ?", {name});
}

std::unique_ptr<Lease> Workspace::lease(const Clock& clock, std::string program) {
  return std::make_unique<Lease>(*database_, clock, std::move(program));
}

Result<std::int64_t> Workspace::dataVersion() {
  return database_->integer("PRAGMA data_version");
}

Result<std::vector<std::string>> Workspace::checkIntegrity() {
  Result<Statement> check = database_->prepare("PRAGMA integrity_check(20)");
  if (!check) return failure(check.error());
  std::vector<std::string> findings;
  Result<bool> row = check->step();
  for (; row && *row; row = check->step()) findings.push_back(check->text());
  if (!row) return failure(row.error());
  return findings;
}

}  // namespace paydeck
