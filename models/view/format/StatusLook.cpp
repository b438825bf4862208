#include "models/view/format/StatusLook.h"

#include <QCoreApplication>
#include <array>

#include "models/view/format/UserText.h"

namespace paydeck {
namespace {

struct Row {
  const char* words;
  const char* tone;
  const char* icon;
  bool hollow;
  const char* meaning;
};

// In the order of PaymentStatus.
constexpr std::array<Row, 13> kRows = {{
    {QT_TRANSLATE_NOOP("StatusLook", "Created"), "neutral", "s-pending", true,
     QT_TRANSLATE_NOOP("StatusLook", "Made, not shown to a customer yet")},
    {QT_TRANSLATE_NOOP("StatusLook", "Pending"), "neutral", "s-pending", false,
     QT_TRANSLATE_NOOP("StatusLook", "Waiting for the customer")},
    {QT_TRANSLATE_NOOP("StatusLook", "Confirming"), "info", "ring/0", false,
     QT_TRANSLATE_NOOP("StatusLook", "Seen, not final")},
    {QT_TRANSLATE_NOOP("StatusLook", "Succeeded"), "success", "s-succeeded", false,
     QT_TRANSLATE_NOOP("StatusLook", "Final")},
    {QT_TRANSLATE_NOOP("StatusLook", "Underpaid"), "warning", "s-underpaid", false,
     QT_TRANSLATE_NOOP("StatusLook", "Paid less than due")},
    {QT_TRANSLATE_NOOP("StatusLook", "Overpaid"), "teal", "s-overpaid", false,
     QT_TRANSLATE_NOOP("StatusLook", "Paid more than due")},
    {QT_TRANSLATE_NOOP("StatusLook", "Expired"), "neutral", "s-expired", true,
     QT_TRANSLATE_NOOP("StatusLook", "Time ran out, nothing paid")},
    {QT_TRANSLATE_NOOP("StatusLook", "Paid late"), "warning", "clock", false,
     QT_TRANSLATE_NOOP("StatusLook", "Paid after it expired; somebody must decide")},
    {QT_TRANSLATE_NOOP("StatusLook", "Failed"), "danger", "s-failed", false,
     QT_TRANSLATE_NOOP("StatusLook", "Declined or reverted")},
    {QT_TRANSLATE_NOOP("StatusLook", "Partially refunded"), "violet", "s-partial", true,
     QT_TRANSLATE_NOOP("StatusLook", "Some money returned")},
    {QT_TRANSLATE_NOOP("StatusLook", "Refunded"), "violet", "s-refunded", false,
     QT_TRANSLATE_NOOP("StatusLook", "All money returned")},
    {QT_TRANSLATE_NOOP("StatusLook", "Disputed"), "magenta", "s-disputed", false,
     QT_TRANSLATE_NOOP("StatusLook", "Card dispute is open")},
    {QT_TRANSLATE_NOOP("StatusLook", "Unknown"), "neutral", "help", true,
     QT_TRANSLATE_NOOP("StatusLook", "The backend uses a word Paydeck does not know")},
}};

QString translated(const char* text) {
  return QCoreApplication::translate("StatusLook", text);
}

constexpr unsigned kRingSteps = 24;  // drawings in resources/icons/ring

QString ring(unsigned have, unsigned required) {
  if (required == 0) return QStringLiteral("s-confirming");
  const unsigned seen = std::min(have, required);
  unsigned step = seen * kRingSteps / required;
  if (seen > 0) step = std::max(step, 1U);
  return QStringLiteral("ring/%1").arg(step);
}

}  // namespace

QString statusWords(PaymentStatus status) {
  return translated(kRows.at(static_cast<std::size_t>(status)).words);
}

StatusLook statusLook(const PaymentState& state, bool stale) {
  const Row& row = kRows.at(static_cast<std::size_t>(state.status));
  StatusLook look{translated(row.words), QString::fromLatin1(row.tone), QString::fromLatin1(row.icon), row.hollow,
                  translated(row.meaning)};
  if (state.status == PaymentStatus::Confirming) {
    look.icon = ring(state.confirmations, state.required);
    if (state.required > 0) look.text += QStringLiteral(" %1/%2").arg(state.confirmations).arg(state.required);
  }
  if (state.status == PaymentStatus::Unknown && !state.providerText.empty()) {
    look.text = isolatedUserText(QString::fromStdString(state.providerText), 40);
  }
  if (stale && !isFinal(state.status)) {
    look.tone = QStringLiteral("neutral");
    look.icon = QStringLiteral("history");
    look.hollow = false;
  }
  return look;
}

}  // namespace paydeck
