#include "network/btcpay/InvoiceState.h"

#include <algorithm>
#include <array>

namespace paydeck::btcpay {
namespace {

using enum PaymentStatus;

struct Row {
  std::string_view status;
  std::string_view additional;
  PaymentStatus mapped;
};

// Every pair the server can say. Reasons for the less obvious ones:
// - New / PaidPartial: the customer may still pay the rest, nobody at the merchant has to act: still waiting.
// - Expired / PaidOver: all of it came, too late: the same decision as PaidLate.
// - Settled / PaidLate, PaidPartial: somebody or an older server has accepted it as settled.
// - Processing / anything: money is on its way; the additional status is only final once it is settled.
constexpr std::array kRows = {
    Row{"New", "None", Pending},           Row{"New", "PaidPartial", Pending},
    Row{"New", "PaidOver", Pending},       Row{"New", "PaidLate", Pending},
    Row{"New", "Marked", Pending},         Row{"Processing", "None", Confirming},
    Row{"Processing", "PaidPartial", Confirming}, Row{"Processing", "PaidOver", Confirming},
    Row{"Processing", "PaidLate", Confirming},    Row{"Processing", "Marked", Confirming},
    Row{"Settled", "None", Succeeded},     Row{"Settled", "PaidPartial", Succeeded},
    Row{"Settled", "PaidOver", Overpaid},  Row{"Settled", "PaidLate", Succeeded},
    Row{"Settled", "Marked", Succeeded},   Row{"Expired", "None", Expired},
    Row{"Expired", "PaidPartial", Underpaid}, Row{"Expired", "PaidOver", PaidLate},
    Row{"Expired", "PaidLate", PaidLate},  Row{"Expired", "Marked", Expired},
    Row{"Invalid", "None", Failed},        Row{"Invalid", "PaidPartial", Failed},
    Row{"Invalid", "PaidOver", Failed},    Row{"Invalid", "PaidLate", Failed},
    Row{"Invalid", "Marked", Failed},
};

}  // namespace

PaymentState invoiceState(std::string_view status, std::string_view additionalStatus) {
  // Its API document lists an additional status "Invalid" that the server never sends; it would say nothing more.
  const std::string_view additional =
      additionalStatus.empty() || additionalStatus == "Invalid" ? std::string_view("None") : additionalStatus;
  PaymentState state;
  const auto row = std::find_if(kRows.begin(), kRows.end(),
                                [&](const Row& r) { return r.status == status && r.additional == additional; });
  state.status = row == kRows.end() ? Unknown : row->mapped;
  state.providerText = std::string(status);
  if (!additionalStatus.empty() && additionalStatus != "None") state.providerText.append(" / ").append(additionalStatus);
  return state;
}

std::vector<std::string> invoiceStatusesFor(std::span<const PaymentStatus> wanted) {
  std::vector<std::string> statuses;
  for (const PaymentStatus want : wanted) {
    // An unknown word can stand in any status: ask for all.
    if (want == Unknown) return {};
    for (const Row& row : kRows) {
      const std::string status(row.status);
      if (row.mapped == want && std::find(statuses.begin(), statuses.end(), status) == statuses.end()) {
        statuses.push_back(status);
      }
    }
  }
  return statuses;
}

std::string failureReasonFor(std::string_view status, std::string_view additionalStatus) {
  if (status != "Invalid") return {};
  if (additionalStatus == "Marked") return "Marked as invalid by a person in BTCPay Server.";
  return "The payment was not confirmed in time.";
}

}  // namespace paydeck::btcpay
