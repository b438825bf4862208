#pragma once

#include <string>

namespace paydeck::http {

/// What could be read of an answer that is not 2xx, in the shape its backend writes it. Untrusted text; all may be
/// empty.
struct Refusal {
  std::string text{};       ///< the server's own explanation
  std::string code{};       ///< its word for machines
  std::string requestId{};  ///< from the body; wins over the header's
  std::string needed{};     ///< the permission that is missing, as a sentence of the adapter's own
};

}  // namespace paydeck::http
