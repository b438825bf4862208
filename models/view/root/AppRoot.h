#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "models/view/Formatter.h"
#include "models/view/palette/CommandPalette.h"
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
  // Each page's own object, of the type its owner declares: PaymentsPage, OverviewPage, OnboardingPage, SettingsPage.
  Q_PROPERTY(QObject* payments READ payments CONSTANT)
  Q_PROPERTY(QObject* overview READ overview CONSTANT)
  Q_PROPERTY(QObject* onboarding READ onboarding CONSTANT)
  Q_PROPERTY(QObject* settingsPage READ settingsPage CONSTANT)

 public:
  struct Parts {
    Navigation* navigation = nullptr;
    AppSettings* settings = nullptr;
    NoticeList* notices = nullptr;
    Formatter* format = nullptr;
    ConnectionList* connections = nullptr;
    LiveState* live = nullptr;
    CommandPalette* palette = nullptr;
    QObject* payments = nullptr;
    QObject* overview = nullptr;
    QObject* onboarding = nullptr;
    QObject* settingsPage = nullptr;
  };

  explicit AppRoot(const Parts& parts, QObject* parent = nullptr) : QObject(parent), parts_(parts) {}

  Navigation* navigation() const { return parts_.navigation; }
  AppSettings* settings() const { return parts_.settings; }
  NoticeList* notices() const { return parts_.notices; }
  Formatter* format() const { return parts_.format; }
  ConnectionList* connections() const { return parts_.connections; }
  LiveState* live() const { return parts_.live; }
  CommandPalette* palette() const { return parts_.palette; }
  QObject* payments() const { return parts_.payments; }
  QObject* overview() const { return parts_.overview; }
  QObject* onboarding() const { return parts_.onboarding; }
  QObject* settingsPage() const { return parts_.settingsPage; }

 private:
  Parts parts_;
};

}  // namespace paydeck
