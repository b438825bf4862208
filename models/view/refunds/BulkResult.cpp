#include "models/view/refunds/BulkResult.h"

#include "models/view/payments/CsvWriter.h"

namespace paydeck {

std::string_view bulkStateName(BulkProgress::State state) {
  using State = BulkProgress::State;
  switch (state) {
    case State::LeftOut:
      return "refused";
    case State::Waiting:
      return "waiting";
    case State::Held:
      return "held";
    case State::Leaving:
      return "leaving";
    case State::Unknown:
      return "unknown";
    case State::Sent:
      return "sent";
    case State::NotSent:
      return "not_sent";
    case State::Cancelled:
      break;
  }
  return "cancelled";
}

std::string bulkResultCsv(const BulkPlan& plan, const std::vector<BulkProgress>& progress) {
  std::string csv = "line,payment,order,amount,currency,destination,reason,state,refund,outbox_entry,words\r\n";
  for (std::size_t i = 0; i < plan.rows.size(); ++i) {
    const BulkRow& row = plan.rows[i];
    const BulkProgress none;
    const BulkProgress& line = i < progress.size() ? progress[i] : none;
    csv +=
        std::to_string(row.line.line) + ',' + csvOutsideField(row.payment ? row.payment->id.value() : row.line.payment);
    csv += ',' + csvOutsideField(row.payment ? row.payment->orderRef : std::string());
    csv += ',' + (row.amount ? row.amount->toString() : csvOutsideField(row.line.amount));
    csv += ',' + (row.amount ? row.amount->currency().code() : std::string());
    csv += ',' + csvOutsideField(row.line.destination) + ',' + csvOutsideField(row.line.reason);
    csv += ',' + std::string(bulkStateName(line.state)) + ',' + csvOutsideField(line.refundNumber);
    csv += ',' + line.entry.value() + ',' + csvOutsideField(line.words.empty() ? row.words : line.words) + "\r\n";
  }
  return csv;
}

}  // namespace paydeck
