#include "app/paydeckctl/ExitCode.h"

namespace paydeck::ctl {

ExitCode exitCodeOf(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::InvalidInput:
      return ExitCode::BadUsage;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
      return ExitCode::NotPermitted;
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
      return ExitCode::Offline;
    case ErrorKind::Conflict:
    case ErrorKind::RateLimited:
    case ErrorKind::Refused:
      return ExitCode::Refused;
    default:
      return ExitCode::Failed;
  }
}

}  // namespace paydeck::ctl
