#pragma once

#include <functional>

#include "models/store/PaymentRow.h"
#include "models/view/Formatter.h"
#include "models/view/payments/RowText.h"

namespace paydeck {

/// Writes what a row of the payments table says. GUI thread.
class RowTextWriter {
 public:
  using IsStale = std::function<bool(const ConnectionId&)>;

  RowTextWriter(const Formatter& format, IsStale isStale) : format_(format), isStale_(std::move(isStale)) {}

  /// Values in this currency are written without it, because the column's header names it.
  void setColumnCurrency(const Currency& currency) { columnCurrency_ = currency; }
  RowText write(const PaymentRow& row) const;

 private:
  void writeMethod(const PaymentRow& row, RowText& text) const;
  void writeAmounts(const PaymentRow& row, RowText& text) const;
  QString spoken(const PaymentRow& row, const RowText& text) const;

  const Formatter& format_;
  IsStale isStale_;
  Currency columnCurrency_;
};

/// "USDC on Polygon", "Card ·· 4417", "Not chosen yet": how a payment is paid, in words.
QString methodWords(const PaymentMethod& method);

}  // namespace paydeck
