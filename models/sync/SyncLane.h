#pragma once

namespace paydeck {

/// The independent conversations of one sync with its backend.
enum class SyncLane { Account, History, Live, Stream };

}  // namespace paydeck
