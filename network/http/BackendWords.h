#pragma once

#include <string_view>

namespace paydeck::http {

/// What one kind of backend is called in sentences for a person. Literals.
struct BackendWords {
  std::string_view server{};      ///< begins a sentence: "BTCPay Server"
  std::string_view credential{};  ///< "API key"
  std::string_view askForMore{};  ///< a sentence: what to do when the credential may not do something
};

}  // namespace paydeck::http
