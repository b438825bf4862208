#include <algorithm>

#include "FakeBtcPay.h"

namespace paydeck::test {

std::uint32_t FakeBtcPay::random(std::uint32_t below) {
  randomState_ = randomState_ * 6364136223846793005ULL + 1442695040888963407ULL;
  return static_cast<std::uint32_t>(randomState_ >> 33U) % below;
}

/// Gives an invoice one of the lives the state machine allows; open ones stay New or Processing.
void FakeBtcPay::randomLife(const std::string& id, bool open) {
  std::int64_t second = 0;
  change(id, [&](FakeInvoice& invoice) { second = invoice.createdSecond() + 60; });
  const std::uint32_t dice = random(100);
  if (open) {
    if (dice < 40) receive(id, dice < 10 ? "0.4" : "1", "BTC-CHAIN", second);
    return;
  }
  if (dice < 32) {
    receive(id, "1", "BTC-LN", second);
  } else if (dice < 35) {
    // The rest by the other way.
    receive(id, "0.4", "BTC-LN", second);
    receive(id, "0.6", "BTC-CHAIN", second + 120);
    confirm(id);
  } else if (dice < 65) {
    receive(id, dice < 60 ? "1" : "1.5", "BTC-CHAIN", second);
    confirm(id);
  } else if (dice < 70) {
    receive(id, "1", "BTC-CHAIN", second);
    change(id, [](FakeInvoice& invoice) { invoice.status = "Invalid"; });
  } else if (dice < 73) {
    change(id, [](FakeInvoice& invoice) { invoice.status = "Settled", invoice.additionalStatus = "Marked"; });
    if (dice == 72) archive(id);
  } else {
    if (dice < 78) receive(id, "0.5", "BTC-CHAIN", second);
    expire(id);
    if (dice >= 78 && dice < 82) receive(id, "1", "BTC-CHAIN", second + 3600);
  }
}

void FakeBtcPay::seed(int count, std::int64_t newestMillis) {
  std::int64_t created = newestMillis;
  // Oldest last: each one goes to the end of its list.
  for (int i = 0; i < count; ++i) {
    const std::string amount = std::to_string(2 + random(400)) + "." + std::to_string(10 + random(90));
    const std::string id = addInvoice(random(10) < 7 ? kStoreA : kStoreB, created, amount);
    const bool open = newestMillis - created < 15 * 60 * 1000;
    randomLife(id, open);
    // Several within one second now and then, as tills do.
    created -= random(5) == 0 ? random(700) : 1000 * (20 + random(600));
  }
}

void FakeBtcPay::live(std::int64_t nowMillis) {
  addInvoice(random(10) < 7 ? kStoreA : kStoreB, nowMillis, std::to_string(2 + random(400)) + ".50");
  const std::int64_t now = nowMillis / 1000;
  for (const FakeInvoice& invoice : invoices()) {
    const std::uint32_t dice = random(100);
    if (invoice.status == "New" && now >= invoice.expirationSecond()) {
      expire(invoice.id);
    } else if (invoice.status == "New" && dice < 10) {
      receive(invoice.id, dice < 1 ? "0.5" : dice < 2 ? "1.2" : "1", dice < 6 ? "BTC-LN" : "BTC-CHAIN", now);
    } else if (invoice.status == "Processing" && dice < 8) {
      dice < 1 ? replaceLastPayment(invoice.id) : confirm(invoice.id);
    } else if (invoice.status == "Expired" && invoice.payments.empty() && now < invoice.monitoringSecond() &&
               dice < 1 && random(20) == 0) {
      receive(invoice.id, "1", "BTC-CHAIN", now);
    }
  }
}

}  // namespace paydeck::test
