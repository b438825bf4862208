#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "models/domain/Asset.h"
#include "models/domain/Ids.h"
#include "models/domain/Money.h"
#include "models/refunds/BulkFile.h"

namespace paydeck {

/// A payment that a line may mean.
struct BulkPayment {
  ConnectionId connection{};
  PaymentId id{};
  std::string orderRef{};
  std::string customerName{};
  std::optional<Asset> asset{};       ///< what was paid, and what it is refunded as
  std::optional<Money> refundable{};  ///< none: nobody can say
  std::string cannot{};               ///< why no refund is possible there at all; empty: it is
};

/// What somebody thinks of a destination: empty texts are good.
struct BulkOpinion {
  std::string refused{};
  std::string ask{};  ///< may go on after a person looked
};

struct BulkRow {
  enum class Verdict { Good, Ask, Refused };
  BulkLine line{};
  Verdict verdict = Verdict::Refused;
  std::string words{};  ///< why, when it is not Good
  std::optional<BulkPayment> payment{};
  std::optional<Money> amount{};
  std::optional<Money> refundableSeen{};  ///< what is left of the payment after the rows before this one
  std::size_t after = 0;                  ///< the line of the same payment it has to wait for; 0: none
};

struct BulkPlan {
  std::vector<BulkRow> rows{};
  std::size_t good = 0;
  std::size_t ask = 0;
  std::size_t refused = 0;
  std::map<Currency, Money> sums{};     ///< of Good and Ask, per currency
  std::map<Currency, Money> askSums{};  ///< of Ask alone
};

/// What the lines are judged by. All of it is asked from one thread.
struct BulkRules {
  /// The payments a reference may mean.
  std::function<const std::vector<BulkPayment>*(const std::string& reference)> find{};
  std::function<BulkOpinion(const BulkPayment& payment, const std::string& destination)> judge{};
};

/// Pure: a verdict for every line, in the order of the file. What is refused is never repaired.
BulkPlan planBulk(const std::vector<BulkLine>& lines, const BulkRules& rules);

}  // namespace paydeck
