#pragma once

#include <cstdint>
#include <string>

namespace paydeck::sandbox {

/// A customer as the shop knows them.
struct ShopCustomer {
  std::string id;  ///< "cus_000104"
  std::string name;
  std::string email;    ///< in domains reserved for examples
  std::string country;  ///< ISO 3166-1 alpha-2

  friend bool operator==(const ShopCustomer&, const ShopCustomer&) = default;
};

/// The customer number `index` of the shop with this seed: always the same person. With `nasty`, one in 40 has a name
/// that tries something: markup, control characters, direction overrides, 10,000 characters.
ShopCustomer customerAt(std::uint64_t seed, std::int64_t index, bool nasty);

}  // namespace paydeck::sandbox
