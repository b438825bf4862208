#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace paydeck::sandbox {

/// One of the demo people of the shop.
struct Person {
  std::string id;
  std::string name;
  std::string email;
  std::string role;  ///< viewer, support, finance, admin
  std::string token;
  std::vector<std::string> permissions;

  bool may(std::string_view permission) const;
};

/// A viewer, three of support, two of finance and an admin; the first of each role is the one for scripts. Their tokens
/// follow from the seed; they open nothing but a sandbox.
std::vector<Person> demoPeople(std::uint64_t seed);

}  // namespace paydeck::sandbox
