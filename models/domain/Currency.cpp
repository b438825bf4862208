#include "models/domain/Currency.h"

#include <algorithm>
#include <array>

namespace paydeck {
namespace {

// ISO 4217:2015 amendment 177, list one: the codes whose minor unit is not 2.
constexpr std::array kNoDecimals = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG",
                                    "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::array kThreeDecimals = {"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};

template <class List>
bool contains(const List& list, const std::string& code) {
  return std::find(list.begin(), list.end(), code) != list.end();
}

}  // namespace

std::optional<Currency> Currency::parse(std::string_view code) {
  if (code.size() != 3) return std::nullopt;
  if (!std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) return std::nullopt;
  return Currency(std::string(code));
}

unsigned Currency::decimals() const {
  if (contains(kNoDecimals, code_)) return 0;
  if (contains(kThreeDecimals, code_)) return 3;
  if (code_ == "CLF" || code_ == "UYW") return 4;
  return 2;
}

}  // namespace paydeck
