#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

#include "models/domain/Result.h"

namespace paydeck {

/// One recurring job of the history lane. A run does one small step and says when it wants the next.
struct Chore {
  using Millis = std::chrono::milliseconds;
  /// None: not before it is told to.
  using Next = std::optional<Millis>;

  std::string name{};
  bool essential = false;  ///< its failure is the connection's failure; others are retried in silence
  std::function<Result<Next>(std::stop_token)> step{};
  std::optional<std::chrono::steady_clock::time_point> due{};
  unsigned failures = 0;

  void wantNow() { due = std::chrono::steady_clock::now(); }
  void wantIn(Next next) { due = next ? std::optional(std::chrono::steady_clock::now() + *next) : std::nullopt; }
};

}  // namespace paydeck
