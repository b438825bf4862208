#include "models/domain/Error.h"

namespace paydeck {

std::string_view errorKindName(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::Offline:
      return "offline";
    case ErrorKind::Timeout:
      return "timeout";
    case ErrorKind::Cancelled:
      return "cancelled";
    case ErrorKind::Tls:
      return "tls";
    case ErrorKind::Unauthorized:
      return "unauthorized";
    case ErrorKind::Forbidden:
      return "forbidden";
    case ErrorKind::NotFound:
      return "not_found";
    case ErrorKind::Conflict:
      return "conflict";
    case ErrorKind::RateLimited:
      return "rate_limited";
    case ErrorKind::Refused:
      return "refused";
    case ErrorKind::Server:
      return "server";
    case ErrorKind::Protocol:
      return "protocol";
    case ErrorKind::TooLarge:
      return "too_large";
    case ErrorKind::InvalidInput:
      return "invalid_input";
    case ErrorKind::Unsupported:
      return "unsupported";
    case ErrorKind::Storage:
      return "storage";
    case ErrorKind::DiskFull:
      return "disk_full";
    case ErrorKind::Corrupt:
      return "corrupt";
    case ErrorKind::NewerFile:
      return "newer_file";
    case ErrorKind::Busy:
      return "busy";
  }
  return "unknown";
}

bool isTransient(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::Server:
    case ErrorKind::Protocol:
    case ErrorKind::Busy:
      return true;
    default:
      return false;
  }
}

}  // namespace paydeck
