#pragma once

#include <iosfwd>
#include <span>
#include <stop_token>
#include <string>

#include "models/domain/Clock.h"

namespace paydeck::ctl {

/// The whole program but its process: reads the arguments, runs the command, words the error. Returns the exit code.
int runProgram(std::span<const std::string> arguments, std::istream& in, std::ostream& out, std::ostream& err,
               const Clock& clock, std::stop_token stop);

}  // namespace paydeck::ctl
