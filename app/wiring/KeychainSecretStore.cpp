#include "app/wiring/KeychainSecretStore.h"

#include <qt6keychain/keychain.h>

#include <QObject>
#include <QThread>
#include <chrono>
#include <functional>
#include <future>
#include <utility>

namespace paydeck {
namespace {

constexpr std::chrono::minutes kPatience{2};
const QString kService = QStringLiteral("Paydeck");

Error errorOf(const QKeychain::Job& job) {
  const std::string details = job.errorString().isEmpty() ? "" : " (" + job.errorString().toStdString() + ")";
  switch (job.error()) {
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
      return {ErrorKind::Storage, "The key store is locked or refused access" + details + ". Unlock it and try again."};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
      return {ErrorKind::Unsupported,
              "No key store is running in this session" + details + ". Start one and try again."};
    default:
      return {ErrorKind::Storage, "The key store did not answer as expected" + details + ". Try again."};
  }
}

QString keyOf(const ConnectionId& connection) {
  return QStringLiteral("connection/") + QString::fromStdString(connection.value());
}

}  // namespace

/// The thread the jobs live on. A job and the answer it gives are touched by that thread only.
class KeychainSecretStore::Worker {
 public:
  Worker() {
    context_.moveToThread(&thread_);
    thread_.setObjectName(QStringLiteral("keychain"));
    thread_.start();
  }
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  ~Worker() {
    thread_.quit();
    thread_.wait();
  }

  /// Runs one job to its end; `answer` reads the finished job. `prepare` makes the job, on the worker thread.
  template <class JobType, class T>
  Result<T> run(std::function<JobType*()> prepare, std::function<Result<T>(JobType&)> answer) {
    const auto promise = std::make_shared<std::promise<Result<T>>>();
    auto future = promise->get_future();
    QMetaObject::invokeMethod(
        &context_,
        [this, promise, prepare = std::move(prepare), answer = std::move(answer)] {
          JobType* job = prepare();
          job->setInsecureFallback(false);
          QObject::connect(job, &QKeychain::Job::finished, &context_,
                           [promise, job, answer](QKeychain::Job*) { promise->set_value(answer(*job)); });
          job->start();
        },
        Qt::QueuedConnection);
    if (future.wait_for(kPatience) == std::future_status::ready) return future.get();
    return failure(ErrorKind::Timeout, "The key store did not answer within two minutes. Unlock it and try again.");
  }

 private:
  QThread thread_{};
  QObject context_{};
};

KeychainSecretStore::KeychainSecretStore(std::string name)
    : name_(std::move(name)), worker_(std::make_unique<Worker>()) {}

KeychainSecretStore::~KeychainSecretStore() = default;

Result<std::optional<Secret>> KeychainSecretStore::read(const ConnectionId& connection) {
  using Job = QKeychain::ReadPasswordJob;
  return worker_->run<Job, std::optional<Secret>>(
      [key = keyOf(connection)] {
        auto* job = new Job(kService);  // deletes itself when it is finished
        job->setKey(key);
        return job;
      },
      [](Job& job) -> Result<std::optional<Secret>> {
        if (job.error() == QKeychain::EntryNotFound) return std::optional<Secret>{};
        if (job.error() != QKeychain::NoError) return failure(errorOf(job));
        return std::optional(Secret(job.textData().toStdString()));
      });
}

Result<void> KeychainSecretStore::write(const ConnectionId& connection, const Secret& secret) {
  using Job = QKeychain::WritePasswordJob;
  return worker_->run<Job, void>(
      [key = keyOf(connection), secret] {
        auto* job = new Job(kService);
        job->setKey(key);
        job->setTextData(QString::fromStdString(secret.reveal()));
        return job;
      },
      [](Job& job) -> Result<void> {
        if (job.error() != QKeychain::NoError) return failure(errorOf(job));
        return {};
      });
}

Result<void> KeychainSecretStore::remove(const ConnectionId& connection) {
  using Job = QKeychain::DeletePasswordJob;
  return worker_->run<Job, void>(
      [key = keyOf(connection)] {
        auto* job = new Job(kService);
        job->setKey(key);
        return job;
      },
      [](Job& job) -> Result<void> {
        const bool gone = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
        if (!gone) return failure(errorOf(job));
        return {};
      });
}

std::string KeychainSecretStore::describe() const {
  return "Keys are kept in " + name_ + ".";
}

}  // namespace paydeck
