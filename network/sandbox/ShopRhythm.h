#pragma once

#include <cstdint>
#include <vector>

namespace paydeck::sandbox {

/// Lays a number of orders out over a time: more in the evening and at weekends' start, few at night, growing over the
/// months, with lucky and slow days and a rush in late November.
class ShopRhythm {
 public:
  /// `count` orders in [from, to), both Unix ms; the same seed gives the same times.
  ShopRhythm(std::uint64_t seed, std::int64_t count, std::int64_t fromMillis, std::int64_t toMillis);

  /// How many hours there are; each has its own sorted times, so that a long history needs little memory.
  std::size_t hours() const { return counts_.size(); }
  std::vector<std::int64_t> timesOfHour(std::size_t hour) const;

  /// The length of history that suits a number of payments: 1,200 are a month, a million about two and a half years.
  static std::int64_t spanMillis(std::int64_t count);

 private:
  std::uint64_t seed_;
  std::int64_t from_;
  std::int64_t to_;
  std::vector<std::int64_t> counts_;
};

}  // namespace paydeck::sandbox
