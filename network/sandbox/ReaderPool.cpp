#include "network/sandbox/ReaderPool.h"

namespace paydeck::sandbox {

std::unique_ptr<ShopReader> ReaderPool::take() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      auto reader = std::move(idle_.back());
      idle_.pop_back();
      return reader;
    }
  }
  return std::make_unique<ShopReader>(path_);
}

void ReaderPool::giveBack(std::unique_ptr<ShopReader> reader) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(reader));
}

}  // namespace paydeck::sandbox
