#pragma once

#include "app/paydeckctl/OpenedWorkspace.h"

namespace paydeck::ctl {

/// The key of a connection: the one given for this run, else the key store's. Unauthorized when there is none.
Result<Secret> keyOf(Session& session, OpenedWorkspace& opened, const ConnectionConfig& config);

}  // namespace paydeck::ctl
