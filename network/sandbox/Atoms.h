#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace paydeck::sandbox {

/// A signed count of an asset's smallest units. 127 bits hold 170 quintillion whole units at 18 decimals, more than any
/// shop sees, and are fast enough to write a million payments while somebody waits.
__extension__ typedef __int128 Atoms;

/// 10^exponent for exponents up to 37.
Atoms atomsPowerOfTen(unsigned exponent);

/// Appends plain decimal text with exactly `decimals` digits after the point.
void appendAtoms(std::string& out, Atoms atoms, unsigned decimals);
std::string atomsToText(Atoms atoms, unsigned decimals);

/// Strict: `-?digits[.digits]` with at most `decimals` digits after the point, no leading zeros, at most 37 digits.
std::optional<Atoms> atomsFromText(std::string_view text, unsigned decimals);

/// a * b / c rounded up (away from zero); c > 0, and the product must fit.
Atoms scaleUp(Atoms a, Atoms b, Atoms c);
/// a * b / c rounded half away from zero.
Atoms scaleNearest(Atoms a, Atoms b, Atoms c);

}  // namespace paydeck::sandbox
