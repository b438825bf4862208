#include "app/paydeckctl/refund/RefundWish.h"

#include <algorithm>

#include "app/paydeckctl/ShownText.h"
#include "models/refunds/RefundAmountInput.h"

namespace paydeck::ctl {
namespace {

tl::unexpected<Error> wrong(std::string text) {
  return failure(ErrorKind::InvalidInput, std::move(text));
}

std::string offered(const RefundOptions& options) {
  std::string words;
  for (const Asset& asset : options.assets)
    words += (words.empty() ? "" : ", ") + asset.symbol + " on " + asset.network;
  return words.empty() ? "nothing Paydeck knows" : words;
}

/// Which asset it is sent as: the one that was named, or the one that was paid.
Result<Asset> sentAs(const Invocation& given, const RefundOptions& options) {
  const std::string symbol = given.value("--asset");
  const std::string network = given.value("--network");
  if (options.assets.empty()) return wrong("The backend offers no asset Paydeck knows for this refund.");
  if (symbol.empty() && network.empty()) return options.assets.front();
  std::vector<Asset> fitting;
  for (const Asset& asset : options.assets) {
    if ((symbol.empty() || asset.symbol == symbol) && (network.empty() || asset.network == network))
      fitting.push_back(asset);
  }
  if (fitting.size() == 1) return fitting.front();
  if (fitting.empty()) return wrong("This payment cannot be refunded in that. Offered: " + offered(options) + ".");
  return wrong("Several networks carry " + symbol + " here; name one with --network. Offered: " + offered(options) +
               ".");
}

Result<void> readAmount(const Invocation& given, const Payment& payment, const RefundOptions& options,
                        RefundQuestion& question) {
  const std::string typed = given.value("--amount");
  const std::string unit = given.value("--in");
  if (typed.empty() || typed == "full") {
    if (options.refundable.minor() <= 0) return wrong("Nothing of this payment is left to refund.");
    question.amount = options.refundable;
    return {};
  }
  if (unit.empty() || unit == options.refundable.currency().code()) {
    const auto money = readRefundAmount(typed, options.refundable);
    if (!money) return failure(money.error());
    question.amount = *money;
    return {};
  }
  if (!question.asset || unit != question.asset->symbol) {
    return wrong("--in takes " + options.refundable.currency().code() + " or " +
                 (question.asset ? question.asset->symbol : std::string("the asset")) + ".");
  }
  // How much fiat it is worth is the backend's to say; what came in is the most that can go back in the same asset.
  const bool same = payment.received && payment.received->asset == *question.asset;
  const auto anything = AssetAmount::parse("1000000000000000000", question.asset->symbol, question.asset->network);
  if (!anything) return failure(anything.error());
  const auto amount = readRefundAmount(typed, same ? *payment.received : *anything);
  if (!amount) return failure(amount.error());
  question.amount = *amount;
  return {};
}

}  // namespace

Result<RefundQuestion> readRefundQuestion(const Invocation& given, const Payment& payment,
                                          const RefundOptions& options) {
  RefundQuestion question;
  question.payment = payment.id;
  const auto asset = sentAs(given, options);
  if (!asset) return failure(asset.error());
  question.asset = *asset;
  const std::string rate = given.value("--rate");
  if (!rate.empty() && rate != "now" && rate != "at_payment") return wrong("--rate is now or at_payment.");
  question.rate = refundRateFromName(rate);
  const std::string payer = given.value("--fee-paid-by");
  if (!payer.empty() && payer != "merchant" && payer != "customer")
    return wrong("--fee-paid-by is merchant or customer.");
  question.feePaidBy = refundFeePayerFromName(payer);
  const auto amount = readAmount(given, payment, options, question);
  if (!amount) return failure(amount.error());
  return question;
}

}  // namespace paydeck::ctl
