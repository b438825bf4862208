#pragma once

#include <cstdint>
#include <vector>

#include "models/view/payments/DayCalendar.h"
#include "models/view/payments/KeySequence.h"

namespace paydeck {

/// Rows of one day, as they follow each other in a list sorted by time.
struct DayGroup {
  std::int64_t day = 0;
  std::int64_t count = 0;
  friend bool operator==(const DayGroup&, const DayGroup&) = default;
};

/// The day groups of a list sorted by time, kept while rows come and go.
class DayGroups {
 public:
  DayGroups() = default;
  DayGroups(std::vector<DayGroup> groups, bool newestFirst) : groups_(std::move(groups)), newestFirst_(newestFirst) {}

  const std::vector<DayGroup>& all() const { return groups_; }
  void addRow(std::int64_t day);
  /// Takes `count` rows from `row` on out of their groups; groups left empty go.
  void removeRows(std::int64_t row, std::int64_t count);

  friend bool operator==(const DayGroups&, const DayGroups&) = default;

 private:
  std::vector<DayGroup> groups_;
  bool newestFirst_ = true;
};

/// The day groups of keys sorted by time. A key tells its creation time, so nothing is read.
DayGroups groupByDay(const KeySequence& keys, const DayCalendar& calendar, bool newestFirst);

/// When the payment of a key was created.
UtcTime timeOfKey(PaymentKey key);

}  // namespace paydeck
