#pragma once

#include <QObject>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

#include "models/store/Workspace.h"
#include "models/view/payments/SavedViewStorage.h"
#include "models/view/root/SettingsStorage.h"

namespace paydeck {

/// The settings and saved views of workspace.db for the GUI thread: read whole when it is opened, answered from memory,
/// written on a thread of its own in the order given. Its destructor writes what is queued.
class WorkspaceKeeper : public QObject, public SettingsStorage, public SavedViewStorage {
  Q_OBJECT

 public:
  static Result<std::unique_ptr<WorkspaceKeeper>> open(const std::string& file);
  ~WorkspaceKeeper() override;

  std::optional<QString> value(const QString& key) const override;
  void set(const QString& key, const QString& value) override;
  std::vector<SavedFilter> views() const override;
  void save(const SavedFilter& view) override;
  void remove(const QString& id) override;

 signals:
  /// A write failed; the choice holds for this session only.
  void failed(const QString& message);

 private:
  using Write = std::function<Result<void>(Workspace&)>;
  explicit WorkspaceKeeper(std::unique_ptr<Workspace> workspace);
  void queue(Write write);
  void work(std::stop_token stop);

  std::unique_ptr<Workspace> workspace_;  // the thread's, once it runs
  mutable std::map<QString, std::optional<QString>> settings_;
  std::vector<SavedFilter> views_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::deque<Write> writes_;
  std::jthread thread_;
};

}  // namespace paydeck
