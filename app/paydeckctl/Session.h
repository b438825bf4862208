#pragma once

#include <iosfwd>
#include <stop_token>

#include "app/paydeckctl/Invocation.h"
#include "models/domain/Clock.h"

namespace paydeck::ctl {

/// What a command works with: its words, the three streams, the clock, and the token that Ctrl C stops.
struct Session {
  const Invocation& invocation;
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  const Clock& clock;
  std::stop_token stop;
};

}  // namespace paydeck::ctl
