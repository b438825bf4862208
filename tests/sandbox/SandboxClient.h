#pragma once

#include <httplib.h>

#include <QTest>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "network/sandbox/SandboxServer.h"

/// QCOMPARE cannot take nlohmann's values: they convert to everything.
#define COMPARE_JSON(actual, expected)                            \
  QCOMPARE(QString::fromStdString(nlohmann::json(actual).dump()), \
           QString::fromStdString(nlohmann::json(expected).dump()))

namespace paydeck::sandbox {

/// A plain HTTP client of a sandbox in a test.
class SandboxClient {
 public:
  struct Answer {
    int status = 0;  ///< 0: no complete answer
    std::string body{};
    httplib::Headers headers{};
    nlohmann::json json() const { return nlohmann::json::parse(body, nullptr, false); }
    std::string header(const std::string& name) const {
      const auto it = headers.find(name);
      return it == headers.end() ? std::string() : it->second;
    }
  };

  SandboxClient(const SandboxServer& server, std::string_view role)
      : client_("127.0.0.1", server.port()), token_(server.token(role)) {
    client_.set_keep_alive(true);
    client_.set_read_timeout(10);
  }

  void setToken(std::string token) { token_ = std::move(token); }

  Answer get(const std::string& path, httplib::Headers headers = {}) {
    headers.emplace("Authorization", "Bearer " + token_);
    return answerOf(client_.Get(path, headers));
  }

  Answer post(const std::string& path, const std::string& body, const std::string& key) {
    httplib::Headers headers = {{"Authorization", "Bearer " + token_}};
    if (!key.empty()) headers.emplace("Idempotency-Key", key);
    return answerOf(client_.Post(path, headers, body, "application/json"));
  }

  Answer put(const std::string& path, const std::string& body) {
    return answerOf(client_.Put(path, {{"Authorization", "Bearer " + token_}}, body, "application/json"));
  }

  struct StreamedEvent {
    std::int64_t sequence = 0;
    std::string type{};
    nlohmann::json data{};
  };

  /// Reads a stream until `enough` says so for the events so far, or it ends.
  std::vector<StreamedEvent> stream(const std::string& query, const std::string& lastEventId,
                                    const std::function<bool(const std::vector<StreamedEvent>&)>& enough) {
    httplib::Headers headers = {{"Authorization", "Bearer " + token_}};
    if (!lastEventId.empty()) headers.emplace("Last-Event-ID", lastEventId);
    std::vector<StreamedEvent> events;
    std::string buffer;
    client_.Get("/v1/events/stream" + query, headers, [&](const char* data, std::size_t size) {
      buffer.append(data, size);
      for (std::size_t end = buffer.find("\n\n"); end != std::string::npos; end = buffer.find("\n\n")) {
        if (buffer[0] == ':') ++heartbeats;
        if (buffer[0] != ':') events.push_back(eventOf(buffer.substr(0, end)));
        buffer.erase(0, end + 2);
      }
      return !enough(events);
    });
    return events;
  }

  int heartbeats = 0;

 private:
  static Answer answerOf(const httplib::Result& result) {
    if (!result) return {};
    return {result->status, result->body, result->headers};
  }

  static StreamedEvent eventOf(const std::string& block) {
    StreamedEvent event;
    std::istringstream lines(block);
    for (std::string line; std::getline(lines, line);) {
      if (line.rfind("id: ", 0) == 0) event.sequence = std::stoll(line.substr(4));
      if (line.rfind("event: ", 0) == 0) event.type = line.substr(7);
      if (line.rfind("data: ", 0) == 0) event.data = nlohmann::json::parse(line.substr(6));
    }
    return event;
  }

  httplib::Client client_;
  std::string token_;
};

}  // namespace paydeck::sandbox
