#pragma once

#include <chrono>
#include <optional>

#include "models/view/payments/DetailText.h"

/// The sections of the detail panel, used by makeDetailText only.
namespace paydeck::detail {

/// Text from outside, cut and made harmless.
QString outside(const std::string& text, qsizetype longest);

/// How long until the last confirmation when they keep coming as they did; none when there is nothing to go by.
std::optional<std::chrono::milliseconds> timeToFinal(const Payment& payment, UtcTime now);

QVariantList timeline(const Payment& payment, const DetailContext& context, const Formatter& format);
QVariantList amounts(const Payment& payment, const Formatter& format);
void writeChain(const Payment& payment, DetailText& text);

}  // namespace paydeck::detail
