#include "models/view/refunds/SheetReasons.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace paydeck {
namespace {

struct Reason {
  const char* id;
  const char* words;
};
constexpr std::array kReasons = {
    Reason{"requested_by_customer", QT_TRANSLATE_NOOP("RefundSheet", "Customer asked for it")},
    Reason{"duplicate", QT_TRANSLATE_NOOP("RefundSheet", "Paid twice")},
    Reason{"overpaid", QT_TRANSLATE_NOOP("RefundSheet", "Paid too much")},
    Reason{"not_delivered", QT_TRANSLATE_NOOP("RefundSheet", "Not delivered")},
    Reason{"other", QT_TRANSLATE_NOOP("RefundSheet", "Something else")}};

}  // namespace

QStringList sheetReasonWords() {
  QStringList list;
  for (const Reason& reason : kReasons) list << QCoreApplication::translate("RefundSheet", reason.words);
  return list;
}

std::string sheetReasonAt(int index) {
  const auto at = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(0, index)), 0, kReasons.size() - 1);
  return kReasons[at].id;
}

int sheetReasonIndex(const std::string& reason) {
  const auto found = std::find_if(kReasons.begin(), kReasons.end(), [&](const Reason& r) { return reason == r.id; });
  return static_cast<int>(found == kReasons.end() ? kReasons.size() - 1
                                                  : static_cast<std::size_t>(found - kReasons.begin()));
}

}  // namespace paydeck
