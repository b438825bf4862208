#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace paydeck {

/// An ISO 4217 alphabetic code, upper case. Codes Paydeck does not know are accepted with two decimals.
class Currency {
 public:
  Currency() = default;

  /// Three upper-case letters, else none.
  static std::optional<Currency> parse(std::string_view code);

  const std::string& code() const { return code_; }
  bool empty() const { return code_.empty(); }
  /// Digits after the point (ISO 4217 minor unit): 2 for EUR, 0 for JPY, 3 for KWD.
  unsigned decimals() const;

  friend auto operator<=>(const Currency&, const Currency&) = default;

 private:
  explicit Currency(std::string code) : code_(std::move(code)) {}
  std::string code_;
};

}  // namespace paydeck
