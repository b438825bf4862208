#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/backend/ConnectionConfig.h"
#include "models/domain/Clock.h"
#include "models/store/Database.h"
#include "models/store/Lease.h"
#include "models/store/Note.h"
#include "models/store/OutboxTable.h"
#include "models/store/SavedView.h"

namespace paydeck {

/// What the person made (workspace.db): connections without their secrets, saved views, notes, settings, the
/// outbox. Small; never replaced by Paydeck when it is damaged. Used by one thread at a time; each program or thread
/// opens its own.
class Workspace {
 public:
  /// Opens or creates the file. Corrupt (the file is left as it is, the message names the newest backup if there is
  /// one), NewerFile, Busy, DiskFull, Storage.
  static Result<std::unique_ptr<Workspace>> open(const std::string& path);

  Result<std::vector<ConnectionConfig>> connections();
  /// Adds it at the end, or replaces the one with the same id.
  Result<void> saveConnection(const ConnectionConfig& config);
  /// Its notes stay: they come back when the same connection does.
  Result<void> removeConnection(const ConnectionId& id);

  Result<std::vector<SavedView>> savedViews();
  Result<void> saveView(const SavedView& view);
  Result<void> removeView(const std::string& id);
  Result<void> orderViews(const std::vector<std::string>& ids);

  Result<std::optional<Note>> note(const ConnectionId& connection, const PaymentId& payment);
  /// An empty text removes the note.
  Result<void> saveNote(const Note& note);

  Result<std::optional<std::string>> setting(const std::string& name);
  Result<void> setSetting(const std::string& name, const std::string& value);
  Result<void> removeSetting(const std::string& name);

  /// The refunds that are to leave; the workspace must outlive it.
  OutboxTable outbox() { return OutboxTable(*database_); }

  /// A lease for one program; the workspace must outlive it.
  std::unique_ptr<Lease> lease(const Clock& clock, std::string program);

  /// Changes whenever another connection commits; to notice what another program changed.
  Result<std::int64_t> dataVersion();
  Result<std::vector<std::string>> checkIntegrity();

 private:
  explicit Workspace(std::unique_ptr<Database> database) : database_(std::move(database)) {}
  std::unique_ptr<Database> database_;
};

}  // namespace paydeck
