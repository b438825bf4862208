#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "models/store/CacheReader.h"
#include "models/view/payments/DayGroups.h"
#include "models/view/payments/KeySequence.h"
#include "models/view/payments/ListChange.h"

namespace paydeck {

/// What a list shows: which payments, in which order, and in whose days. Copied to the reading threads.
struct ListQuestion {
  PaymentQuery query{};
  PaymentSort sort = PaymentSort::Newest;
  DayCalendar calendar{};

  bool byTime() const { return sort == PaymentSort::Newest || sort == PaymentSort::Oldest; }
};

/// A list as it was read: keys, the rows that came with them, and the day groups when it is sorted by time.
struct ListContent {
  KeySequence keys{};
  DayGroups groups{};
  std::vector<PaymentRow> rows{};
  bool whole = false;
  std::chrono::microseconds took{};
};

/// How a list changes. Without steps it is replaced by `content`.
struct ListRefresh {
  std::optional<std::vector<ListStep>> steps{};
  std::optional<ListContent> content{};
  DayGroups groups{};              ///< after the steps
  std::vector<PaymentRow> rows{};  ///< of changed payments that are in the list now
  std::chrono::microseconds took{};
};

/// True when `a` stands before `b` in a list sorted by time. The one place that repeats the cache's order: keys ascend
/// from the newest to the oldest (see PaymentKeys.h).
bool standsBefore(PaymentSort sort, PaymentKey a, PaymentKey b);

// All of these run on a reading thread.

/// The first `limit` rows, from an index.
Result<ListContent> readFirstRows(CacheReader& reader, const ListQuestion& question, unsigned limit);

/// Every key, and the day groups.
Result<ListContent> readWholeList(CacheReader& reader, const ListQuestion& question);

/// What `changed` does to a list sorted by time: reads only these payments and finds their places by their keys.
Result<ListRefresh> refreshByPlace(CacheReader& reader, const ListQuestion& question, const KeySequence& keys,
                                   const DayGroups& groups, const std::vector<PaymentKey>& changed);

/// The same by reading the whole order again: for the other sorts, for large changes and to make sure. With `anything`
/// other payments than `changed` may have come and gone too.
Result<ListRefresh> refreshByReading(CacheReader& reader, const ListQuestion& question, const KeySequence& keys,
                                     const std::vector<PaymentKey>& changed, bool anything);

}  // namespace paydeck
