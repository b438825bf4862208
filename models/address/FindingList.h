#pragma once

#include <string>
#include <vector>

#include "models/address/DestinationFinding.h"
#include "models/address/DestinationQuestion.h"

namespace paydeck {

/// Collects what the checks of one question find, with the words they share.
class FindingList {
 public:
  explicit FindingList(const DestinationQuestion& question) : question_(question) {}

  void pass(std::string code, std::string text);
  void confirm(std::string code, std::string text, std::string confirmation);
  void refuse(std::string code, std::string text);

  const DestinationQuestion& question() const { return question_; }
  /// "Ingrid", or "the customer"; `start` begins a sentence.
  std::string customer(bool start = false) const;
  /// Why another network is wrong: "Ingrid paid on Base." or "The refund goes out on Base."
  std::string rightNetwork() const;

  bool isRefused() const;
  /// Refused first, then what needs a confirmation, each in the order found.
  std::vector<DestinationFinding> sorted() const;

 private:
  const DestinationQuestion& question_;
  std::vector<DestinationFinding> findings_;
};

/// The name of a network id, or the id where Paydeck knows no name.
std::string networkInWords(std::string_view id);

}  // namespace paydeck
