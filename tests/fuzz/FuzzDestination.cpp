#include <cstdlib>
#include <string>

#include "models/address/DestinationCheck.h"
#include "models/address/PaymentLink.h"

using namespace paydeck;

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

DestinationVerdict judge(const std::string& text, const char* symbol, const char* network) {
  DestinationQuestion question;
  question.text = text;
  question.asset = findAsset(symbol, network).value();
  question.paidNetwork = network;
  question.now = fromUnixSeconds(1'496'314'660);
  question.known.push_back({KnownAddress::Role::Own, text});
  return checkDestination(question);
}

}  // namespace

/// Any bytes: no crash, always a reason, and what was read reads the same in its canonical form.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  static_cast<void>(parsePaymentLink(text));
  if (const auto destination = parseDestination(text)) {
    const auto again = parseDestination(destination->canonical);
    require(again && again->canonical == destination->canonical && again->kind == destination->kind);
  }
  for (const auto& [symbol, network] : {std::pair{"USDC", "base"}, {"BTC", "bitcoin"}, {"BTC", "lightning"}}) {
    const auto verdict = judge(text, symbol, network);
    require(!verdict.findings.empty());
    for (const auto& finding : verdict.findings) require(!finding.text.empty() && !finding.code.empty());
  }
  return 0;
}
