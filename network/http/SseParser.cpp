#include "network/http/SseParser.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace paydeck::http {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr unsigned kMarkDone = 3;
constexpr std::int64_t kLongestRetryMillis = 3'600'000;

}  // namespace

void SseParser::setLastEventId(std::string id) {
  lastId_ = id;
  idBuffer_ = std::move(id);
}

Result<void> SseParser::feed(std::string_view bytes, const Receiver& receiver) {
  if (markSeen_ < kMarkDone) skipByteOrderMark(bytes);
  while (!bytes.empty()) {
    if (std::exchange(skipLineFeed_, false) && bytes.front() == '\n') {
      bytes.remove_prefix(1);
      continue;
    }
    const std::size_t end = bytes.find_first_of("\r\n");
    const std::string_view part = bytes.substr(0, end);
    if (pending_.size() + part.size() + event_.data.size() > maxEventBytes_) {
      return failure(ErrorKind::TooLarge, "The server sent an event that is larger than Paydeck accepts.");
    }
    if (end == std::string_view::npos) {
      pending_.append(part);
      return {};
    }
    if (pending_.empty()) {
      line(part, receiver);
    } else {
      pending_.append(part);
      line(pending_, receiver);
      pending_.clear();
    }
    skipLineFeed_ = bytes[end] == '\r';
    bytes.remove_prefix(end + 1);
  }
  return {};
}

void SseParser::skipByteOrderMark(std::string_view& bytes) {
  while (markSeen_ < kMarkDone && !bytes.empty()) {
    if (bytes.front() != kByteOrderMark[markSeen_]) {
      // It was no mark: what looked like its start belongs to the first line.
      pending_.append(kByteOrderMark.substr(0, markSeen_));
      markSeen_ = kMarkDone;
      return;
    }
    ++markSeen_;
    bytes.remove_prefix(1);
  }
}

void SseParser::line(std::string_view text, const Receiver& receiver) {
  if (text.empty()) {
    dispatch(receiver);
    return;
  }
  const std::size_t colon = text.find(':');
  if (colon == 0) {
    if (receiver.onComment) receiver.onComment();
    return;
  }
  std::string_view value = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
  if (value.starts_with(' ')) value.remove_prefix(1);
  field(text.substr(0, colon), value);
}

void SseParser::field(std::string_view name, std::string_view value) {
  if (name == "data") {
    if (hasData_) event_.data.push_back('\n');
    event_.data.append(value);
    hasData_ = true;
  } else if (name == "event") {
    event_.type = value;
  } else if (name == "id") {
    if (value.find('\0') == std::string_view::npos) idBuffer_ = value;
  } else if (name == "retry") {
    std::int64_t millis = 0;
    const bool digits =
        !value.empty() && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) return;
    const auto [end, code] = std::from_chars(value.data(), value.data() + value.size(), millis);
    if (code != std::errc()) millis = kLongestRetryMillis;
    retry_ = std::chrono::milliseconds{std::min(millis, kLongestRetryMillis)};
  }
}

void SseParser::dispatch(const Receiver& receiver) {
  lastId_ = idBuffer_;
  if (hasData_) {
    if (event_.type.empty()) event_.type = "message";
    event_.id = lastId_;
    if (receiver.onEvent) receiver.onEvent(event_);
  }
  event_.data.clear();
  event_.type = "message";
  hasData_ = false;
}

}  // namespace paydeck::http
