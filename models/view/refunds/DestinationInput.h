#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QUrl>

#include "models/address/DestinationCheck.h"
#include "models/view/BackgroundCalls.h"
#include "models/view/RowsModel.h"
#include "models/view/refunds/DestinationLink.h"
#include "models/view/refunds/SheetForm.h"

namespace paydeck {

/// Where the refund goes: typed, pasted, from a picture, the payer's own address or through a link, and what was found
/// out about it. GUI thread.
class DestinationInput : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by the refund sheet")
  Q_PROPERTY(QString text READ text NOTIFY changed)
  Q_PROPERTY(paydeck::AddressText grouped READ grouped NOTIFY changed)
  Q_PROPERTY(bool readable READ readable NOTIFY changed)
  Q_PROPERTY(QString sourceLine READ sourceLine NOTIFY changed)
  Q_PROPERTY(QString error READ error NOTIFY changed)
  Q_PROPERTY(QString payerAddress READ payerAddress NOTIFY changed)
  Q_PROPERTY(QString payerText READ payerText NOTIFY changed)
  Q_PROPERTY(QString pictureProblem READ pictureProblem NOTIFY changed)
  Q_PROPERTY(bool readingPicture READ readingPicture NOTIFY changed)
  Q_PROPERTY(paydeck::RowsModel* passed READ passed CONSTANT)
  Q_PROPERTY(paydeck::RowsModel* warnings READ warnings CONSTANT)
  Q_PROPERTY(paydeck::DestinationLink* link READ link CONSTANT)

 public:
  DestinationInput(SheetForm& form, RefundActions& actions, const Formatter& format, QObject* parent = nullptr);

  /// What the check needs beside the text; judges again.
  void setQuestion(const DestinationQuestion& question, const std::optional<PayerAddress>& payer);
  const DestinationVerdict& verdict() const { return verdict_; }
  /// Nothing refused and everything confirmed.
  bool isSettled() const;
  /// As it is sent: canonical where it could be read.
  std::string canonical() const;
  void reset();

  const QString& text() const { return form_.destination; }
  AddressText grouped() const;
  bool readable() const { return verdict_.destination.has_value(); }
  QString sourceLine() const;
  const QString& error() const { return error_; }
  QString payerAddress() const;
  QString payerText() const;
  const QString& pictureProblem() const { return pictureProblem_; }
  bool readingPicture() const { return readingPicture_; }
  RowsModel* passed() { return &passed_; }
  RowsModel* warnings() { return &warnings_; }
  DestinationLink* link() { return &link_; }

  Q_INVOKABLE void type(const QString& text);
  Q_INVOKABLE void usePayer();
  Q_INVOKABLE void readFile(const QUrl& file);
  /// A picture on the clipboard is read as a QR code, text is pasted.
  Q_INVOKABLE void pasteFromClipboard();
  Q_INVOKABLE void confirm(const QString& code, bool yes);

 signals:
  void changed();
  /// The text or a confirmation changed by the person (not the judgement alone).
  void edited();

 private:
  void put(const QString& text, SheetForm::From from, std::optional<UtcTime> at = std::nullopt);
  void readPicture(std::function<Result<QString>()> read);
  void judge();

  SheetForm& form_;
  const Formatter& format_;
  DestinationQuestion question_;
  std::optional<PayerAddress> payer_;
  DestinationVerdict verdict_;
  QString error_;
  QString pictureProblem_;
  bool readingPicture_ = false;
  RowsModel passed_;
  RowsModel warnings_;
  DestinationLink link_;
  BackgroundCalls pictures_;
};

}  // namespace paydeck
