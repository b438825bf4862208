#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <map>
#include <set>

#include "models/view/Formatter.h"
#include "models/view/RowsModel.h"
#include "models/view/refunds/QueueRights.h"

namespace paydeck {

/// When a refund needs a second person, how much of the daily limit is used, and who enforces it. GUI thread.
class QueuePolicies : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by RefundsPage")
  Q_PROPERTY(QString line READ line NOTIFY changed)
  Q_PROPERTY(QString used READ used NOTIFY changed)
  Q_PROPERTY(QString limit READ limit NOTIFY changed)
  Q_PROPERTY(int percent READ percent NOTIFY changed)
  Q_PROPERTY(paydeck::RowsModel* rows READ rows CONSTANT)

 public:
  QueuePolicies(RefundActions& actions, const Formatter& format, QObject* parent = nullptr);

  QString line() const { return line_; }
  QString used() const { return used_; }
  QString limit() const { return limit_; }  ///< "of €10,000"; empty: there is none
  int percent() const { return percent_; }
  /// {title, text, quiet}
  RowsModel* rows() { return &rows_; }

  void ask(const RefundAbilities& abilities);

 signals:
  void changed();

 private:
  void write();
  void writeLimit();
  void writeRows(const ConnectionId& connection, const RefundAbility& ability, QVariantList& rows) const;

  RefundActions& actions_;
  const Formatter& format_;
  RefundAbilities abilities_;
  std::map<ConnectionId, std::vector<ApprovalPolicy>> policies_;
  std::map<ConnectionId, std::vector<RefundAllowance>> allowances_;
  QString line_;
  QString used_;
  QString limit_;
  int percent_ = 0;
  RowsModel rows_;
};

/// Pure: "One approval over €150, two over €400", of the policies that hold for every asset.
QString policyLine(std::vector<ApprovalPolicy> policies, const Formatter& format);

}  // namespace paydeck
