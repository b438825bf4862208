#pragma once

#include "network/http/Sleeper.h"

namespace paydeck::http {

/// Really waits. Callable from any thread.
class SystemSleeper final : public Sleeper {
 public:
  bool sleep(std::chrono::milliseconds time, std::stop_token stop) override;
};

}  // namespace paydeck::http
