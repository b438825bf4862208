#include "models/view/overview/OverviewChange.h"

#include <cstdlib>

#include "models/domain/Int256.h"

namespace paydeck {
namespace {

OverviewChange signedChange(std::int64_t tenths, bool moreIsGood) {
  using Direction = OverviewChange::Direction;
  using Meaning = OverviewChange::Meaning;
  if (tenths == 0) return {};
  const bool up = tenths > 0;
  return {up ? Direction::Up : Direction::Down, up == moreIsGood ? Meaning::Good : Meaning::Bad, std::abs(tenths)};
}

}  // namespace

std::optional<std::int64_t> perMille(std::int64_t part, std::int64_t whole) {
  const auto result = Int256(part).scaled(Int256(1000), Int256(whole), Rounding::HalfEven);
  return result ? result->toInt64() : std::nullopt;
}

std::optional<OverviewChange> relativeChange(std::int64_t now, std::int64_t before, bool moreIsGood) {
  if (before <= 0) return std::nullopt;
  const auto difference = Int256(now).minus(Int256(before));
  const auto tenths = difference ? difference->scaled(Int256(1000), Int256(before), Rounding::HalfEven) : std::nullopt;
  const auto value = tenths ? tenths->toInt64() : std::nullopt;
  if (!value) return std::nullopt;
  return signedChange(*value, moreIsGood);
}

OverviewChange pointChange(std::int64_t nowPerMille, std::int64_t beforePerMille, bool moreIsGood) {
  return signedChange(nowPerMille - beforePerMille, moreIsGood);
}

}  // namespace paydeck
