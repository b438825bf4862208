#pragma once

#include <QString>
#include <chrono>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "tests/e2e/Child.h"
#include "tests/e2e/RefundClaim.h"
#include "tests/e2e/RefundShop.h"
#include "tests/e2e/RefundTill.h"

namespace paydeck::test {

struct RefundRunFigures {
  int clientKills = 0;
  int appKills = 0;
  int syncKills = 0;
  int shopKills = 0;
  int commands = 0;
  int finished = 0;
  int twins = 0;   ///< one key, two processes at once
  int rivals = 0;  ///< two keys, one payment, at once
  std::vector<int> endedWith = std::vector<int>(8, 0);

  int kills() const { return clientKills + appKills + syncKills + shopKills; }
};

/// The part of the run in which everything goes wrong: commands in three workspaces, the app in the first, an approver
/// in the last, and a shop with faults, all of them killed at random instants.
class RefundRun {
 public:
  using Clock = std::chrono::steady_clock;

  struct Setting {
    unsigned seed = 1;
    int kills = 40;
    std::chrono::seconds atMost{120};
  };

  RefundRun(RefundShop& shop, std::vector<const RefundTill*> tills, std::vector<std::string> payments, QString folder,
            Setting setting);

  /// Until the kills are done or the time is over; then nothing of it runs any more but the shop, which may be down.
  void run();

  const RefundRunFigures& figures() const { return figures_; }
  const std::vector<RefundClaim>& claims() const { return claims_; }

 private:
  struct Running {
    std::unique_ptr<Child> child{};
    std::string till{};
    std::string key{};
    QString output{};
    std::optional<Clock::time_point> killAt{};
  };

  void tendShop();
  void tendApp();
  void tendSync();
  void startCommands();
  void startCreate(const RefundTill& till, const std::string& payment, const std::string& key);
  void startApproval();
  void start(const RefundTill& till, std::vector<std::string> words, const std::string& key);
  void reap();
  void collect(const Running& one, int result);
  std::vector<std::string> waitingForApproval();

  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(dice_); }
  Clock::time_point in(std::size_t least, std::size_t most);
  const RefundTill& anyTill() { return *tills_[below(10) < 5 ? 0 : below(tills_.size())]; }
  std::string newKey();

  RefundShop& shop_;
  std::vector<const RefundTill*> tills_;
  std::vector<std::string> payments_;
  QString folder_;
  Setting setting_;
  std::mt19937_64 dice_;
  RefundRunFigures figures_{};
  std::vector<RefundClaim> claims_{};
  std::vector<Running> running_{};
  std::vector<std::string> keys_{};  ///< made so far, to be repeated
  std::unique_ptr<Child> app_{};
  std::unique_ptr<Child> sync_{};
  Clock::time_point appEnds_{};
  Clock::time_point syncEnds_{};
  Clock::time_point shopEnds_{};
  Clock::time_point shopStarts_{};
  int outputs_ = 0;
};

}  // namespace paydeck::test
