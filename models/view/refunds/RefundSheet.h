#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>
#include <array>

#include "models/view/CacheNotifier.h"
#include "models/view/ReadPool.h"
#include "models/view/refunds/SheetDraft.h"
#include "models/view/refunds/SheetRequest.h"
#include "models/view/refunds/SheetSend.h"
#include "models/view/refunds/SheetTexts.h"

namespace paydeck {

/// The sheet that refunds one payment: what is entered, what the backend says to it, and the one way out. GUI thread.
class RefundSheet : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by the root")
  Q_PROPERTY(State state READ state NOTIFY changed)
  Q_PROPERTY(bool open READ isOpen NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(paydeck::SheetHead head READ head NOTIFY changed)
  Q_PROPERTY(paydeck::SheetAmountText amount READ amount NOTIFY changed)
  Q_PROPERTY(paydeck::SheetChoices choices READ choices NOTIFY changed)
  Q_PROPERTY(QVariantList assets READ assets NOTIFY assetsChanged)
  Q_PROPERTY(QStringList reasons READ reasons CONSTANT)
  Q_PROPERTY(paydeck::SheetRateCard rateNow READ rateNow NOTIFY changed)
  Q_PROPERTY(paydeck::SheetRateCard rateAtPayment READ rateAtPayment NOTIFY changed)
  Q_PROPERTY(paydeck::SheetSummary summary READ summary NOTIFY changed)
  Q_PROPERTY(paydeck::RowsModel* lines READ lines CONSTANT)
  Q_PROPERTY(paydeck::RowsModel* legend READ legend CONSTANT)
  Q_PROPERTY(paydeck::RowsModel* approvers READ approvers CONSTANT)
  Q_PROPERTY(QString holdText READ holdText NOTIFY ticked)
  Q_PROPERTY(bool rateExpired READ rateExpired NOTIFY ticked)
  Q_PROPERTY(paydeck::SheetFooter footer READ footer NOTIFY changed)
  Q_PROPERTY(paydeck::SheetOutcome outcome READ outcome NOTIFY changed)
  Q_PROPERTY(paydeck::DestinationInput* destination READ destination CONSTANT)
  Q_PROPERTY(paydeck::SheetRequest* request READ request CONSTANT)

 public:
  /// Closed; reading the payment; it can't be read; to be filled in; confirmed or under way; to be paid by hand.
  enum State { Closed, Loading, Failed, Form, Settled, Request };
  Q_ENUM(State)

  RefundSheet(RefundActions& actions, ReadPool& pool, CacheNotifier& changes, const Formatter& format,
              QObject* parent = nullptr);

  /// Opens it for a stored payment; a draft of an earlier time is taken up again.
  Q_INVOKABLE void openPayment(qint64 key);
  Q_INVOKABLE void openPaymentOf(const QString& connection, const QString& payment);
  /// Opens it to change what is in the outbox: a draft, what came back, what is still queued.
  void openEntry(const OutboxEntry& entry);
  /// Keeps the draft.
  Q_INVOKABLE void close();
  /// Throws the draft away, unless it had been confirmed before.
  Q_INVOKABLE void cancel();
  void setOffline(bool offline);

  Q_INVOKABLE void chooseWhole(bool whole);
  Q_INVOKABLE void typeAmount(const QString& text);
  /// Money or coins; what was entered is converted where a rate is known.
  Q_INVOKABLE void switchUnit();
  Q_INVOKABLE void chooseAsset(int index);
  Q_INVOKABLE void chooseRate(int index);
  Q_INVOKABLE void chooseFee(int index);
  Q_INVOKABLE void chooseReason(int index);
  Q_INVOKABLE void typeNote(const QString& text);
  Q_INVOKABLE void setNotify(bool notify);
  Q_INVOKABLE void sendLink();
  Q_INVOKABLE void renewRate();
  /// The person has seen what changed meanwhile.
  Q_INVOKABLE void acknowledge();
  Q_INVOKABLE void send();
  /// What is queued becomes a draft again with the next change.
  Q_INVOKABLE void editAgain();
  Q_INVOKABLE void cancelQueued() { draft_.cancelQueued(); }
  Q_INVOKABLE void recordHash();
  Q_INVOKABLE void retry();
  Q_INVOKABLE void copyText(const QString& text) const;

  State state() const { return state_; }
  bool isOpen() const { return state_ != Closed; }
  const QString& problem() const { return problem_; }
  const SheetHead& head() const { return head_; }
  const SheetAmountText& amount() const { return amountText_; }
  SheetChoices choices() const;
  const QVariantList& assets() const { return assets_; }
  QStringList reasons() const;
  const SheetRateCard& rateNow() const { return cards_[0]; }
  const SheetRateCard& rateAtPayment() const { return cards_[1]; }
  const SheetSummary& summary() const { return summary_; }
  RowsModel* lines() { return &lines_; }
  RowsModel* legend() { return &legend_; }
  RowsModel* approvers() { return &approvers_; }
  QString holdText() const;
  bool rateExpired() const { return state_ == Form && quote_.state() == SheetQuote::State::Expired; }
  SheetFooter footer() const;
  SheetOutcome outcome() const;
  DestinationInput* destination() { return &destination_; }
  SheetRequest* request() { return &request_; }
  const OutboxId& id() const { return draft_.id(); }

 signals:
  void changed();
  void assetsChanged();
  /// The countdown moved.
  void ticked();
  /// The refund is confirmed and in the outbox.
  void confirmed(const QString& outboxId);

 private:
  using Find = std::function<Result<std::optional<PaymentKey>>(CacheReader&)>;

  // RefundSheet.cpp: opening and showing
  void start(Find find);
  void read();
  void received(const StoredPayment& stored);
  void fail(const QString& problem);
  void update();
  void takeFigures();
  void showTexts();
  DestinationQuestion destinationQuestion() const;

  // RefundSheetEntry.cpp: what the person does
  bool editable() const { return (state_ == Form || state_ == Request) && !draft_.isConfirming(); }
  void edited();
  RefundDraft makeDraft() const;
  void found(const OutboxEntry& entry);
  void restore(const OutboxEntry& entry);

  // RefundSheetAsking.cpp: what the backend says
  void askOptions();
  void optionsReceived(const Result<RefundOptions>& answer);
  void askQuotes();
  void takeQuotes();
  void cacheChanged(const CacheChange& change);
  void tick();

  RefundActions& actions_;
  ReadPool& pool_;
  const Formatter& format_;
  State state_ = Closed;
  Find find_;
  PaymentKey key_ = 0;
  std::uint64_t round_ = 0;  ///< of opening; late answers of an earlier one are dropped
  QString problem_;
  SheetForm form_;
  SheetFacts facts_;
  SheetAmount plan_;
  bool offline_ = false;      ///< said from outside
  bool unreachable_ = false;  ///< found out by asking
  bool touched_ = false;
  bool editQueued_ = false;
  std::optional<OutboxId> wanted_;

  SheetHead head_;
  SheetAmountText amountText_;
  QVariantList assets_;
  std::array<SheetRateCard, 2> cards_{};
  QString feeLine_;
  SheetSummary summary_;
  SheetSend send_;
  RowsModel lines_;
  RowsModel legend_;
  RowsModel approvers_;
  DestinationInput destination_;
  SheetRequest request_;
  SheetQuote quote_;
  SheetQuote otherQuote_;
  SheetDraft draft_;
  QTimer tick_;
  int ticks_ = 0;
};

}  // namespace paydeck
