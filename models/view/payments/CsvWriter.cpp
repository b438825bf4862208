#include "models/view/payments/CsvWriter.h"

namespace paydeck {
namespace {

std::string joined(const std::vector<std::string>& fields) {
  std::string line;
  for (const std::string& field : fields) {
    if (!line.empty()) line += ',';
    line += field;
  }
  return line + "\r\n";
}

}  // namespace

std::string csvField(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string csvOutsideField(std::string_view text) {
  const bool formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  return csvField(formula ? "'" + std::string(text) : std::string(text));
}

std::string csvHeader(const CsvColumns& columns) {
  std::vector<std::string> fields{"created_at", "payment_id", "connection", "customer"};
  if (columns.email) fields.emplace_back("email");
  if (columns.order) fields.emplace_back("order");
  fields.emplace_back("status");
  if (columns.method) fields.insert(fields.end(), {"method", "asset", "network"});
  if (columns.paid) fields.insert(fields.end(), {"paid", "paid_unit"});
  fields.insert(fields.end(), {"value", "currency"});
  if (columns.hash) fields.emplace_back("transaction");
  return joined(fields);
}

std::string csvLine(const PaymentRow& row, const CsvColumns& columns) {
  std::vector<std::string> fields{formatRfc3339(row.createdAt), csvOutsideField(row.id.value()),
                                  csvField(row.connection.value()), csvOutsideField(row.customerName)};
  if (columns.email) fields.push_back(csvOutsideField(row.customerEmail));
  if (columns.order) fields.push_back(csvOutsideField(row.orderRef));
  const bool unknown = row.state.status == PaymentStatus::Unknown && !row.state.providerText.empty();
  fields.push_back(unknown ? csvOutsideField(row.state.providerText)
                           : std::string(paymentStatusName(row.state.status)));
  if (columns.method) {
    fields.push_back(std::string(methodKindName(row.method.kind)));
    fields.push_back(csvOutsideField(row.method.symbol));
    fields.push_back(csvOutsideField(row.method.network));
  }
  if (columns.paid) {
    fields.push_back(row.received ? row.received->toString() : std::string());
    fields.push_back(row.received ? csvOutsideField(row.received->asset.symbol) : std::string());
  }
  fields.push_back(row.requested ? row.requested->toString() : std::string());
  fields.push_back(row.requested ? row.requested->currency().code() : std::string());
  if (columns.hash) fields.push_back(csvOutsideField(row.transactionHash));
  return joined(fields);
}

}  // namespace paydeck
