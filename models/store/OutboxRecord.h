#pragma once

#include <cstdint>
#include <string>

#include "models/domain/Time.h"
#include "models/refunds/OutboxId.h"

namespace paydeck {

/// One line of the history of an outbox entry.
struct OutboxRecord {
  std::int64_t number = 0;
  OutboxId entry{};
  UtcTime at{};
  std::string from{};   ///< outboxStateName; empty: it was made
  std::string to{};     ///< outboxStateName, or "discarded"
  std::string actor{};  ///< who did it: a person's name, or the program
  std::string words{};
  std::string facts{};   ///< how much, where to, which key and quote
  std::string digest{};  ///< SHA-256 over the digest before and all of the above, lower-case hex

  friend bool operator==(const OutboxRecord&, const OutboxRecord&) = default;
};

}  // namespace paydeck
