#pragma once

#include "app/paydeckctl/refund/RefundTarget.h"
#include "models/address/DestinationVerdict.h"

namespace paydeck::ctl {

/// Judges `text` as the destination of a refund of `payment`: form, checksum and network, and what the local copy and
/// the backend know of it.
Result<DestinationVerdict> reviewDestination(CacheReader& reader, const Payment& payment, const RefundOptions& options,
                                             const RefundQuote& quote, const std::string& text, UtcTime now);

/// An error with every reason unless nothing speaks against it; what needs a person's word passes with `confirmed`.
Result<void> mayGoThere(const DestinationVerdict& verdict, bool confirmed);

}  // namespace paydeck::ctl
