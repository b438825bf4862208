#include "network/sandbox/EventStream.h"

namespace paydeck::sandbox {
namespace {

constexpr auto kHeartbeat = std::chrono::milliseconds(2000);  // the API promises one every 5 s
constexpr auto kWait = std::chrono::milliseconds(500);
constexpr std::int64_t kBatch = 500;

}  // namespace

EventStream::EventStream(ReaderPool& readers, EventBell& bell, FaultDice& faults, std::int64_t after,
                         std::optional<std::int64_t> mostEvents)
    : readers_(readers),
      bell_(bell),
      faults_(faults),
      after_(after),
      most_(mostEvents),
      lastSaid_(std::chrono::steady_clock::now()) {}

EventStream::Part EventStream::next() {
  if (std::exchange(first_, false)) return {":hb\n\n", End::No};  // headers go out at once
  bell_.waitBeyond(after_, kWait);
  const FaultSpec spec = faults_.spec();
  if (bell_.stopped() || spec.unauthorized) return {"", End::Clean};
  if (spec.silent) return {};
  Part part = take();
  const auto now = std::chrono::steady_clock::now();
  if (part.text.empty() && part.end == End::No && now - lastSaid_ >= kHeartbeat) part.text = ":hb\n\n";
  if (!part.text.empty()) lastSaid_ = now;
  return part;
}

EventStream::Part EventStream::take() {
  const auto events = readers_.with([this](ShopReader& reader) { return reader.eventsAfter(after_, kBatch); });
  // The client was too slow and what comes next is no longer kept: it must start over.
  if (!events.empty() && events.front().sequence != after_ + 1) return {"", End::Clean};
  Part part;
  for (std::size_t i = 0; i < events.size() && !enough(); ++i) {
    const std::string text = frame(events[i]);
    const FaultDice::StreamFault fault = faults_.rollStreamEvent();
    if (fault == FaultDice::StreamFault::Drop) return {part.text + text.substr(0, text.size() / 2), End::Broken};
    if (fault == FaultDice::StreamFault::Reorder && i + 1 < events.size()) {
      part.text += frame(events[i + 1]);
      after_ = events[++i].sequence;
      ++sent_;
    }
    part.text += text;
    if (fault == FaultDice::StreamFault::Duplicate) part.text += text;
    after_ = std::max(after_, events[i].sequence);
    ++sent_;
  }
  if (enough()) part.end = End::Clean;
  return part;
}

std::string EventStream::frame(const ShopReader::StreamEvent& event) const {
  return "id: " + std::to_string(event.sequence) + "\nevent: " + event.type + "\ndata: " + event.json + "\n\n";
}

}  // namespace paydeck::sandbox
