#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "network/sandbox/ShopReader.h"

namespace paydeck::sandbox {

/// Lends readers to request threads, one each. Callable from any thread.
class ReaderPool {
 public:
  explicit ReaderPool(std::string path) : path_(std::move(path)) {}

  template <class Use>
  auto with(Use use) {
    std::unique_ptr<ShopReader> reader = take();
    auto answer = use(*reader);
    giveBack(std::move(reader));  // after an exception it is not worth keeping
    return answer;
  }

 private:
  std::unique_ptr<ShopReader> take();
  void giveBack(std::unique_ptr<ShopReader> reader);

  std::string path_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<ShopReader>> idle_;
};

}  // namespace paydeck::sandbox
