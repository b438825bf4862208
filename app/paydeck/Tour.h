#pragma once

#include "app/paydeck/Arguments.h"

namespace paydeck {

/// Goes through the main jobs on the offscreen platform in a workspace of its own, with the embedded sandbox: prints
/// what it did, saves a picture of each screen into arguments.tour. 0 only if every step's expectation held.
int runTour(const Arguments& arguments);

}  // namespace paydeck
