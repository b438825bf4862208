#pragma once

#include <curl/curl.h>

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "network/http/HttpTypes.h"

namespace paydeck::http {

/// Collects one answer as libcurl delivers it. Lives as long as the transfer.
class CurlExchange {
 public:
  using OnBytes = std::function<bool(std::string_view)>;

  CurlExchange(std::size_t maxBytes, const OnBytes* onBytes) : maxBytes_(maxBytes), onBytes_(onBytes) {}

  /// Points the handle's callbacks here.
  void attach(CURL* handle);

  HttpResponse& response() { return response_; }
  bool answerBegun() const { return response_.status != 0; }
  bool tooLarge() const { return tooLarge_; }
  /// The receiver of the stream said it has enough.
  bool endedByReceiver() const { return ended_; }
  std::chrono::steady_clock::time_point lastActivity() const { return lastActivity_; }

 private:
  static std::size_t onHeader(const char* bytes, std::size_t one, std::size_t count, void* self);
  static std::size_t onBody(const char* bytes, std::size_t one, std::size_t count, void* self);
  bool header(std::string_view line);
  bool body(std::string_view bytes);

  std::size_t maxBytes_;
  const OnBytes* onBytes_;
  HttpResponse response_{};
  std::size_t headerBytes_ = 0;
  bool tooLarge_ = false;
  bool ended_ = false;
  std::chrono::steady_clock::time_point lastActivity_ = std::chrono::steady_clock::now();
};

}  // namespace paydeck::http
