#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "models/address/DestinationFinding.h"
#include "models/address/ParsedDestination.h"

namespace paydeck {

/// The answer to a DestinationQuestion, worst findings first.
struct DestinationVerdict {
  std::optional<ParsedDestination> destination{};  ///< as far as the text could be read, also when it is refused
  std::vector<DestinationFinding> findings{};

  bool isRefused() const;
  /// True when it isn't refused and somebody has to confirm something.
  bool needsConfirmation() const;
  bool isClear() const { return !isRefused() && !needsConfirmation(); }
  /// The finding with that code, or null.
  const DestinationFinding* find(std::string_view code) const;
};

}  // namespace paydeck
