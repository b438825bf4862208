#pragma once

#include <string>

namespace paydeck::test {

/// What somebody was told about a refund: it is confirmed under this key, and how the command ended.
struct RefundClaim {
  std::string till{};  ///< the workspace's folder
  std::string key{};
  int exitCode = 0;  ///< negative: killed, or the app said it
};

}  // namespace paydeck::test
