#pragma once

#include <cstdint>
#include <string>

#include "network/sandbox/Problem.h"
#include "network/sandbox/Shop.h"
#include "network/sandbox/ShopFile.h"

namespace paydeck::sandbox {

/// What a request with an idempotency key is answered: the first time, and every time after it.
struct KeyedAnswer {
  int status = 201;
  std::string body{};
  bool replayed = false;
};

/// The answer, or why nothing was done.
using Answered = tl::expected<KeyedAnswer, Problem>;

/// What a change of the shop works on: inside one transaction, one at a time.
struct ShopWork {
  Shop& shop;
  ShopFile& file;
  std::int64_t now = 0;
};

}  // namespace paydeck::sandbox
