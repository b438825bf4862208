#include "models/view/payments/DayGroups.h"

#include <algorithm>

#include "models/store/PaymentKeys.h"

namespace paydeck {

void DayGroups::addRow(std::int64_t day) {
  const auto before = [this](const DayGroup& group, std::int64_t d) {
    return newestFirst_ ? group.day > d : group.day < d;
  };
  const auto it = std::lower_bound(groups_.begin(), groups_.end(), day, before);
  if (it != groups_.end() && it->day == day) {
    ++it->count;
  } else {
    groups_.insert(it, DayGroup{day, 1});
  }
}

void DayGroups::removeRows(std::int64_t row, std::int64_t count) {
  std::int64_t first = 0;
  for (DayGroup& group : groups_) {
    const std::int64_t size = group.count;
    const std::int64_t here = std::min(row + count, first + size) - std::max(row, first);
    if (here > 0) group.count -= here;
    first += size;
  }
  std::erase_if(groups_, [](const DayGroup& group) { return group.count == 0; });
}

UtcTime timeOfKey(PaymentKey key) {
  return fromUnixMillis(kKeyTimes - 1 - (key >> kKeySlotBits));
}

DayGroups groupByDay(const KeySequence& keys, const DayCalendar& calendar, bool newestFirst) {
  std::vector<DayGroup> groups;
  for (std::size_t first = 0; first < keys.size();) {
    const std::int64_t day = calendar.dayOf(timeOfKey(keys.at(first)));
    const UtcTime start = calendar.startOf(day);
    const UtcTime end = calendar.startOf(day + 1);
    const std::size_t next = keys.partitionPoint(
        [&](PaymentKey key) { return newestFirst ? timeOfKey(key) >= start : timeOfKey(key) < end; });
    const std::size_t after = std::max(next, first + 1);
    groups.push_back({day, static_cast<std::int64_t>(after - first)});
    first = after;
  }
  return {std::move(groups), newestFirst};
}

}  // namespace paydeck
