#include "models/view/payments/PaymentExport.h"

#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>

namespace paydeck {
namespace {

constexpr std::size_t kRowsAtOnce = 2000;

}  // namespace

/// Used by one pool job at a time, and by the GUI thread between them.
struct PaymentExport::Job {
  QSaveFile file;
  KeySequence keys;
  CsvColumns columns;
  std::size_t next = 0;
  std::int64_t written = 0;
};

PaymentExport::PaymentExport(ReadPool& pool, const Formatter& format, QObject* parent)
    : QObject(parent), pool_(pool), format_(format) {}

PaymentExport::~PaymentExport() = default;

int PaymentExport::percent() const {
  if (!job_ || job_->keys.empty()) return 0;
  return static_cast<int>(job_->next * 100 / job_->keys.size());
}

QString PaymentExport::progressText() const {
  if (!job_) return {};
  return tr("Exporting %1 of %2 payments")
      .arg(format_.count(static_cast<std::int64_t>(job_->next)),
           format_.count(static_cast<std::int64_t>(job_->keys.size())));
}

void PaymentExport::start(const QUrl& file, KeySequence keys, CsvColumns columns) {
  if (isRunning()) return;
  auto job = std::make_shared<Job>();
  job->file.setFileName(file.isLocalFile() ? file.toLocalFile() : file.toString());
  job->keys = std::move(keys);
  job->columns = columns;
  if (!job->file.open(QIODevice::WriteOnly)) {
    emit failed(tr("Export not written"),
                tr("%1 can’t be written: %2").arg(job->file.fileName(), job->file.errorString()));
    return;
  }
  job->file.write(QByteArray::fromStdString(csvHeader(columns)));
  job_ = std::move(job);
  emit changed();
  writeNext();
}

void PaymentExport::writeNext() {
  const auto ask = [job = job_](CacheReader& reader) -> Result<bool> {
    const std::size_t end = std::min(job->keys.size(), job->next + kRowsAtOnce);
    std::vector<PaymentKey> keys;
    for (std::size_t i = job->next; i < end; ++i) keys.push_back(job->keys.at(i));
    const auto rows = reader.rows(keys);
    if (!rows) return tl::unexpected(rows.error());
    std::string text;
    for (const PaymentRow& row : *rows) text += csvLine(row, job->columns);
    if (job->file.write(text.data(), static_cast<qint64>(text.size())) < 0) {
      return failure(ErrorKind::Storage, job->file.errorString().toStdString());
    }
    job->written += static_cast<std::int64_t>(rows->size());
    job->next = end;
    return end == job->keys.size();
  };
  pool_.run(this, ask, [this, job = job_](Result<bool> done) {
    if (job != job_) return;  // cancelled
    if (!done) {
      const QString reason = QString::fromStdString(done.error().message);
      end();
      emit failed(tr("Export not written"), tr("%1 No file was left behind.").arg(reason));
      return;
    }
    if (!*done) {
      emit changed();
      return writeNext();
    }
    const QString name = QFileInfo(job->file.fileName()).fileName();
    const bool kept = job->file.commit();
    const QString rows = format_.count(job->written);
    end();
    if (kept) emit finished(tr("%1 is ready").arg(name), tr("%1 payments, times in UTC").arg(rows));
    if (!kept) emit failed(tr("Export not written"), tr("%1 can’t be written. Choose another folder.").arg(name));
  });
}

void PaymentExport::end() {
  job_.reset();
  emit changed();
}

void PaymentExport::cancel() {
  if (!job_) return;
  end();  // the unfinished file goes with the last use of the job
}

}  // namespace paydeck
