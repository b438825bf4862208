#pragma once

#include <array>
#include <span>
#include <string_view>

namespace paydeck::sandbox {

/// A name part and how it is written in an e-mail address.
struct NamePart {
  std::string_view text;
  std::string_view ascii;
};

/// People of one country, as a shop in Europe sees them.
struct NameRegion {
  std::string_view country;
  unsigned weight;
  bool familyFirst;            ///< family name before given name
  std::string_view separator;  ///< between the two parts
  std::array<NamePart, 6> given;
  std::array<NamePart, 6> family;
};

std::span<const NameRegion> nameRegions();
/// Companies and unusually long names.
std::span<const NamePart> companyNames();
/// Names that try to break a screen.
std::span<const std::string_view> nastyNames();

}  // namespace paydeck::sandbox
