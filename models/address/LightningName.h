#pragma once

#include "models/address/ParsedDestination.h"

namespace paydeck {

/// user@domain (LUD-16): small letters, digits and - _ . + before the @, a host name with a dot after it.
Result<ParsedDestination> parseLightningAddress(std::string_view text);

/// "lnurl1…" (LUD-01): an https address in Bech32, or http of a Tor service. Links that log in or withdraw are refused.
Result<ParsedDestination> parseLnurl(std::string_view text);

}  // namespace paydeck
