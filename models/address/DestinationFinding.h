#pragma once

#include <string>

namespace paydeck {

/// One thing found out about a destination.
struct DestinationFinding {
  enum class Severity {
    Passed,   ///< checked and right
    Confirm,  ///< may go on after a person says `confirmation`
    Refused,  ///< nothing may be sent there
  };
  Severity severity = Severity::Passed;
  std::string code{};          ///< stable, for programs and tests: "checksum", "network", "first_use" ...
  std::string text{};          ///< the reason in words
  std::string confirmation{};  ///< what the person confirms; only with Confirm

  friend bool operator==(const DestinationFinding&, const DestinationFinding&) = default;
};

}  // namespace paydeck
