#include "models/store/SearchText.h"

#include <algorithm>
#include <vector>

namespace paydeck {
namespace {

constexpr std::size_t kSortLength = 48;

bool isWordByte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string joinLines(const std::vector<std::string_view>& lines) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) text.push_back('\n');
    text.append(lines[i]);
  }
  return text;
}

void addDistinct(std::vector<std::string_view>& lines, std::string_view line) {
  if (!line.empty() && std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(line);
}

}  // namespace

std::string cutLongRuns(std::string_view text) {
  std::string cut;
  cut.reserve(text.size());
  std::size_t run = 0;
  for (const char c : text) {
    run = isWordByte(c) ? run + 1 : 0;
    if (run <= kIndexedHashLength) cut.push_back(c);
  }
  return cut;
}

bool hasLongRun(std::string_view text) {
  std::size_t run = 0;
  for (const char c : text) {
    run = isWordByte(c) ? run + 1 : 0;
    if (run > kIndexedHashLength) return true;
  }
  return false;
}

std::string hashLines(const Payment& payment) {
  std::vector<std::string_view> lines{{}};
  for (const ChainTransaction& transaction : payment.transactions) {
    if (transaction.counted && lines.front().empty()) lines.front() = transaction.hash;
  }
  for (const ChainTransaction& transaction : payment.transactions) addDistinct(lines, transaction.hash);
  return lines.size() == 1 && lines.front().empty() ? std::string() : joinLines(lines);
}

std::string addressLines(const Payment& payment) {
  std::vector<std::string_view> lines;
  addDistinct(lines, payment.payAddress);
  for (const ChainTransaction& transaction : payment.transactions) {
    addDistinct(lines, transaction.from);
    addDistinct(lines, transaction.to);
  }
  return joinLines(lines);
}

SearchColumns searchColumns(std::string_view customerName, std::string_view customerId, std::string_view hashes,
                            std::string_view addresses) {
  SearchColumns columns;
  columns.customer = std::string(customerName);
  if (!customerId.empty()) columns.customer.append("\n").append(customerId);
  columns.tx = cutLongRuns(hashes);
  columns.address = cutLongRuns(addresses);
  return columns;
}

std::string customerSortText(const CustomerRef& customer) {
  std::string text = (customer.name.empty() ? customer.email : customer.name).substr(0, kSortLength);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

}  // namespace paydeck
