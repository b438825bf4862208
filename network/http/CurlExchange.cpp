#include "network/http/CurlExchange.h"

#include <algorithm>
#include <charconv>

namespace paydeck::http {

namespace {

constexpr std::size_t kMaxHeaderBytes = 256U << 10U;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

int statusOf(std::string_view line) {
  const auto blank = line.find(' ');
  int status = 0;
  if (blank != std::string_view::npos) std::from_chars(line.data() + blank + 1, line.data() + line.size(), status);
  return status;
}

}  // namespace

void CurlExchange::attach(CURL* handle) {
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &CurlExchange::onHeader);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, this);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &CurlExchange::onBody);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, this);
}

std::size_t CurlExchange::onHeader(const char* bytes, std::size_t one, std::size_t count, void* self) {
  return static_cast<CurlExchange*>(self)->header({bytes, one * count}) ? count : 0;
}

std::size_t CurlExchange::onBody(const char* bytes, std::size_t one, std::size_t count, void* self) {
  return static_cast<CurlExchange*>(self)->body({bytes, one * count}) ? count : 0;
}

bool CurlExchange::header(std::string_view line) {
  lastActivity_ = std::chrono::steady_clock::now();
  headerBytes_ += line.size();
  if (headerBytes_ > kMaxHeaderBytes) {
    tooLarge_ = true;
    return false;
  }
  if (line.starts_with("HTTP/")) {
    // 1xx answers come before the real one.
    response_ = HttpResponse{};
    response_.status = statusOf(line);
    return true;
  }
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return true;
  std::string name(trimmed(line.substr(0, colon)));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  response_.headers.emplace_back(std::move(name), trimmed(line.substr(colon + 1)));
  return true;
}

bool CurlExchange::body(std::string_view bytes) {
  lastActivity_ = std::chrono::steady_clock::now();
  if (onBytes_ != nullptr && response_.status >= 200 && response_.status < 300) {
    ended_ = !(*onBytes_)(bytes);
    return !ended_;
  }
  if (response_.body.size() + bytes.size() > maxBytes_) {
    tooLarge_ = true;
    return false;
  }
  response_.body.append(bytes);
  return true;
}

}  // namespace paydeck::http
