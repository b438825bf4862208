#include "models/refunds/OutboxState.h"

#include <array>
#include <utility>

namespace paydeck {
namespace {

constexpr std::array<std::pair<OutboxState, std::string_view>, 8> kNames = {{
    {OutboxState::Draft, "draft"},
    {OutboxState::Held, "held"},
    {OutboxState::Queued, "queued"},
    {OutboxState::Sending, "sending"},
    {OutboxState::Unknown, "unknown"},
    {OutboxState::Sent, "sent"},
    {OutboxState::Returned, "returned"},
    {OutboxState::Cancelled, "cancelled"},
}};

}  // namespace

std::string_view outboxStateName(OutboxState state) {
  for (const auto& [known, name] : kNames) {
    if (known == state) return name;
  }
  return {};
}

std::optional<OutboxState> outboxStateFromName(std::string_view name) {
  for (const auto& [state, known] : kNames) {
    if (known == name) return state;
  }
  return std::nullopt;
}

bool occupiesPayment(OutboxState state) {
  return isInTheWorkersHands(state);
}

bool isInTheWorkersHands(OutboxState state) {
  switch (state) {
    case OutboxState::Held:
    case OutboxState::Queued:
    case OutboxState::Sending:
    case OutboxState::Unknown:
      return true;
    case OutboxState::Draft:
    case OutboxState::Sent:
    case OutboxState::Returned:
    case OutboxState::Cancelled:
      break;
  }
  return false;
}

}  // namespace paydeck
