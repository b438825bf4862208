#include "models/refunds/BulkPlan.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "models/refunds/RefundAmountInput.h"

namespace paydeck {
namespace {

using Verdict = BulkRow::Verdict;
using PaymentName = std::pair<ConnectionId, PaymentId>;

/// What the rows before left of one payment.
struct Account {
  Money left{};
  std::size_t lastLine = 0;
  std::set<std::tuple<std::int64_t, std::string>> seen{};
};

BulkRow refusedRow(BulkRow row, std::string words) {
  row.verdict = Verdict::Refused;
  row.words = std::move(words);
  return row;
}

std::string quoted(const std::string& text) {
  return "“" + (text.size() > 60 ? text.substr(0, 57) + "..." : text) + "”";
}

std::string words(const Money& money) {
  return money.toString() + " " + money.currency().code();
}

/// A spreadsheet would run it. Nothing that starts like this is a payment, an amount, a destination or a reason.
bool isFormula(const std::string& cell) {
  return !cell.empty() && std::string_view("=+-@").find(cell.front()) != std::string_view::npos;
}

const std::string* formulaIn(const BulkLine& line) {
  for (const std::string* cell : {&line.payment, &line.destination, &line.reason}) {
    if (isFormula(*cell)) return cell;
  }
  const bool number = line.amount.size() > 1 && line.amount.front() == '-' &&
                      line.amount.find_first_not_of("-0123456789.,") == std::string::npos;
  return isFormula(line.amount) && !number ? &line.amount : nullptr;
}

std::string whatIsMissing(const BulkLine& line) {
  if (line.payment.empty()) return "The payment is missing.";
  if (line.amount.empty()) return "The amount is missing.";
  if (line.destination.empty()) return "The destination is missing.";
  return {};
}

/// "125.00 EUR" is the amount and its currency; the currency must be the payment's.
Result<Money> readAmount(const std::string& cell, const Money& refundable) {
  const std::string& code = refundable.currency().code();
  const std::size_t blank = cell.find_last_of(' ');
  if (blank == std::string::npos) return readRefundAmount(cell, refundable);
  const std::string unit = cell.substr(blank + 1);
  if (unit != code && unit.find_first_of("0123456789") == std::string::npos) {
    return failure(ErrorKind::InvalidInput,
                   "This payment is in " + code + ", the amount says " + quoted(unit) + ". Nothing is converted.");
  }
  return readRefundAmount(unit == code ? cell.substr(0, cell.find_last_not_of(' ', blank) + 1) : cell, refundable);
}

class Planner {
 public:
  explicit Planner(const BulkRules& rules) : rules_(rules) {}

  BulkRow judge(const BulkLine& line) {
    BulkRow row{line, Verdict::Refused, {}, std::nullopt, std::nullopt, std::nullopt, 0};
    if (const std::string* formula = formulaIn(line)) {
      return refusedRow(std::move(row), quoted(*formula) + " looks like a formula. Write what it should say.");
    }
    if (std::string missing = whatIsMissing(line); !missing.empty()) {
      return refusedRow(std::move(row), std::move(missing));
    }
    const auto* found = rules_.find(line.payment);
    if (found == nullptr || found->empty()) {
      return refusedRow(std::move(row), "No saved payment is called " + quoted(line.payment) + ".");
    }
    if (found->size() > 1) {
      return refusedRow(std::move(row), std::to_string(found->size()) + " payments are called " + quoted(line.payment) +
                                            ". Use the payment’s id.");
    }
    row.payment = found->front();
    if (!row.payment->cannot.empty()) return refusedRow(std::move(row), found->front().cannot);
    return judgeAmount(std::move(row));
  }

 private:
  BulkRow judgeAmount(BulkRow row) {
    if (!row.payment->refundable) {
      return refusedRow(std::move(row),
                        "Nobody can say how much of this payment may be refunded. Refund it by itself.");
    }
    const Money whole = *row.payment->refundable;
    auto [place, isNew] = accounts_.try_emplace(PaymentName(row.payment->connection, row.payment->id));
    Account& account = place->second;
    if (isNew) account.left = whole;
    if (whole.minor() <= 0) return refusedRow(std::move(row), "Nothing of this payment is left to refund.");
    const Result<Money> amount = readAmount(row.line.amount, whole);
    if (!amount) return refusedRow(std::move(row), amount.error().message);
    row.amount = *amount;
    if (!account.seen.emplace(amount->minor(), row.line.destination).second) {
      return refusedRow(std::move(row), "The same refund stands in a line above.");
    }
    if (amount->minor() > account.left.minor()) {
      return refusedRow(std::move(row), "With the lines above this is more than the " + words(whole) +
                                            " that can be refunded of this payment.");
    }
    return judgeDestination(std::move(row), account);
  }

  BulkRow judgeDestination(BulkRow row, Account& account) {
    BulkOpinion opinion = rules_.judge ? rules_.judge(*row.payment, row.line.destination) : BulkOpinion();
    if (!opinion.refused.empty()) return refusedRow(std::move(row), std::move(opinion.refused));
    row.refundableSeen = account.left;
    row.after = account.lastLine;
    if (const Result<Money> left = account.left.minus(*row.amount)) account.left = *left;
    account.lastLine = row.line.line;
    row.verdict = opinion.ask.empty() ? Verdict::Good : Verdict::Ask;
    row.words = std::move(opinion.ask);
    return row;
  }

  const BulkRules& rules_;
  std::map<PaymentName, Account> accounts_;
};

/// False when a sum does not fit.
bool addTo(std::map<Currency, Money>& sums, const Money& amount) {
  const auto [place, isNew] = sums.emplace(amount.currency(), amount);
  if (isNew) return true;
  const Result<Money> sum = place->second.plus(amount);
  if (sum) place->second = *sum;
  return sum.has_value();
}

}  // namespace

BulkPlan planBulk(const std::vector<BulkLine>& lines, const BulkRules& rules) {
  BulkPlan plan;
  plan.rows.reserve(lines.size());
  Planner planner(rules);
  for (const BulkLine& line : lines) {
    BulkRow row = planner.judge(line);
    if (row.verdict != Verdict::Refused && !addTo(plan.sums, *row.amount)) {
      row = refusedRow(std::move(row), "The sum of these refunds is too large to be counted. Split the file.");
    }
    if (row.verdict == Verdict::Ask) addTo(plan.askSums, *row.amount);
    (row.verdict == Verdict::Good ? plan.good : row.verdict == Verdict::Ask ? plan.ask : plan.refused) += 1;
    plan.rows.push_back(std::move(row));
  }
  return plan;
}

}  // namespace paydeck
