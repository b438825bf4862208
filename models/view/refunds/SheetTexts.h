#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "models/view/format/StatusLook.h"

namespace paydeck {

/// Whom and what the sheet is about.
class SheetHead {
  Q_GADGET
  QML_VALUE_TYPE(sheetHead)
  Q_PROPERTY(QString title MEMBER title)
  Q_PROPERTY(paydeck::StatusLook status MEMBER status)
  Q_PROPERTY(QString paidLine MEMBER paidLine)
  Q_PROPERTY(QString customer MEMBER customer)
  Q_PROPERTY(QString returnedText MEMBER returnedText)

 public:
  QString title;  ///< "Refund LA-20414"
  StatusLook status;
  QString paidLine;      ///< "Ingrid Halvorsen paid €412.00 with 478.29 USDC on Base, today 13:24"
  QString customer;      ///< "Ingrid"; "the customer" when there is no name
  QString returnedText;  ///< why it came back; empty when it did not
  friend bool operator==(const SheetHead&, const SheetHead&) = default;
};

/// What is chosen from lists and switches.
class SheetChoices {
  Q_GADGET
  QML_VALUE_TYPE(sheetChoices)
  Q_PROPERTY(int asset MEMBER asset)
  Q_PROPERTY(int rate MEMBER rate)
  Q_PROPERTY(int fee MEMBER fee)
  Q_PROPERTY(QString feeLine MEMBER feeLine)
  Q_PROPERTY(int reason MEMBER reason)
  Q_PROPERTY(QString note MEMBER note)
  Q_PROPERTY(bool notify MEMBER notify)
  Q_PROPERTY(QString notifyWhy MEMBER notifyWhy)

 public:
  int asset = 0;
  int rate = 0;     ///< 0 now, 1 at payment
  int fee = 0;      ///< 0 you pay, 1 the customer pays
  QString feeLine;  ///< "About 0.02 USDC, arrives in 10 s"
  int reason = 0;
  QString note;
  bool notify = false;
  QString notifyWhy;  ///< why no e-mail can be sent
  friend bool operator==(const SheetChoices&, const SheetChoices&) = default;
};

/// The last row of the sheet.
class SheetFooter {
  Q_GADGET
  QML_VALUE_TYPE(sheetFooter)
  Q_PROPERTY(QString text MEMBER text)
  Q_PROPERTY(QString icon MEMBER icon)
  Q_PROPERTY(QString reason MEMBER reason)
  Q_PROPERTY(bool sending MEMBER sending)
  Q_PROPERTY(QString draftText MEMBER draftText)

 public:
  QString text;  ///< "Send for approval"
  QString icon;
  QString reason;  ///< why it can't be pressed; empty when it can
  bool sending = false;
  QString draftText;  ///< "Draft saved on this computer"
  friend bool operator==(const SheetFooter&, const SheetFooter&) = default;
};

/// The amount part of the refund sheet.
class SheetAmountText {
  Q_GADGET
  QML_VALUE_TYPE(sheetAmountText)
  Q_PROPERTY(QString text MEMBER text)
  Q_PROPERTY(QString symbol MEMBER symbol)
  Q_PROPERTY(QString unit MEMBER unit)
  Q_PROPERTY(QString otherUnit MEMBER otherUnit)
  Q_PROPERTY(QString wholeText MEMBER wholeText)
  Q_PROPERTY(bool whole MEMBER whole)
  Q_PROPERTY(QString error MEMBER error)
  Q_PROPERTY(QString refundedLine MEMBER refundedLine)
  Q_PROPERTY(QString upToLine MEMBER upToLine)
  Q_PROPERTY(QString changedLine MEMBER changedLine)

 public:
  QString text;          ///< what stands in the field
  QString symbol;        ///< "€"; empty while coins are counted
  QString unit;          ///< "EUR", "USDC"
  QString otherUnit;     ///< what the amount can be switched to; empty when it can't
  QString wholeText;     ///< "Full, €412.00", "The rest, €350.00"
  bool whole = true;     ///< all of it is chosen
  QString error;         ///< in words, at the field
  QString refundedLine;  ///< "€62.00 of €412.00 was refunded"
  QString upToLine;      ///< "Up to €350.00"
  QString changedLine;   ///< what changed since the person looked; needs another look
  friend bool operator==(const SheetAmountText&, const SheetAmountText&) = default;
};

/// One of the two rates to choose from, with what it comes to.
class SheetRateCard {
  Q_GADGET
  QML_VALUE_TYPE(sheetRateCard)
  Q_PROPERTY(QString title MEMBER title)
  Q_PROPERTY(QString line MEMBER line)
  Q_PROPERTY(QString amount MEMBER amount)
  Q_PROPERTY(bool offered MEMBER offered)

 public:
  QString title;   ///< "Rate now"
  QString line;    ///< "€180.00 of value today"; or why it isn't offered
  QString amount;  ///< "208.65 USDC", "~208.65 USDC"
  bool offered = true;
  friend bool operator==(const SheetRateCard&, const SheetRateCard&) = default;
};

/// The headline and the closing words of the summary column; its lines are row models.
class SheetSummary {
  Q_GADGET
  QML_VALUE_TYPE(sheetSummary)
  Q_PROPERTY(QString receivesTitle MEMBER receivesTitle)
  Q_PROPERTY(QString receivesNumber MEMBER receivesNumber)
  Q_PROPERTY(QString receivesUnit MEMBER receivesUnit)
  Q_PROPERTY(QString walletName MEMBER walletName)
  Q_PROPERTY(QString walletLeft MEMBER walletLeft)
  Q_PROPERTY(bool walletShort MEMBER walletShort)
  Q_PROPERTY(QString after MEMBER after)
  Q_PROPERTY(int beforeShare MEMBER beforeShare)
  Q_PROPERTY(int thisShare MEMBER thisShare)
  Q_PROPERTY(QString approvalTitle MEMBER approvalTitle)
  Q_PROPERTY(QString approvalText MEMBER approvalText)
  Q_PROPERTY(QString approvalIcon MEMBER approvalIcon)
  Q_PROPERTY(QString closing MEMBER closing)

 public:
  QString receivesTitle;   ///< "Ingrid receives"
  QString receivesNumber;  ///< "208.65", "~208.65", "–"
  QString receivesUnit;
  QString walletName;  ///< "Base receiving wallet"
  QString walletLeft;  ///< "8,214.40 left", "Wallet is 12.40 USDC short"
  bool walletShort = false;
  QString after;        ///< what can be refunded after this one
  int beforeShare = 0;  ///< of 1000: refunded already
  int thisShare = 0;    ///< of 1000: by this refund
  QString approvalTitle;
  QString approvalText;
  QString approvalIcon;
  QString closing;  ///< "Nothing is sent until it is approved. …"
  friend bool operator==(const SheetSummary&, const SheetSummary&) = default;
};

/// What became of the refund once it was confirmed, or why there is no form.
class SheetOutcome {
  Q_GADGET
  QML_VALUE_TYPE(sheetOutcome)
  Q_PROPERTY(QString title MEMBER title)
  Q_PROPERTY(QString text MEMBER text)
  Q_PROPERTY(QString icon MEMBER icon)
  Q_PROPERTY(QString tone MEMBER tone)
  Q_PROPERTY(bool canEdit MEMBER canEdit)
  Q_PROPERTY(bool canCancel MEMBER canCancel)

 public:
  QString title;
  QString text;
  QString icon;
  QString tone;
  bool canEdit = false;
  bool canCancel = false;
  friend bool operator==(const SheetOutcome&, const SheetOutcome&) = default;
};

}  // namespace paydeck
