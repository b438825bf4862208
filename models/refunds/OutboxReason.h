#pragma once

#include <string>

namespace paydeck {

/// Why an entry is where it is: a stable code and a sentence for a person.
struct OutboxReason {
  std::string code{};  ///< "payment_changed", "terms_changed", "balance_short", a backend's own code, ...; may be empty
  std::string words{};

  friend bool operator==(const OutboxReason&, const OutboxReason&) = default;
};

}  // namespace paydeck
