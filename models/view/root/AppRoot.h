#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QUrl>

#include "models/view/Formatter.h"
#include "models/view/connections/ConnectionSettings.h"
#include "models/view/overview/OverviewPage.h"
#include "models/view/palette/CommandPalette.h"
#include "models/view/payments/PaymentsPage.h"
#include "models/view/refunds/RefundSheet.h"
#include "models/view/refunds/RefundsPage.h"
#include "models/view/root/Announcer.h"
#include "models/view/root/AppSettings.h"
#include "models/view/root/ConnectionList.h"
#include "models/view/root/LiveState.h"
#include "models/view/root/Navigation.h"
#include "models/view/root/NoticeList.h"

namespace paydeck {

/// The one object QML is given. It owns nothing: the composition root makes the parts and outlives the window.
class AppRoot : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Given to the window by the application")
  Q_PROPERTY(paydeck::Navigation* navigation READ navigation CONSTANT)
  Q_PROPERTY(paydeck::AppSettings* settings READ settings CONSTANT)
  Q_PROPERTY(paydeck::NoticeList* notices READ notices CONSTANT)
  Q_PROPERTY(paydeck::Formatter* format READ format CONSTANT)
  Q_PROPERTY(paydeck::ConnectionList* connections READ connections CONSTANT)
  Q_PROPERTY(paydeck::LiveState* live READ live CONSTANT)
  Q_PROPERTY(paydeck::CommandPalette* palette READ palette CONSTANT)
  Q_PROPERTY(paydeck::PaymentsPage* payments READ payments CONSTANT)
  Q_PROPERTY(paydeck::RefundsPage* refunds READ refunds CONSTANT)
  Q_PROPERTY(paydeck::RefundSheet* refundSheet READ refundSheet CONSTANT)
  Q_PROPERTY(paydeck::OverviewPage* overview READ overview CONSTANT)
  Q_PROPERTY(paydeck::ConnectForm* onboarding READ onboarding CONSTANT)
  Q_PROPERTY(paydeck::ConnectionSettings* settingsPage READ settingsPage CONSTANT)
  Q_PROPERTY(paydeck::Announcer* announcer READ announcer CONSTANT)
  Q_PROPERTY(QString version MEMBER version CONSTANT)
  Q_PROPERTY(QString workspacePath MEMBER workspacePath CONSTANT)

 public:
  struct Parts {
    Navigation* navigation = nullptr;
    AppSettings* settings = nullptr;
    NoticeList* notices = nullptr;
    Formatter* format = nullptr;
    ConnectionList* connections = nullptr;
    LiveState* live = nullptr;
    CommandPalette* palette = nullptr;
    PaymentsPage* payments = nullptr;
    RefundsPage* refunds = nullptr;
    RefundSheet* refundSheet = nullptr;
    OverviewPage* overview = nullptr;
    ConnectForm* onboarding = nullptr;
    ConnectionSettings* settingsPage = nullptr;
    Announcer* announcer = nullptr;
  };

  explicit AppRoot(const Parts& parts, QObject* parent = nullptr) : QObject(parent), parts_(parts) {}

  Navigation* navigation() const { return parts_.navigation; }
  AppSettings* settings() const { return parts_.settings; }
  NoticeList* notices() const { return parts_.notices; }
  Formatter* format() const { return parts_.format; }
  ConnectionList* connections() const { return parts_.connections; }
  LiveState* live() const { return parts_.live; }
  CommandPalette* palette() const { return parts_.palette; }
  PaymentsPage* payments() const { return parts_.payments; }
  RefundsPage* refunds() const { return parts_.refunds; }
  RefundSheet* refundSheet() const { return parts_.refundSheet; }
  OverviewPage* overview() const { return parts_.overview; }
  ConnectForm* onboarding() const { return parts_.onboarding; }
  ConnectionSettings* settingsPage() const { return parts_.settingsPage; }
  Announcer* announcer() const { return parts_.announcer; }

  QString version{};
  QString workspacePath{};

  /// Shows the payments page with one payment open, or with a filter.
  Q_INVOKABLE void openPayment(qint64 key);
  Q_INVOKABLE void filterPayments(const QString& query);
  /// Puts text on the clipboard and says so.
  Q_INVOKABLE void copy(const QString& text);
  /// Opens an address in the person's browser; only https, and http on this computer.
  Q_INVOKABLE void openInBrowser(const QUrl& address);

 private:
  Parts parts_;
};

}  // namespace paydeck
