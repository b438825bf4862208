#pragma once

#include <cstddef>
#include <cstdint>

namespace paydeck::json {

/// What a document may cost before it is refused. The defaults are ten times what the largest honest page needs.
struct JsonLimits {
  std::size_t maxBytes = 32U << 20U;    ///< more is ErrorKind::TooLarge; 4 GiB at the very most
  unsigned maxDepth = 64;               ///< arrays and objects inside each other
  std::uint32_t maxValues = 4'000'000;  ///< keys and values together; 16 bytes of memory each
};

}  // namespace paydeck::json
