#pragma once

#include <memory>

#include "models/store/CacheReader.h"

namespace paydeck {

/// Opens read connections; callable from any thread.
class CacheReaderFactory {
 public:
  virtual ~CacheReaderFactory() = default;
  virtual Result<std::unique_ptr<CacheReader>> openReader() = 0;
};

}  // namespace paydeck
