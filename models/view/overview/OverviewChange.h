#pragma once

#include <cstdint>
#include <optional>

namespace paydeck {

/// How a figure compares with the period before. The arrow shows the direction, the colour whether that is good.
struct OverviewChange {
  enum class Direction { None, Up, Down };
  enum class Meaning { Neutral, Good, Bad };

  Direction direction = Direction::None;
  Meaning meaning = Meaning::Neutral;
  std::int64_t tenths = 0;  ///< size of the change in tenths of a per cent, of a point, or of a second; never negative

  friend bool operator==(const OverviewChange&, const OverviewChange&) = default;
};

/// Relative change in tenths of a per cent; none when there was nothing before.
std::optional<OverviewChange> relativeChange(std::int64_t now, std::int64_t before, bool moreIsGood);

/// Difference of two rates in tenths of a point.
OverviewChange pointChange(std::int64_t nowPerMille, std::int64_t beforePerMille, bool moreIsGood);

/// part / whole in per mille, rounded half to even; none when the whole is zero.
std::optional<std::int64_t> perMille(std::int64_t part, std::int64_t whole);

}  // namespace paydeck
