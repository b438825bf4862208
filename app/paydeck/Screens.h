#pragma once

#include <QObject>

#include "app/paydeck/Arguments.h"
#include "app/paydeck/DeskActions.h"
#include "app/paydeck/OtherProcess.h"
#include "models/view/CacheNotifier.h"
#include "models/view/payments/PaymentsLiveFeed.h"
#include "models/view/refunds/CacheRefundReads.h"
#include "models/view/root/AppRoot.h"
#include "models/view/root/AttentionBadge.h"
#include "models/view/root/StatusRelay.h"

namespace paydeck {

/// Everything the window shows, as objects on the GUI thread, joined with each other: what is chosen in one place opens
/// in another. Destroying it ends the reading threads and leaves the cache unobserved.
class Screens : public QObject {
  Q_OBJECT

 public:
  struct Services {
    const Clock& clock;
    Cache& cache;
    SettingsStorage& settings;
    SavedViewStorage& views;
    DeskActions& actions;
    StatusRelay& relay;
    SyncEngine& engine;
    RefundActions& refunds;
    const std::string workspaceFile;
  };
  Screens(const Services& services, const Arguments& arguments, const QString& workspacePath);
  ~Screens() override;

  AppRoot& root() { return root_; }
  NoticeList& notices() { return notices_; }
  void setConnections(const std::vector<ConnectionConfig>& configs);

 private:
  /// Where the person was when Paydeck was closed.
  QString firstPage() const;
  void fillNavigation();
  void fillPalette();
  void joinPages();
  void joinSync();
  void joinRefunds();
  void editEntry(const QString& entry);
  void joinExport();

  Services services_;
  CacheNotifier changes_;
  ReadPool pool_;
  SystemAppearance appearance_;
  AppSettings settings_;
  Formatter format_;
  Navigation navigation_;
  NoticeList notices_;
  ConnectionList connections_;
  LiveState live_;
  CommandPalette palette_;
  PaymentsPage payments_;
  PaymentsLiveFeed paymentsLive_;
  CacheRefundReads refundReads_;
  RefundsPage refunds_;
  RefundSheet refundSheet_;
  OverviewPage overview_;
  ConnectForm onboarding_;
  ConnectionSettings settingsPage_;
  AttentionBadge attention_;
  Announcer announcer_;
  OtherProcess other_;
  AppRoot root_;
};

}  // namespace paydeck
