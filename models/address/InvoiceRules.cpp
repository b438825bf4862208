#include <chrono>

#include "models/address/DestinationRules.h"

namespace paydeck {
namespace {

using std::chrono::minutes;

constexpr minutes kSoon{10};
constexpr minutes kClockSlack{5};

std::string inWords(std::chrono::milliseconds span) {
  const auto count = [](std::int64_t number, const char* unit) {
    return std::to_string(number) + " " + unit + (number == 1 ? "" : "s");
  };
  const auto whole = std::chrono::floor<minutes>(span).count();
  if (whole < 1) return "less than a minute";
  if (whole < 120) return count(whole, "minute");
  if (whole < 48 * 60) return count(whole / 60, "hour");
  return count(whole / (24 * 60), "day");
}

void checkAmount(const LightningInvoice& invoice, FindingList& findings) {
  const auto& refund = findings.question().amount;
  if (!invoice.millisatoshi) {
    return findings.confirm("invoice_open", "The invoice names no amount: any amount can be paid with it.",
                            "The full refund goes to this invoice");
  }
  if (!refund) return;
  const Decimal asked(Int256(*invoice.millisatoshi), 11);
  if (asked == refund->decimal()) return findings.pass("invoice_amount", "Invoice amount matches");
  findings.refuse("invoice_amount", "The invoice asks for " + asked.normalized().toString() + " BTC, the refund is " +
                                        refund->decimal().normalized().toString() + " BTC. Ask " + findings.customer() +
                                        " for an invoice over exactly that.");
}

void checkTime(const LightningInvoice& invoice, FindingList& findings) {
  const UtcTime now = findings.question().now;
  const auto left = invoice.expires() - now;
  if (left <= left.zero()) {
    return findings.refuse("invoice_expired", "This invoice expired " + inWords(-left) + " ago. Ask " +
                                                  findings.customer() + " for a new one.");
  }
  if (invoice.created > now + kClockSlack) {
    return findings.confirm("invoice_future",
                            "This invoice was made " + inWords(invoice.created - now) +
                                " in the future. A clock is wrong: yours, or that of the wallet that made it.",
                            "The clock of this computer is right");
  }
  if (left < kSoon) {
    return findings.confirm("invoice_soon",
                            "This invoice expires in " + inWords(left) + ". If the refund waits longer, it fails.",
                            "Send it although it expires soon");
  }
  findings.pass("invoice_time", "Invoice is valid for " + inWords(left));
}

}  // namespace

void checkInvoice(const LightningInvoice& invoice, FindingList& findings) {
  checkTime(invoice, findings);
  checkAmount(invoice, findings);
}

}  // namespace paydeck
