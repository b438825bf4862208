#include "network/sandbox/Atoms.h"

#include <algorithm>

namespace paydeck::sandbox {

Atoms atomsPowerOfTen(unsigned exponent) {
  Atoms power = 1;
  for (unsigned i = 0; i < exponent; ++i) power *= 10;
  return power;
}

void appendAtoms(std::string& out, Atoms atoms, unsigned decimals) {
  char digits[48];
  unsigned count = 0;
  const bool negative = atoms < 0;
  Atoms rest = negative ? -atoms : atoms;
  while (rest != 0 || count <= decimals) {
    digits[count++] = static_cast<char>('0' + static_cast<int>(rest % 10));
    rest /= 10;
  }
  if (negative) out.push_back('-');
  while (count > 0) {
    out.push_back(digits[--count]);
    if (count == decimals && decimals > 0) out.push_back('.');
  }
}

std::string atomsToText(Atoms atoms, unsigned decimals) {
  std::string text;
  appendAtoms(text, atoms, decimals);
  return text;
}

std::optional<Atoms> atomsFromText(std::string_view text, unsigned decimals) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = point < text.size() ? text.substr(point + 1) : std::string_view{};
  if (whole.empty() || (whole.size() > 1 && whole.front() == '0') || (point < text.size() && part.empty())) {
    return std::nullopt;
  }
  if (part.size() > decimals || whole.size() + decimals > 37) return std::nullopt;
  Atoms atoms = 0;
  for (const std::string_view digits : {whole, part}) {
    for (const char c : digits) {
      if (c < '0' || c > '9') return std::nullopt;
      atoms = atoms * 10 + (c - '0');
    }
  }
  atoms *= atomsPowerOfTen(decimals - static_cast<unsigned>(part.size()));
  if (negative && atoms == 0) return std::nullopt;
  return negative ? -atoms : atoms;
}

Atoms scaleUp(Atoms a, Atoms b, Atoms c) {
  const Atoms product = a * b;
  return product >= 0 ? (product + c - 1) / c : -((-product + c - 1) / c);
}

Atoms scaleNearest(Atoms a, Atoms b, Atoms c) {
  const Atoms product = a * b;
  return product >= 0 ? (product + c / 2) / c : -((-product + c / 2) / c);
}

}  // namespace paydeck::sandbox
