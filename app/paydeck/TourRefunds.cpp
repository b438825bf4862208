#include "app/paydeck/TourRefunds.h"

namespace paydeck {
namespace {

/// The first payment in USDC that is worth an approval.
bool findPayment(TourStage& stage) {
  PaymentsPage& page = *stage.root().payments();
  stage.root().navigation()->go(QStringLiteral("payments"));
  page.closeDetail();
  page.filter()->setText(QStringLiteral("status:succeeded asset:USDC amount:200..2000"));
  return stage.expect(QStringLiteral("a paid order is found"), [&] {
    return page.content() == PaymentsPage::Content::Rows && page.model()->rowCount() > 0 && page.model()->isWhole();
  });
}

void fillSheet(TourStage& stage, const QString& style) {
  RefundSheet& sheet = *stage.root().refundSheet();
  stage.press(Qt::Key_J, Qt::NoModifier, QStringLiteral("j"));
  stage.press(Qt::Key_R, Qt::NoModifier, QStringLiteral("r"));
  stage.expect(QStringLiteral("R opens the refund sheet"), [&] { return sheet.state() == RefundSheet::Form; });
  stage.expect(QStringLiteral("the backend says what the customer would receive"),
               [&] { return !sheet.summary().receivesNumber.isEmpty() && !sheet.holdText().isEmpty(); });
  sheet.chooseWhole(false);
  sheet.typeAmount(QStringLiteral("1,5"));
  stage.expect(QStringLiteral("“1,5” is refused in words"), [&] { return !sheet.amount().error.isEmpty(); });
  sheet.typeAmount(QStringLiteral("180.00"));
  sheet.destination()->usePayer();
  stage.expect(QStringLiteral("the payer’s address passes the checks"),
               [&] { return sheet.destination()->readable() && sheet.destination()->error().isEmpty(); });
  for (const DestinationFinding& finding : sheet.destination()->verdict().findings) {
    if (finding.severity == DestinationFinding::Severity::Confirm)
      sheet.destination()->confirm(QString::fromStdString(finding.code), true);
  }
  sheet.typeNote(QStringLiteral("RMA 5512, one of two speakers"));
  stage.expect(QStringLiteral("nothing is missing any more"), [&] { return sheet.footer().reason.isEmpty(); });
  stage.picture(QStringLiteral("20-refund-sheet-") + style);
}

void confirmIt(TourStage& stage, const QString& style) {
  RefundSheet& sheet = *stage.root().refundSheet();
  const std::string key = sheet.id().value();
  stage.press(Qt::Key_Return, Qt::ControlModifier);
  stage.press(Qt::Key_Return, Qt::ControlModifier);
  stage.expect(QStringLiteral("Ctrl+Enter hands it over, twice is once"),
               [&] { return sheet.state() == RefundSheet::Settled; });
  RefundsPage& page = *stage.root().refunds();
  stage.expect(QStringLiteral("the backend has it"), [&] { return sheet.outcome().title.size() > 0; });
  stage.press(Qt::Key_Escape);
  stage.expect(QStringLiteral("Esc closes the sheet"), [&] { return !sheet.isOpen(); });
  stage.root().navigation()->go(QStringLiteral("refunds"));
  stage.expect(QStringLiteral("the queue shows what waits for approval"),
               [&] { return page.content() == RefundsPage::Rows && page.model()->rowCount() > 0; });
  stage.press(Qt::Key_J, Qt::NoModifier, QStringLiteral("j"));
  stage.press(Qt::Key_Return);
  stage.expect(QStringLiteral("Enter opens one with its checks and its history"),
               [&] { return page.detail()->isOpen(); });
  stage.settle(std::chrono::milliseconds(800));
  stage.picture(QStringLiteral("21-refunds-") + style);
}

}  // namespace

void tourRefunds(TourStage& stage, const QString& style) {
  stage.title(QStringLiteral("Refund a payment, ") + style);
  if (!findPayment(stage)) return;
  fillSheet(stage, style);
  confirmIt(stage, style);
  stage.root().refunds()->closeDetail();
  stage.root().payments()->filter()->clear();
}

}  // namespace paydeck
