#include "models/address/FindingList.h"

#include <algorithm>

namespace paydeck {

using Severity = DestinationFinding::Severity;

void FindingList::pass(std::string code, std::string text) {
  findings_.push_back({Severity::Passed, std::move(code), std::move(text), {}});
}

void FindingList::confirm(std::string code, std::string text, std::string confirmation) {
  findings_.push_back({Severity::Confirm, std::move(code), std::move(text), std::move(confirmation)});
}

void FindingList::refuse(std::string code, std::string text) {
  findings_.push_back({Severity::Refused, std::move(code), std::move(text), {}});
}

std::string FindingList::customer(bool start) const {
  if (!question_.customer.empty()) return question_.customer;
  return start ? "The customer" : "the customer";
}

std::string FindingList::rightNetwork() const {
  const std::string network = networkInWords(question_.asset.network);
  if (question_.paidNetwork == question_.asset.network) return customer(true) + " paid on " + network + ".";
  return "The refund goes out on " + network + ".";
}

bool FindingList::isRefused() const {
  return std::any_of(findings_.begin(), findings_.end(), [](const auto& f) { return f.severity == Severity::Refused; });
}

std::vector<DestinationFinding> FindingList::sorted() const {
  auto all = findings_;
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.severity > b.severity; });
  return all;
}

std::string networkInWords(std::string_view id) {
  const Network* network = findNetwork(id);
  return std::string(network == nullptr ? id : network->name);
}

}  // namespace paydeck
