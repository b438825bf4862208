#include "models/sync/SyncPhase.h"

namespace paydeck {

std::string_view syncPhaseName(SyncPhase phase) {
  switch (phase) {
    case SyncPhase::Connecting:
      return "connecting";
    case SyncPhase::Backfilling:
      return "backfilling";
    case SyncPhase::Live:
      return "live";
    case SyncPhase::Polling:
      return "polling";
    case SyncPhase::Offline:
      return "offline";
    case SyncPhase::NeedsSignIn:
      return "needs_sign_in";
    case SyncPhase::Error:
      return "error";
    case SyncPhase::Paused:
      return "paused";
    case SyncPhase::NotSyncingHere:
      return "not_syncing_here";
  }
  return "error";
}

}  // namespace paydeck
