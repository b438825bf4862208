#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "models/view/RowsModel.h"
#include "models/view/refunds/RefundDetailParts.h"

namespace paydeck {

/// The side panel of the queue: one refund, followed while it changes. What a person decides on is what was shown when
/// they opened it: a change in between has to be seen first. GUI thread.
class RefundDetail : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by RefundsPage")
  Q_PROPERTY(bool open READ isOpen NOTIFY changed)
  Q_PROPERTY(paydeck::RefundDetailText text READ text NOTIFY changed)
  Q_PROPERTY(paydeck::RowsModel* people READ people CONSTANT)
  Q_PROPERTY(paydeck::RowsModel* checks READ checks CONSTANT)
  Q_PROPERTY(paydeck::RowsModel* leaves READ leaves CONSTANT)
  Q_PROPERTY(paydeck::RowsModel* audit READ audit CONSTANT)
  Q_PROPERTY(Step step READ step NOTIFY changed)
  Q_PROPERTY(QString comment READ comment WRITE setComment NOTIFY commentChanged)
  Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QString position READ position NOTIFY changed)

 public:
  enum Step { NoStep, ApproveStep, RejectStep, ResolveStep };
  Q_ENUM(Step)

  RefundDetail(RefundActions& actions, RefundReads& reads, const Formatter& format, QObject* parent = nullptr);

  bool isOpen() const { return item_.has_value(); }
  const std::optional<QueueItem>& item() const { return item_; }
  const RefundDetailText& text() const { return text_; }
  RowsModel* people() { return &people_; }
  RowsModel* checks() { return &checks_; }
  RowsModel* leaves() { return &leaves_; }
  RowsModel* audit() { return &audit_; }
  Step step() const { return step_; }
  QString comment() const { return comment_; }
  bool isBusy() const { return busy_; }
  QString problem() const { return problem_; }
  QString position() const { return position_; }

  void show(const QueueItem& item, const RefundAbility& ability);
  /// The same refund as it is now; does nothing for another one.
  void update(const QueueItem& item, const RefundAbility& ability, bool stale);
  void close();
  void setPosition(const QString& position);
  void setStep(Step step);
  void setComment(const QString& comment);
  void setBusy(bool busy);
  void setProblem(const QString& problem);
  /// The revision that was on screen when the person began to look. Differs from the refund's after a change.
  std::int64_t seenRevision() const { return seenRevision_; }
  /// From now on what is on screen counts as seen.
  void acknowledge();
  void rewrite();

 signals:
  void changed();
  void commentChanged();

 private:
  void askAround();

  RefundActions& actions_;
  RefundReads& reads_;
  const Formatter& format_;
  std::optional<QueueItem> item_;
  RefundDetailContext context_;
  RefundDetailText text_;
  RowsModel people_;
  RowsModel checks_;
  RowsModel leaves_;
  RowsModel audit_;
  Step step_ = NoStep;
  QString comment_;
  bool busy_ = false;
  QString problem_;
  QString position_;
  std::int64_t seenRevision_ = 0;
};

}  // namespace paydeck
