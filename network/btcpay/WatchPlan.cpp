#include "network/btcpay/WatchPlan.h"

#include <algorithm>

namespace paydeck::btcpay {
namespace {

constexpr std::size_t kChangedPerRound = 50;
constexpr std::size_t kUnknownPerRound = 20;
constexpr std::size_t kSlowPerRound = 2;

}  // namespace

std::vector<std::string> planWatch(const WatchInput& input, const InvoiceDirectory& directory) {
  std::vector<std::string> ask;
  std::vector<std::string> slow;
  std::size_t changed = 0;
  std::size_t unknown = 0;
  for (const std::string& id : input.unseen) {
    const KnownInvoice* known = directory.find(id);
    if (known == nullptr) {
      if (unknown++ < kUnknownPerRound) ask.push_back(id);
    } else if (known->status == "New" || known->status == "Processing") {
      if (changed++ < kChangedPerRound) ask.push_back(id);
    } else {
      slow.push_back(id);
    }
  }
  const std::size_t first = slow.empty() ? 0 : input.round * kSlowPerRound % slow.size();
  for (std::size_t i = 0; i < std::min(kSlowPerRound, slow.size()); ++i) ask.push_back(slow[(first + i) % slow.size()]);
  return ask;
}

}  // namespace paydeck::btcpay
