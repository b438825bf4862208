#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace paydeck {

/// What went wrong, in the terms a caller decides on. Names the cause, never the layer.
enum class ErrorKind {
  Offline,       ///< no route, DNS failure, connection refused: nothing reached the other side
  Timeout,       ///< no answer in time; for a request that changes something the outcome is unknown
  Cancelled,     ///< the caller's stop token fired
  Tls,           ///< certificate expired, untrusted or not the pinned one
  Unauthorized,  ///< 401: the credential is missing, wrong or ended
  Forbidden,     ///< 403: the credential is valid but lacks a permission
  NotFound,      ///< 404 or no such row
  Conflict,      ///< 409: changed meanwhile
  RateLimited,   ///< 429: see retryAfter
  Refused,       ///< any other 4xx: the backend understood and said no
  Server,        ///< 5xx
  Protocol,      ///< the answer is malformed, truncated or of the wrong type
  TooLarge,      ///< an answer or a file over its limit
  InvalidInput,  ///< what a person or a caller gave cannot be read
  Unsupported,   ///< the backend or this build cannot do it
  Storage,       ///< reading or writing a local file failed
  DiskFull,      ///< no space left
  Corrupt,       ///< a local file is damaged
  NewerFile,     ///< a local file was written by a newer Paydeck
  Busy,          ///< somebody else holds the lease or the lock
};

/// An error as a value. `message` is one sentence for a person: what happened and what still works or what to do.
struct Error {
  ErrorKind kind = ErrorKind::Protocol;
  std::string message;
  std::string code{};                                     ///< the backend's stable code, if it gave one
  int httpStatus = 0;                                     ///< 0 when there was no HTTP answer
  std::optional<std::chrono::milliseconds> retryAfter{};  ///< from Retry-After
  std::string requestId{};

  friend bool operator==(const Error&, const Error&) = default;
};

/// Stable lower-case name for logs and JSON output, e.g. "rate_limited".
std::string_view errorKindName(ErrorKind kind);

/// True when the same call may work later without anybody changing anything.
bool isTransient(ErrorKind kind);

}  // namespace paydeck
