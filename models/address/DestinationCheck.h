#pragma once

#include "models/address/DestinationQuestion.h"
#include "models/address/DestinationVerdict.h"

namespace paydeck {

/// Judges a destination. Pure, and fast enough for every keystroke; callable from any thread.
DestinationVerdict checkDestination(const DestinationQuestion& question);

}  // namespace paydeck
