#include "network/sandbox/ShopRhythm.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

#include "network/sandbox/Rng.h"

namespace paydeck::sandbox {
namespace {

constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kDay = 24 * kHour;

/// Relative business of an hour, in whole shares.
std::int64_t weightOfHour(std::uint64_t seed, std::int64_t millis, std::int64_t from, std::int64_t to) {
  static constexpr std::array<std::int64_t, 24> kByHour = {14, 8,  5,  4,  4,  7,  14, 26, 42,  55, 62, 64,
                                                           60, 58, 57, 56, 58, 66, 82, 96, 100, 88, 58, 30};
  static constexpr std::array<std::int64_t, 7> kByWeekday = {92, 96, 98, 104, 118, 108, 84};  // Monday first
  using namespace std::chrono;
  const std::int64_t day = millis / kDay;
  const auto hour = static_cast<std::size_t>((millis + kHour) / kHour % 24);  // shoppers live around UTC+1
  const auto weekday = static_cast<std::size_t>((day + 3) % 7);               // 1970-01-01 was a Thursday
  const std::int64_t growth = 100 + 160 * ((millis - from) / kHour) / std::max<std::int64_t>(1, (to - from) / kHour);
  const auto luck = static_cast<std::int64_t>(75 + mixSeed(mixSeed(seed, 7), static_cast<std::uint64_t>(day)) % 51);
  const year_month_day date{sys_days{days{day}}};
  const bool rush = date.month() == November && static_cast<unsigned>(date.day()) >= 20;
  return kByHour[hour] * kByWeekday[weekday] * growth * luck / 1000 * (rush ? 2 : 1);
}

}  // namespace

ShopRhythm::ShopRhythm(std::uint64_t seed, std::int64_t count, std::int64_t fromMillis, std::int64_t toMillis)
    : seed_(seed), from_(fromMillis), to_(toMillis) {
  const auto hourCount = static_cast<std::size_t>(std::max<std::int64_t>(1, (to_ - from_ + kHour - 1) / kHour));
  std::vector<std::int64_t> weights(hourCount);
  std::int64_t total = 0;
  for (std::size_t i = 0; i < hourCount; ++i) {
    weights[i] =
        std::max<std::int64_t>(1, weightOfHour(seed, from_ + static_cast<std::int64_t>(i) * kHour, from_, to_));
    total += weights[i];
  }
  counts_.resize(hourCount);
  std::int64_t before = 0;
  std::int64_t laidOut = 0;
  for (std::size_t i = 0; i < hourCount; ++i) {
    before += weights[i];
    // Cumulative shares make the counts add up to exactly `count`; long double keeps 64 bits.
    const auto upTo = static_cast<std::int64_t>(static_cast<long double>(count) * static_cast<long double>(before) /
                                                static_cast<long double>(total));
    const std::int64_t target = i + 1 == hourCount ? count : upTo;
    counts_[i] = target - laidOut;
    laidOut = target;
  }
}

std::vector<std::int64_t> ShopRhythm::timesOfHour(std::size_t hour) const {
  const std::int64_t start = from_ + static_cast<std::int64_t>(hour) * kHour;
  const std::int64_t length = std::max<std::int64_t>(1, std::min(kHour, to_ - start));
  Rng rng(mixSeed(mixSeed(seed_, 11), hour));
  std::vector<std::int64_t> times;
  times.reserve(static_cast<std::size_t>(counts_[hour]));
  for (std::int64_t i = 0; i < counts_[hour]; ++i) times.push_back(start + rng.between(0, length - 1));
  std::sort(times.begin(), times.end());
  return times;
}

std::int64_t ShopRhythm::spanMillis(std::int64_t count) {
  const auto days = static_cast<std::int64_t>(30.0 * std::sqrt(static_cast<double>(count) / 1200.0));
  return std::clamp<std::int64_t>(days, 3, 1100) * kDay;
}

}  // namespace paydeck::sandbox
