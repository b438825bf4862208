#include "app/paydeck/Application.h"

#include <QLoggingCategory>

#include "app/wiring/OpenSecretStore.h"

namespace paydeck {
namespace {

Q_LOGGING_CATEGORY(httpLog, "paydeck.http", QtWarningMsg)

// From any thread; QDebug's categories are thread-safe.
void logExchange(std::string_view line) {
  qCInfo(httpLog, "%.*s", static_cast<int>(line.size()), line.data());
}

sandbox::SandboxOptions inFolder(sandbox::SandboxOptions options, const WorkspaceFolder& folder) {
  if (options.dataFile.empty()) options.dataFile = (folder.path / "sandbox.db").string();
  return options;
}

}  // namespace

Result<std::unique_ptr<Application>> Application::open(const Arguments& arguments,
                                                       const sandbox::SandboxOptions& sandbox) {
  auto folder = openWorkspaceFolder(arguments.workspace.toStdString());
  if (!folder) return tl::unexpected(folder.error());
  std::unique_ptr<Application> application(new Application(arguments, *folder, sandbox));
  if (const auto opened = application->openFiles(); !opened) return tl::unexpected(opened.error());
  if (const auto joined = application->join(arguments); !joined) return tl::unexpected(joined.error());
  return application;
}

Application::Application(const Arguments&, WorkspaceFolder folder, sandbox::SandboxOptions sandbox)
    : folder_(std::move(folder)), backends_(clock_, logExchange), sandbox_(inFolder(std::move(sandbox), folder_)) {}

Result<void> Application::openFiles() {
  auto keeper = WorkspaceKeeper::open(folder_.workspaceFile());
  if (!keeper) return tl::unexpected(keeper.error());
  keeper_ = std::move(*keeper);
  for (auto* handle : {&deskWorkspace_, &leaseWorkspace_}) {
    auto workspace = Workspace::open(folder_.workspaceFile());
    if (!workspace) return tl::unexpected(workspace.error());
    *handle = std::move(*workspace);
  }
  auto cache = Cache::open(folder_.cacheFile(), clock_);
  if (!cache) return tl::unexpected(cache.error());
  cache_ = std::move(*cache);
  secrets_ = openSecretStore();
  return {};
}

Result<void> Application::join(const Arguments& arguments) {
  lease_ = leaseWorkspace_->lease(clock_, "paydeck");
  engine_ = std::make_unique<SyncEngine>(SyncServices{backends_, cache_->writer(), *cache_, clock_, relay_}, *lease_);
  auto refunds = RefundService::open({backends_, cache_->writer(), clock_, folder_.workspaceFile(), lease_->owner()});
  if (!refunds) return tl::unexpected(refunds.error());
  refunds_ = std::move(*refunds);
  actions_ = std::make_unique<DeskActions>(
      DeskActions::Services{*deskWorkspace_, *cache_, *secrets_, backends_, *engine_, sandbox_, *refunds_});
  screens_ = std::make_unique<Screens>(Screens::Services{clock_, *cache_, *keeper_, *keeper_, *actions_, relay_,
                                                         *engine_, *refunds_, folder_.workspaceFile()},
                                       arguments, QString::fromStdString(folder_.path.string()));
  connect(actions_.get(), &DeskActions::connectionsChanged, this, &Application::showConnections);
  connect(actions_.get(), &DeskActions::failed, &screens_->notices(), [this](const QString& message) {
    screens_->notices().add({.title = tr("A connection could not start"),
                             .text = message,
                             .tone = QStringLiteral("danger"),
                             .icon = QStringLiteral("alert"),
                             .stays = true});
  });
  connect(keeper_.get(), &WorkspaceKeeper::failed, &screens_->notices(), [this](const QString& message) {
    screens_->notices().add({.title = tr("Settings could not be saved"),
                             .text = message,
                             .tone = QStringLiteral("danger"),
                             .icon = QStringLiteral("alert")});
  });
  if (cache_->condition().rebuilt) {
    screens_->notices().add({.title = tr("The local copy was damaged and is read again"),
                             .text = tr("Your connections, views and settings are unharmed."),
                             .tone = QStringLiteral("warning"),
                             .icon = QStringLiteral("db"),
                             .stays = true});
  }
  showConnections();
  return {};
}

void Application::start(bool sandbox) {
  const bool watching = isWatching();  // asked before the engine's thread has the lease
  engine_->start();
  refunds_->start();
  actions_->startAll(sandbox, watching);
}

void Application::showConnections() {
  screens_->setConnections(actions_->connections());
}

bool Application::isWatching() const {
  const auto holder = lease_->held() ? Result<std::optional<LeaseHolder>>(std::nullopt) : lease_->holder();
  return holder && *holder && (*holder)->owner != lease_->owner() && (*holder)->expiresAt > clock_.now();
}

// The members would go in this order by themselves; written out because the order is a promise.
Application::~Application() {
  screens_.reset();
  actions_.reset();
  refunds_.reset();
  if (engine_) engine_->stop();
  engine_.reset();
  lease_.reset();
  sandbox_.stop();
  cache_.reset();
  keeper_.reset();
}

}  // namespace paydeck
