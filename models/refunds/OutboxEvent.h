#pragma once

#include <chrono>
#include <optional>
#include <variant>

#include "models/domain/Refund.h"
#include "models/domain/RefundQuote.h"
#include "models/domain/Result.h"
#include "models/refunds/RefundDraft.h"

namespace paydeck {

// What a person does.

/// Confirming what is already confirmed changes nothing and is no error.
struct OutboxConfirm {
  std::chrono::milliseconds hold{0};
};
/// Whatever it was, it becomes a draft that has to be confirmed again.
struct OutboxEdit {
  RefundDraft draft{};
};
struct OutboxCancel {};
/// A person looked at the backend because nothing else could tell.
struct OutboxFoundByHand {
  RefundId refund{};
};
struct OutboxNotSentByHand {};

// What the worker learns.

struct OutboxHoldOver {};
/// The last look before it leaves failed; nothing was sent.
struct OutboxCheckFailed {
  Error error{};
};
/// The last look before it leaves.
struct OutboxChecked {
  RefundOptions options{};
  RefundQuote quote{};
};
/// The order was stored but not sent after all, because sending it so late would not be safe.
struct OutboxNotSentInTime {};
/// Whoever was sending it is gone.
struct OutboxSenderGone {};
/// What create() answered.
struct OutboxAnswered {
  Result<Refund> answer;
};
/// What findByKey() answered.
struct OutboxLookedUp {
  Result<std::optional<Refund>> found;
  bool promisesIdempotency = false;
};

using OutboxEvent = std::variant<OutboxConfirm, OutboxEdit, OutboxCancel, OutboxFoundByHand, OutboxNotSentByHand,
                                 OutboxHoldOver, OutboxCheckFailed, OutboxChecked, OutboxNotSentInTime,
                                 OutboxSenderGone, OutboxAnswered, OutboxLookedUp>;

}  // namespace paydeck
