#pragma once

#include <atomic>

#include "models/store/SyncLease.h"

namespace paydeck::test {

/// One lease shared by the engines of a test: `owner` 0 means free.
struct FakeLeaseState {
  std::atomic<int> owner{0};
};

class FakeLease final : public SyncLease {
 public:
  FakeLease(FakeLeaseState& state, int self) : state_(state), self_(self) {}
  Result<bool> takeOrRenew() override {
    if (broken) return failure(ErrorKind::Storage, "The workspace cannot be read.");
    int free = 0;
    state_.owner.compare_exchange_strong(free, self_);
    return state_.owner == self_;
  }
  void release() override {
    int mine = self_;
    state_.owner.compare_exchange_strong(mine, 0);
  }
  std::atomic<bool> broken{false};

 private:
  FakeLeaseState& state_;
  const int self_;
};

}  // namespace paydeck::test
