#pragma once

#include <optional>

#include "models/domain/RefundQuote.h"
#include "models/refunds/OutboxReason.h"
#include "models/refunds/RefundDraft.h"

namespace paydeck {

/// Pure: compares what a person confirmed with what the backend says just before it leaves. None when it is still the
/// same within the drift they accepted, else why it goes back to them: "payment_changed", "terms_changed",
/// "balance_short".
std::optional<OutboxReason> planRecheck(const RefundDraft& draft, const RefundOptions& options,
                                        const RefundQuote& quote);

}  // namespace paydeck
