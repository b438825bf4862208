#pragma once

#include <string>
#include <string_view>

#include "models/domain/Result.h"

namespace paydeck {

struct BulkText {
  std::string encoding{};  ///< "UTF-8", "UTF-16", "Windows-1252"
  std::string utf8{};
};

/// Finds out how a file is encoded: by its byte order mark, by the zero bytes of UTF-16, as UTF-8 when it is valid,
/// else as Windows-1252. InvalidInput when it is none of them (a picture, a spreadsheet).
Result<BulkText> decodeBulkText(std::string_view bytes);

}  // namespace paydeck
