#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <optional>

#include "models/domain/AssetAmount.h"
#include "models/view/Formatter.h"

namespace paydeck {

/// A refund that the merchant pays with a wallet of their own, because the backend has none: the request as text, and
/// the hash of the transaction that paid it. GUI thread.
class SheetRequest : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Made by the refund sheet")
  Q_PROPERTY(QString uri READ uri NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QString amountText READ amountText NOTIFY changed)
  Q_PROPERTY(QString amountCopy READ amountCopy NOTIFY changed)
  Q_PROPERTY(QString address READ address NOTIFY changed)
  Q_PROPERTY(QString hash READ hash WRITE setHash NOTIFY changed)
  Q_PROPERTY(QString hashError READ hashError NOTIFY changed)
  Q_PROPERTY(bool canRecord READ canRecord NOTIFY changed)
  Q_PROPERTY(QString recordedText READ recordedText NOTIFY changed)

 public:
  SheetRequest(const Formatter& format, QObject* parent = nullptr) : QObject(parent), format_(format) {}

  /// The checked destination and the exact amount; without both there is no request.
  void setTerms(const std::string& destination, const std::optional<AssetAmount>& amount, const std::string& label);
  void reset();
  void setRecorded(const QString& text);

  const QString& uri() const { return uri_; }
  const QString& problem() const { return problem_; }
  QString amountText() const { return amount_ ? format_.amounts().coinOnNetwork(*amount_) : QString(); }
  QString amountCopy() const { return amount_ ? QString::fromStdString(amount_->toString()) : QString(); }
  QString address() const { return QString::fromStdString(destination_); }
  const QString& hash() const { return hash_; }
  void setHash(const QString& hash);
  const QString& hashError() const { return hashError_; }
  bool canRecord() const;
  const QString& recordedText() const { return recordedText_; }
  const std::optional<AssetAmount>& amount() const { return amount_; }

 signals:
  void changed();

 private:
  const Formatter& format_;
  std::string destination_;
  std::optional<AssetAmount> amount_;
  QString uri_;
  QString problem_;
  QString hash_;
  QString hashError_;
  QString recordedText_;
};

}  // namespace paydeck
