#pragma once

#include "app/paydeck/TourStage.h"

namespace paydeck {

/// Refunds part of a payment from the sheet and finds it in the queue.
void tourRefunds(TourStage& stage, const QString& style);

}  // namespace paydeck
