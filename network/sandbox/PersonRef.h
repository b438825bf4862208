#pragma once

#include <string>

namespace paydeck::sandbox {

/// Who did something, as it is kept with what was done.
struct PersonRef {
  std::string id;
  std::string name;
  std::string role;

  friend bool operator==(const PersonRef&, const PersonRef&) = default;
};

}  // namespace paydeck::sandbox
