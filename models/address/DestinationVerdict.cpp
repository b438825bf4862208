#include "models/address/DestinationVerdict.h"

#include <algorithm>

namespace paydeck {
namespace {

using Severity = DestinationFinding::Severity;

bool has(const std::vector<DestinationFinding>& findings, Severity severity) {
  return std::any_of(findings.begin(), findings.end(), [&](const auto& f) { return f.severity == severity; });
}

}  // namespace

bool DestinationVerdict::isRefused() const {
  return has(findings, Severity::Refused) || !destination;
}

bool DestinationVerdict::needsConfirmation() const {
  return !isRefused() && has(findings, Severity::Confirm);
}

const DestinationFinding* DestinationVerdict::find(std::string_view code) const {
  const auto it = std::find_if(findings.begin(), findings.end(), [&](const auto& f) { return f.code == code; });
  return it == findings.end() ? nullptr : &*it;
}

}  // namespace paydeck
