#include "app/paydeck/WorkspaceKeeper.h"

#include <algorithm>

namespace paydeck {
namespace {

// Every setting the GUI asks for; they are read before the first frame so that no SQL runs on the GUI thread later.
constexpr const char* kSettings[] = {
    "ui.theme", "ui.text_size", "ui.motion",          "ui.row_height", "ui.time_zone", "ui.letter_shortcuts",
    "ui.nav",   "ui.contrast",  "ui.payment_columns", "ui.page"};

SavedFilter toFilter(const SavedView& view) {
  SavedFilter filter;
  filter.id = QString::fromStdString(view.id);
  filter.name = QString::fromStdString(view.name);
  filter.query = QString::fromStdString(view.query);
  return filter;
}

}  // namespace

Result<std::unique_ptr<WorkspaceKeeper>> WorkspaceKeeper::open(const std::string& file) {
  auto workspace = Workspace::open(file);
  if (!workspace) return tl::unexpected(workspace.error());
  std::map<QString, std::optional<QString>> settings;
  for (const char* key : kSettings) {
    const auto value = (*workspace)->setting(key);
    if (!value) return tl::unexpected(value.error());
    settings[QString::fromLatin1(key)] = *value ? std::optional(QString::fromStdString(**value)) : std::nullopt;
  }
  const auto views = (*workspace)->savedViews();
  if (!views) return tl::unexpected(views.error());
  std::unique_ptr<WorkspaceKeeper> keeper(new WorkspaceKeeper(std::move(*workspace)));
  keeper->settings_ = std::move(settings);
  for (const SavedView& view : *views) keeper->views_.push_back(toFilter(view));
  return keeper;
}

WorkspaceKeeper::WorkspaceKeeper(std::unique_ptr<Workspace> workspace)
    : workspace_(std::move(workspace)), thread_([this](std::stop_token stop) { work(stop); }) {}

WorkspaceKeeper::~WorkspaceKeeper() {
  thread_.request_stop();
  thread_.join();
}

std::optional<QString> WorkspaceKeeper::value(const QString& key) const {
  const auto it = settings_.find(key);
  return it == settings_.end() ? std::nullopt : it->second;
}

void WorkspaceKeeper::set(const QString& key, const QString& value) {
  settings_[key] = value;
  queue([key = key.toStdString(), value = value.toStdString()](Workspace& w) { return w.setSetting(key, value); });
}

std::vector<SavedFilter> WorkspaceKeeper::views() const {
  return views_;
}

void WorkspaceKeeper::save(const SavedFilter& view) {
  const auto it = std::find_if(views_.begin(), views_.end(), [&](const auto& v) { return v.id == view.id; });
  if (it == views_.end())
    views_.push_back(view);
  else
    *it = view;
  SavedView stored;
  stored.id = view.id.toStdString();
  stored.name = view.name.toStdString();
  stored.query = view.query.toStdString();
  queue([stored](Workspace& w) { return w.saveView(stored); });
}

void WorkspaceKeeper::remove(const QString& id) {
  std::erase_if(views_, [&](const auto& v) { return v.id == id; });
  queue([id = id.toStdString()](Workspace& w) { return w.removeView(id); });
}

void WorkspaceKeeper::queue(Write write) {
  {
    const std::scoped_lock lock(mutex_);
    writes_.push_back(std::move(write));
  }
  wake_.notify_one();
}

void WorkspaceKeeper::work(std::stop_token stop) {
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, stop, [this] { return !writes_.empty(); });
    if (writes_.empty()) return;  // stopped, and everything is written
    const Write write = std::move(writes_.front());
    writes_.pop_front();
    lock.unlock();
    if (const auto done = write(*workspace_); !done) emit failed(QString::fromStdString(done.error().message));
    lock.lock();
  }
}

}  // namespace paydeck
