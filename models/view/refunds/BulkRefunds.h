#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <memory>
#include <set>

#include "models/view/BackgroundCalls.h"
#include "models/view/refunds/BulkRows.h"
#include "models/view/refunds/QueueRights.h"
#include "models/view/refunds/RefundReads.h"

namespace paydeck {

/// Many refunds at once: from a file or from chosen payments, looked at line by line before anything is confirmed, held
/// for some minutes, then followed until each is sent. GUI thread; files are read, judged and written on another.
class BulkRefunds : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by RefundsPage")
  Q_PROPERTY(Stage stage READ stage NOTIFY changed)
  Q_PROPERTY(QString source READ source NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(paydeck::BulkRows* rows READ rows CONSTANT)
  Q_PROPERTY(QVariantList filters READ filters NOTIFY changed)
  Q_PROPERTY(int filter READ filter WRITE setFilter NOTIFY changed)
  Q_PROPERTY(QString sums READ sums NOTIFY changed)
  Q_PROPERTY(QString askText READ askText NOTIFY changed)
  Q_PROPERTY(bool looked READ looked WRITE setLooked NOTIFY changed)
  Q_PROPERTY(int holdMinutes READ holdMinutes WRITE setHoldMinutes NOTIFY changed)
  Q_PROPERTY(QString confirmText READ confirmText NOTIFY changed)
  Q_PROPERTY(QString whyNot READ whyNot NOTIFY changed)
  Q_PROPERTY(QString progressText READ progressText NOTIFY changed)
  Q_PROPERTY(QString holdText READ holdText NOTIFY changed)
  Q_PROPERTY(int done READ done NOTIFY changed)
  Q_PROPERTY(int all READ all NOTIFY changed)
  Q_PROPERTY(bool canCancel READ canCancel NOTIFY changed)

 public:
  enum Stage { Closed, Reading, Preview, Running, Done };
  Q_ENUM(Stage)

  BulkRefunds(RefundActions& actions, RefundReads& reads, const Formatter& format, QObject* parent = nullptr);
  ~BulkRefunds() override;

  void setAbilities(const RefundAbilities& abilities) { abilities_ = abilities; }
  /// The rest of each of these payments, back to where it came from.
  void startWith(std::vector<PaymentKey> payments);
  Q_INVOKABLE void loadFile(const QUrl& file);
  /// Confirms what may be sent, once.
  Q_INVOKABLE void confirm();
  Q_INVOKABLE void cancelAll();
  Q_INVOKABLE void saveResult(const QUrl& file);
  Q_INVOKABLE void close();

  Stage stage() const { return stage_; }
  QString source() const { return source_; }
  QString problem() const { return problem_; }
  BulkRows* rows() { return &rows_; }
  QVariantList filters() const;
  int filter() const { return filter_; }
  void setFilter(int filter);
  QString sums() const;
  QString askText() const;
  bool looked() const { return looked_; }
  void setLooked(bool looked);
  int holdMinutes() const { return holdMinutes_; }
  void setHoldMinutes(int minutes);
  QString confirmText() const;
  QString whyNot() const;
  QString progressText() const;
  QString holdText() const;
  int done() const { return run_ ? run_->finished() : 0; }
  int all() const { return run_ ? run_->all() : 0; }
  bool canCancel() const { return run_ && run_->canCancel(); }
  const BulkPlan* plan() const { return plan_.get(); }

 signals:
  void changed();
  void said(const QString& text);

 private:
  using Found = std::map<std::string, std::vector<RefundablePayment>>;
  struct ReadFile;
  void receiveFile(Result<ReadFile> read);
  void judge(std::vector<BulkLine> lines, Found found);
  void judgeWithout(std::vector<BulkLine> lines, Found found, std::set<std::pair<ConnectionId, PaymentId>> busy);
  void showPlan(std::shared_ptr<const BulkPlan> plan);
  void fail(const QString& problem);
  std::size_t sendable() const;

  RefundActions& actions_;
  RefundReads& reads_;
  const Formatter& format_;
  RefundAbilities abilities_;
  BulkRows rows_;
  BackgroundCalls reading_;
  BackgroundCalls writing_;
  std::shared_ptr<const BulkPlan> plan_;
  std::unique_ptr<BulkRun> run_;
  QTimer second_;
  Stage stage_ = Closed;
  QString source_;
  QString problem_;
  int filter_ = 0;
  int holdMinutes_ = 5;
  bool looked_ = false;
};

}  // namespace paydeck
