#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "models/view/root/ConnectionList.h"

namespace paydeck {

/// The workspace's connections taken together: the pill in the top bar, the band across the page, the status bar's last
/// save. Counts down by itself.
class LiveState : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("The root object has it")
  Q_PROPERTY(QString pill READ pill NOTIFY changed)
  Q_PROPERTY(QString tone READ tone NOTIFY changed)
  Q_PROPERTY(QString icon READ icon NOTIFY changed)
  Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
  Q_PROPERTY(QString saved READ saved NOTIFY changed)
  Q_PROPERTY(QString merchant READ merchant NOTIFY changed)
  Q_PROPERTY(QString person READ person NOTIFY changed)
  Q_PROPERTY(QString role READ role NOTIFY changed)
  Q_PROPERTY(bool offline READ offline NOTIFY changed)
  Q_PROPERTY(QString bannerStrong READ bannerStrong NOTIFY changed)
  Q_PROPERTY(QString bannerText READ bannerText NOTIFY changed)
  Q_PROPERTY(QString bannerAside READ bannerAside NOTIFY changed)
  Q_PROPERTY(QString bannerAction READ bannerAction NOTIFY changed)
  Q_PROPERTY(QString bannerTone READ bannerTone NOTIFY changed)
  Q_PROPERTY(QString bannerIcon READ bannerIcon NOTIFY changed)

 public:
  LiveState(const ConnectionList& connections, const Formatter& format, QObject* parent = nullptr);

  /// Who syncs this workspace while this process does not.
  void setHolder(std::optional<LeaseHolder> holder);
  const LivePlan& plan() const { return plan_; }
  QString pill() const { return plan_.pill; }
  QString tone() const { return plan_.tone; }
  QString icon() const { return plan_.icon; }
  QString subtitle() const { return plan_.subtitle; }
  QString saved() const { return plan_.saved; }
  QString merchant() const { return plan_.merchant; }
  QString person() const { return plan_.person; }
  QString role() const { return plan_.role; }
  /// Another process syncs this workspace.
  bool isWatching() const { return plan_.watching; }
  bool offline() const { return plan_.offline; }
  QString bannerStrong() const { return plan_.banner.strong; }
  QString bannerText() const { return plan_.banner.text; }
  QString bannerAside() const { return plan_.banner.aside; }
  QString bannerAction() const { return plan_.banner.actionText; }
  QString bannerTone() const { return plan_.banner.tone; }
  QString bannerIcon() const { return plan_.banner.icon; }
  bool isStale(const ConnectionId& connection) const { return connections_.isStale(connection); }

  Q_INVOKABLE void bannerTriggered() { emit actionRequested(plan_.banner.action, plan_.banner.connection); }
  Q_INVOKABLE void tryNow() { emit actionRequested(QStringLiteral("try-now"), {}); }

 signals:
  void changed();
  /// Came from the band or a key: "try-now", "sign-in", "settings".
  void actionRequested(const QString& action, const paydeck::ConnectionId& connection);
  /// Went offline or came back: lists redraw statuses that can still change.
  void offlineChanged();

 private:
  void refresh();

  const ConnectionList& connections_;
  const Formatter& format_;
  LivePlan plan_;
  std::optional<LeaseHolder> holder_;
};

}  // namespace paydeck
