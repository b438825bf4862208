#pragma once

#include <string>
#include <vector>

#include "models/store/CacheReader.h"

namespace paydeck {

/// A customer among the payments found.
struct FoundCustomer {
  std::string name{};
  std::string email{};
  QuerySummary payments{};
};

/// What the cache knows about a text.
struct PaletteFindings {
  std::vector<PaymentRow> payments{};  ///< the newest few
  std::int64_t paymentCount = 0;       ///< all that match, at most `kCountedAtMost`
  bool moreThanCounted = false;
  std::vector<FoundCustomer> customers{};
  std::chrono::microseconds took{};
};

/// How many matching payments are counted before it says "more than".
constexpr unsigned kCountedAtMost = 1000;

/// Looks `text` up as a reference (a leading # is an order) and as free text. For a reading thread; a short text over a
/// million payments stays within a keystroke because only the newest matches are read.
Result<PaletteFindings> searchCache(CacheReader& reader, const std::string& text);

}  // namespace paydeck
