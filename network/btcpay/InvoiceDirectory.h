#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace paydeck::btcpay {

/// What was last seen of an invoice that may still change. Invoices are asked for by store, the port names them by id
/// alone, and polling decides by their last status.
struct KnownInvoice {
  std::string storeId{};
  std::int64_t createdSecond = 0;
  std::string status{};   ///< the server's word: "New", "Processing", ...
};

/// Lives as long as one backend; holds only what may still change, so it stays small beside a long history.
class InvoiceDirectory {
 public:
  void remember(const std::string& id, KnownInvoice invoice) { known_[id] = std::move(invoice); }
  void forget(const std::string& id) { known_.erase(id); }
  const KnownInvoice* find(const std::string& id) const {
    const auto it = known_.find(id);
    return it == known_.end() ? nullptr : &it->second;
  }

 private:
  std::map<std::string, KnownInvoice> known_{};
};

}  // namespace paydeck::btcpay
