#pragma once

#include <string>
#include <vector>

#include "models/domain/Result.h"
#include "network/sandbox/SandboxOptions.h"

namespace paydeck {

/// What was asked for on the command line of paydeck-sandbox.
struct SandboxArguments {
  sandbox::SandboxOptions options{};
  bool listPeople = false;  ///< tell who the demo people are and what they may do
  bool help = false;

  /// Strict: an unknown option or a number that cannot be read is refused with the words to show.
  static Result<SandboxArguments> parse(const std::vector<std::string>& words);
  static const char* usage();
};

}  // namespace paydeck
