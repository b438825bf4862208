#pragma once

#include "models/domain/Error.h"

namespace paydeck::ctl {

/// What scripts rely on.
enum class ExitCode { Done = 0, Failed = 1, BadUsage = 2, NotPermitted = 3, Offline = 4, Refused = 5, Unknown = 6 };

/// The code of a command that ended with this error. A read that timed out is "offline": nothing was changed by it.
ExitCode exitCodeOf(ErrorKind kind);

}  // namespace paydeck::ctl
