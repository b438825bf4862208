#pragma once

#include "app/paydeckctl/OpenedWorkspace.h"

namespace paydeck::ctl {

/// The payment a person named: the one with that id, else the only one with that order reference or transaction hash.
/// `--connection` narrows it. NotFound, or InvalidInput that names the candidates.
Result<PaymentKey> choosePayment(Session& session, OpenedWorkspace& opened, CacheReader& reader,
                                 const std::string& reference);
/// The same, read.
Result<StoredPayment> chosenPayment(Session& session, OpenedWorkspace& opened, CacheReader& reader,
                                    const std::string& reference);

}  // namespace paydeck::ctl
