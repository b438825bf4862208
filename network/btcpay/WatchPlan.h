#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "network/btcpay/InvoiceDirectory.h"

namespace paydeck::btcpay {

struct WatchInput {
  std::vector<std::string> unseen{};   ///< watched invoices the lists of this round did not show, most urgent first
  std::size_t round = 0;               ///< counts polling rounds
};

/// Which invoices to ask for one by one in this round, so that a long watch list costs few requests:
/// - last seen New or Processing but no longer in the list of those: it changed, ask now (at most 50);
/// - never seen by this process: ask soon (at most 20);
/// - all others (expired, paid late, underpaid) change rarely: two per round, in turn.
std::vector<std::string> planWatch(const WatchInput& input, const InvoiceDirectory& directory);

}  // namespace paydeck::btcpay
