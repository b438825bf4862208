#pragma once

#include <cstdint>
#include <vector>

#include "models/store/UnreadableRow.h"

namespace paydeck {

/// Those that are still unreadable: how many, and the newest few of them.
struct UnreadableRows {
  std::int64_t count = 0;
  std::vector<UnreadableRow> newest{};
};

}  // namespace paydeck
