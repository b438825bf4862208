#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>
#include <optional>

#include "models/view/Formatter.h"
#include "models/view/refunds/RefundActions.h"

namespace paydeck {

/// A link through which the customer enters where the refund goes. Asks for the answer until there is one.
class DestinationLink : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by the refund sheet")
  Q_PROPERTY(QString url READ url NOTIFY changed)
  Q_PROPERTY(QString text READ text NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(bool busy READ busy NOTIFY changed)

 public:
  DestinationLink(RefundActions& actions, const Formatter& format, QObject* parent = nullptr);

  void start(const ConnectionId& connection, const PaymentId& payment, const QString& customer);
  void stop();
  void setPause(std::chrono::milliseconds pause) { poll_.setInterval(pause); }

  QString url() const;
  /// "Waiting for Ingrid. The link works until 4 Dec."
  QString text() const;
  const QString& problem() const { return problem_; }
  bool busy() const { return busy_; }
  const std::optional<RefundLink>& link() const { return link_; }

 signals:
  void changed();
  void answered(const QString& destination, paydeck::UtcTime at);

 private:
  void received(const Result<RefundLink>& answer);
  void ask();

  RefundActions& actions_;
  const Formatter& format_;
  QTimer poll_;
  ConnectionId connection_;
  QString customer_;
  std::optional<RefundLink> link_;
  QString problem_;
  bool busy_ = false;
  std::uint64_t round_ = 0;
};

}  // namespace paydeck
