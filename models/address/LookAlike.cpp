#include "models/address/LookAlike.h"

#include <algorithm>

namespace paydeck {
namespace {

/// How many characters must agree in all: less than one accident in ten million pairs.
constexpr std::size_t kHexEnds = 7;
constexpr std::size_t kOtherEnds = 5;

std::string folded(const ParsedDestination& destination) {
  std::string text = destination.canonical;
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  std::size_t shared = 0;
  if (destination.kind == AddressKind::Evm) shared = 2;
  if (destination.kind == AddressKind::Tron) shared = 1;
  if (destination.kind == AddressKind::Bitcoin) shared = destination.witnessVersion ? text.rfind('1') + 2 : 1;
  return text.substr(shared);
}

}  // namespace

bool looksAlike(const ParsedDestination& a, const ParsedDestination& b) {
  if (a.kind != b.kind || a.canonical == b.canonical || familyOf(a.kind) == Network::Family::Lightning) return false;
  const std::string left = folded(a);
  const std::string right = folded(b);
  const auto head = std::mismatch(left.begin(), left.end(), right.begin(), right.end()).first - left.begin();
  const auto tail = std::mismatch(left.rbegin(), left.rend(), right.rbegin(), right.rend()).first - left.rbegin();
  const std::size_t ends = a.kind == AddressKind::Evm ? kHexEnds : kOtherEnds;
  return head >= 2 && tail >= 2 && static_cast<std::size_t>(head + tail) >= ends;
}

}  // namespace paydeck
