#pragma once

#include <vector>

#include "models/domain/Payment.h"
#include "models/domain/TimelineEntry.h"

namespace paydeck {

/// Wednesday 18 November 2026, 14:01:58 UTC: the moment of the design's pictures.
UtcTime sampleNow();

/// The payments of the design's pictures.
std::vector<Payment> samplePayments();
std::vector<TimelineEntry> sampleTimeline();

/// What a hostile or careless backend sends: long names, markup, right-to-left text, control characters, 18 decimals,
/// unknown words, nothing at all.
std::vector<Payment> uglyPayments();

/// `count` plausible payments, one every `spacing`, the newest at sampleNow().
std::vector<Payment> manyPayments(int count, std::chrono::milliseconds spacing);

}  // namespace paydeck
