#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "models/domain/Clock.h"
#include "models/domain/Result.h"
#include "models/store/Database.h"
#include "models/store/SyncLease.h"

namespace paydeck {

/// Who holds the lease of a workspace.
struct LeaseHolder {
  std::string owner{};       ///< random, one per running program
  std::int64_t process = 0;  ///< process id on this machine
  std::string program{};     ///< "paydeck", "paydeckctl"
  UtcTime expiresAt{};

  friend bool operator==(const LeaseHolder&, const LeaseHolder&) = default;
};

enum class LeaseDecision { Take, Renew, Refuse };

/// Pure: an absent or expired lease, or one whose process is gone, may be taken; one's own is renewed; any other is
/// refused. An expiry further away than a whole lease was made by a clock that has been set back since, and counts as
/// expired.
LeaseDecision planLease(const std::optional<LeaseHolder>& current, const std::string& owner, UtcTime now,
                        bool holderIsAlive);

constexpr std::chrono::milliseconds kLeaseLength{15'000};  ///< renew at least every third of it

/// The right to sync and send for a workspace: one program at a time. Every step is one transaction. Used by one
/// thread.
class Lease final : public SyncLease {
 public:
  /// The database is workspace.db; it must outlive the lease.
  Lease(Database& database, const Clock& clock, std::string program);
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;
  /// Gives the lease back if it is held.
  ~Lease() override;

  /// Takes or renews it. Busy, naming the program that holds it, when somebody else does.
  Result<void> acquire();
  Result<bool> takeOrRenew() override;
  void release() override;
  /// True from a successful acquire until it expires by the clock, is lost or given back.
  bool held() const;
  Result<std::optional<LeaseHolder>> holder();
  const std::string& owner() const { return owner_; }

 private:
  Result<void> giveBack();

  Database& database_;
  const Clock& clock_;
  std::string owner_;
  std::string program_;
  std::optional<UtcTime> heldUntil_{};
};

}  // namespace paydeck
