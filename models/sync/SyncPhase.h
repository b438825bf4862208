#pragma once

#include <string_view>

namespace paydeck {

/// What a connection's sync is doing, as the badge and the connection list show it.
enum class SyncPhase {
  Connecting,      ///< the backend was not heard of yet
  Backfilling,     ///< history is being listed; changes already arrive
  Live,            ///< the history is whole and a stream tells of changes
  Polling,         ///< the history is whole and changes are asked for on a timer
  Offline,         ///< the backend cannot be reached; the local copy works
  NeedsSignIn,     ///< the credential is refused; the local copy works
  Error,           ///< something else is wrong; `message` says what and what to do
  Paused,          ///< by the person
  NotSyncingHere,  ///< another process of this workspace syncs
};

/// Stable lower-case name for JSON and logs: "backfilling".
std::string_view syncPhaseName(SyncPhase phase);

}  // namespace paydeck
