#pragma once

#include "app/paydeck/TourStage.h"

namespace paydeck {

/// The jobs of the tour, one after the other: connect, overview, a payment arrives and is opened, filter, search,
/// settings, offline and back, dark, small.
void runTourSteps(TourStage& stage);

}  // namespace paydeck
