#pragma once

#include <string>

#include "models/domain/Ids.h"

namespace paydeck {

/// Names one intended refund from the moment its sheet is opened. It is also the first idempotency key, so that
/// confirming twice confirms the same thing.
using OutboxId = StrongId<struct OutboxIdTag>;

/// 128 random bits as 32 hex digits.
OutboxId newOutboxId();

/// True for 8 to 64 letters, digits, '-', '_' and '.': what a script may choose itself.
bool isUsableOutboxId(const std::string& text);

}  // namespace paydeck
