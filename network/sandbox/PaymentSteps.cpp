// The timeline of a payment: how it is stored and how it is shown.
#include <charconv>

#include "network/sandbox/JsonText.h"
#include "network/sandbox/PaymentJson.h"

namespace paydeck::sandbox {
namespace {

std::string sentenceOf(const StepRecord& step) {
  if (step.kind == "created") return "Invoice created";
  if (step.kind == "pending") return "Shown to the customer";
  if (step.kind == "seen") return "Seen on the network";
  if (step.kind == "in_block") return "In block " + std::to_string(step.blockHeight.value_or(0));
  if (step.kind == "confirming") {
    return "Confirming, " + std::to_string(step.have) + " of " + std::to_string(step.need);
  }
  if (step.kind == "succeeded") return "Succeeded";
  if (step.kind == "underpaid") return "Paid less than was asked";
  if (step.kind == "overpaid") return "Paid more than was asked";
  if (step.kind == "expired") return "Expired without payment";
  if (step.kind == "paid_late") return "Paid after it had expired";
  if (step.kind == "failed") return "Failed";
  if (step.kind == "reorganised") return "Its block was reorganised away; waiting for the transaction again";
  if (step.kind == "refunded") return "Refunded";
  if (step.kind == "partially_refunded") return "Partly refunded";
  if (step.kind == "disputed") return "Disputed by the card holder";
  return step.kind;
}

std::string_view cut(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

std::int64_t numberOf(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::string packSteps(const std::vector<StepRecord>& steps) {
  std::string packed;
  for (const StepRecord& step : steps) {
    packed += step.kind + ',' + std::to_string(step.at) + ',';
    if (step.blockHeight) packed += std::to_string(*step.blockHeight);
    packed += ',' + std::to_string(step.have) + ',' + std::to_string(step.need) + ';';
  }
  return packed;
}

std::vector<StepRecord> unpackSteps(std::string_view packed) {
  std::vector<StepRecord> steps;
  while (!packed.empty()) {
    std::string_view part = cut(packed, ';');
    StepRecord step;
    step.kind = cut(part, ',');
    step.at = numberOf(cut(part, ','));
    const std::string_view height = cut(part, ',');
    if (!height.empty()) step.blockHeight = numberOf(height);
    step.have = static_cast<unsigned>(numberOf(cut(part, ',')));
    step.need = static_cast<unsigned>(numberOf(cut(part, ',')));
    steps.push_back(std::move(step));
  }
  return steps;
}

std::string writeTimeline(const std::vector<StepRecord>& steps) {
  std::string out;
  JsonText json(out);
  json.open('{').key("data").open('[');
  for (const StepRecord& step : steps) {
    json.open('{').key("kind").text(step.kind).key("at").time(step.at).key("text").text(sentenceOf(step));
    json.key("block_height");
    if (step.blockHeight) {
      json.number(*step.blockHeight);
    } else {
      json.null();
    }
    json.key("confirmations").number(step.have).key("required").number(step.need).close('}');
  }
  json.close(']').close('}');
  return out;
}

}  // namespace paydeck::sandbox
