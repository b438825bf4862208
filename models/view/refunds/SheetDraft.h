#pragma once

#include <QObject>
#include <QTimer>
#include <optional>
#include <vector>

#include "models/view/refunds/RefundActions.h"

namespace paydeck {

/// The refund of one payment as the outbox keeps it, from the first keystroke on. Everything about it carries one
/// OutboxId, so that whatever is pressed twice happens once. GUI thread.
class SheetDraft : public QObject {
  Q_OBJECT

 public:
  explicit SheetDraft(RefundActions& actions, QObject* parent = nullptr);

  /// A new id (or that of an entry to look at), and a look at what the outbox already has of this payment; see found().
  void open(const ConnectionId& connection, const PaymentId& payment, const std::optional<OutboxId>& id = {});
  void close();

  const OutboxId& id() const { return id_; }
  const std::optional<OutboxEntry>& entry() const { return entry_; }
  /// Where earlier refunds of this connection went.
  const std::vector<OutboxEntry>& earlier() const { return earlier_; }
  bool isConfirming() const { return confirming_; }
  const QString& problem() const { return problem_; }
  /// "Draft saved on this computer"; empty while there is none.
  QString text() const;

  /// Stores it after a pause.
  void save(const RefundDraft& draft);
  /// Stores what still waits for the pause.
  void flush();
  /// Stores it as it is and confirms that; once, however often it is called.
  void confirm(const RefundDraft& draft);
  /// Forgets the draft; one that was confirmed before stays in the outbox.
  void discard();
  void cancelQueued();

 signals:
  /// Something of this payment is in the outbox: a draft, or what is on its way.
  void found(const paydeck::OutboxEntry& entry);
  void changed();

 private:
  void look();
  void looked(const std::vector<OutboxEntry>& entries);
  void taken(const Result<OutboxEntry>& answer);

  RefundActions& actions_;
  ConnectionId connection_;
  PaymentId payment_;
  OutboxId id_;
  std::optional<OutboxEntry> entry_;
  std::vector<OutboxEntry> earlier_;
  std::optional<RefundDraft> waiting_;
  QTimer pause_;
  std::uint64_t round_ = 0;
  bool open_ = false;
  bool saving_ = false;
  bool confirming_ = false;
  bool asked_ = false;  ///< the outbox has been asked to store this id
  bool wasConfirmed_ = false;
  QString problem_;
};

}  // namespace paydeck
