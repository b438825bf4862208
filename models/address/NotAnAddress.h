#pragma once

#include <string_view>

#include "models/domain/Error.h"

namespace paydeck {

/// The reason why a text that no kind of address accepts is none: it looks like one with a mistake, like one of another
/// network, or like something else that people copy by accident (a hash, a key, a name).
Error explainNotAnAddress(std::string_view text);

/// Words in a row, as wallets give them out for recovery. They must not end up in any field.
bool looksLikeRecoveryPhrase(std::string_view text);

}  // namespace paydeck
