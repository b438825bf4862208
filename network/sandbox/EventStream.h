#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "network/sandbox/EventBell.h"
#include "network/sandbox/FaultDice.h"
#include "network/sandbox/ReaderPool.h"

namespace paydeck::sandbox {

/// One client's event stream: what to send next. Used by one request thread.
class EventStream {
 public:
  enum class End { No, Clean, Broken };
  struct Part {
    std::string text;  ///< may be empty: nothing to say yet
    End end = End::No;
  };

  EventStream(ReaderPool& readers, EventBell& bell, FaultDice& faults, std::int64_t after,
              std::optional<std::int64_t> mostEvents);

  /// Waits up to a moment for events or the next heartbeat.
  Part next();

 private:
  Part take();
  std::string frame(const ShopReader::StreamEvent& event) const;
  bool enough() const { return most_ && sent_ >= *most_; }

  ReaderPool& readers_;
  EventBell& bell_;
  FaultDice& faults_;
  std::int64_t after_;
  std::optional<std::int64_t> most_;
  std::int64_t sent_ = 0;
  std::chrono::steady_clock::time_point lastSaid_;
  bool first_ = true;
};

}  // namespace paydeck::sandbox
