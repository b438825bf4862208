#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "models/domain/Result.h"
#include "network/http/SseEvent.h"

namespace paydeck::http {

/// Reads a text/event-stream piece by piece, as the HTML standard (section 9.2.6) says. An event that is not finished
/// by an empty line is dropped with the parser.
class SseParser {
 public:
  struct Receiver {
    std::function<void(const SseEvent&)> onEvent;
    std::function<void()> onComment;  ///< servers send comments as heartbeats
  };

  explicit SseParser(std::size_t maxEventBytes = 4U << 20U) : maxEventBytes_(maxEventBytes) {}

  /// Errors: TooLarge when one event exceeds the limit; the parser is of no use afterwards.
  Result<void> feed(std::string_view bytes, const Receiver& receiver);

  /// Id of the last finished event, or what it was set to; empty before the first.
  const std::string& lastEventId() const { return lastId_; }
  void setLastEventId(std::string id);
  /// The pause before reconnecting that the server asked for.
  std::optional<std::chrono::milliseconds> retry() const { return retry_; }

 private:
  void skipByteOrderMark(std::string_view& bytes);
  void line(std::string_view text, const Receiver& receiver);
  void field(std::string_view name, std::string_view value);
  void dispatch(const Receiver& receiver);

  std::size_t maxEventBytes_;
  std::string pending_;  // a line that is not finished
  SseEvent event_{};
  std::string idBuffer_;
  std::string lastId_;
  std::optional<std::chrono::milliseconds> retry_{};
  bool hasData_ = false;
  bool skipLineFeed_ = false;  // the last byte was a CR: an LF now belongs to it
  unsigned markSeen_ = 0;      // bytes of a byte order mark seen at the start; kMarkDone afterwards
};

}  // namespace paydeck::http
