#pragma once

#include <string>

namespace paydeck::http {

/// One event of a text/event-stream.
struct SseEvent {
  std::string id{};  ///< the last event id as of this event; what Last-Event-ID resumes after
  std::string type = "message";
  std::string data{};  ///< the lines joined by line feeds; not checked for UTF-8
};

}  // namespace paydeck::http
