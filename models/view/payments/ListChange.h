#pragma once

#include <cstddef>
#include <optional>
#include <unordered_set>
#include <vector>

#include "models/view/payments/KeySequence.h"

namespace paydeck {

/// One run of rows that goes or comes. Steps are applied in order; `at` is the index at that moment.
struct ListStep {
  enum class Kind { Remove, Insert };
  Kind kind = Kind::Insert;
  std::size_t at = 0;
  std::size_t count = 0;
  std::vector<PaymentKey> keys{};  ///< of an insert
  friend bool operator==(const ListStep&, const ListStep&) = default;
};

/// A row that comes, before the row that now has index `before`.
struct ListArrival {
  std::size_t before = 0;
  PaymentKey key = 0;
};

/// Steps for rows that go (indexes in the list as it is, ascending) and come (in list order).
std::vector<ListStep> planListSteps(const std::vector<std::size_t>& leaving, const std::vector<ListArrival>& arriving);

/// Steps from one order to another when only rows of `changed` may have come, gone or moved (a move is a removal and an
/// insertion). None when other rows differ too, so that the list must be taken as new.
std::optional<std::vector<ListStep>> planListDifference(const KeySequence& from, const std::vector<PaymentKey>& to,
                                                        const std::unordered_set<PaymentKey>& changed);

}  // namespace paydeck
