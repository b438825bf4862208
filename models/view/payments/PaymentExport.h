#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QUrl>
#include <memory>

#include "models/view/Formatter.h"
#include "models/view/ReadPool.h"
#include "models/view/payments/CsvWriter.h"
#include "models/view/payments/ListReading.h"

class QSaveFile;

namespace paydeck {

/// Writes a list as CSV, some thousand rows at a time on the pool so that nothing else has to wait. The file appears
/// whole or not at all. The rows are those that were in the list when it began. GUI thread.
class PaymentExport : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the payments page")
  Q_PROPERTY(bool running READ isRunning NOTIFY changed)
  Q_PROPERTY(int percent READ percent NOTIFY changed)
  Q_PROPERTY(QString progressText READ progressText NOTIFY changed)

 public:
  PaymentExport(ReadPool& pool, const Formatter& format, QObject* parent = nullptr);
  ~PaymentExport() override;

  bool isRunning() const { return job_ != nullptr; }
  int percent() const;
  QString progressText() const;
  void start(const QUrl& file, KeySequence keys, CsvColumns columns);
  Q_INVOKABLE void cancel();

 signals:
  void changed();
  void finished(const QString& title, const QString& text);
  void failed(const QString& title, const QString& text);

 private:
  struct Job;
  void writeNext();
  void end();

  ReadPool& pool_;
  const Formatter& format_;
  std::shared_ptr<Job> job_;
};

}  // namespace paydeck
