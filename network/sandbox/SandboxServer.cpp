#include "network/sandbox/SandboxServer.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <stdexcept>

#include "network/sandbox/ApiServer.h"

namespace paydeck::sandbox {
namespace {

/// A folder of its own under the temporary folder, removed with everything in it.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "paydeck-sandbox-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("The sandbox cannot make a temporary folder.");
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::string file() const { return (path_ / "shop.db").string(); }

 private:
  std::filesystem::path path_;
};

std::string pathFor(const SandboxOptions& options, std::optional<TemporaryFolder>& folder) {
  if (!options.dataFile.empty()) return options.dataFile;
  folder.emplace();
  return folder->file();
}

std::uint64_t storedSeed(const std::string& path, std::uint64_t fallback) {
  const auto seed = ShopFile(path).seed();
  return seed ? static_cast<std::uint64_t>(*seed) : fallback;
}

}  // namespace

/// In the order of dependence: destroyed from the server down to the folder.
struct SandboxServer::Parts {
  explicit Parts(const SandboxOptions& options)
      : path(pathFor(options, folder)),
        runner(options, path, bell),
        readers(path),
        api(options, storedSeed(path, options.seed), runner, readers, bell) {}

  std::optional<TemporaryFolder> folder;
  std::string path;
  EventBell bell;
  ShopRunner runner;
  ReaderPool readers;
  ApiServer api;
  int port = 0;
};

SandboxServer::SandboxServer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SandboxServer::~SandboxServer() {
  stop();
}

Result<std::unique_ptr<SandboxServer>> SandboxServer::start(const SandboxOptions& options) {
  try {
    auto parts = std::make_unique<Parts>(options);
    const auto port = parts->api.start(options.port);
    if (!port) return failure(port.error());
    parts->port = *port;
    parts->runner.start();
    return std::unique_ptr<SandboxServer>(new SandboxServer(std::move(parts)));  // the constructor is private
  } catch (const std::exception& error) {
    return failure(ErrorKind::Storage, error.what());
  }
}

void SandboxServer::stop() {
  parts_->api.stop();
  parts_->runner.stop();
}

std::string SandboxServer::url() const {
  return "http://127.0.0.1:" + std::to_string(parts_->port);
}
int SandboxServer::port() const {
  return parts_->port;
}
const std::vector<Person>& SandboxServer::people() const {
  return parts_->api.people();
}

std::string SandboxServer::token(std::string_view role) const {
  for (const Person& person : people()) {
    if (person.role == role) return person.token;
  }
  return {};
}

FaultSpec SandboxServer::faults() const {
  return parts_->api.faults().spec();
}
void SandboxServer::setFaults(const FaultSpec& faults) {
  parts_->api.faults().set(faults);
}
void SandboxServer::setArrivals(std::int64_t perThousandSeconds) {
  parts_->runner.setArrivals(perThousandSeconds);
}
void SandboxServer::setTimeScale(std::int64_t scale) {
  parts_->runner.setTimeScale(scale);
}
void SandboxServer::pause() {
  parts_->runner.pause();
}
void SandboxServer::resume() {
  parts_->runner.resume();
}
void SandboxServer::tick() {
  parts_->runner.tick();
}

Result<PaymentRecord> SandboxServer::createPayment(const PaymentWish& wish) {
  return parts_->runner.create(wish);
}

Result<PaymentRecord> SandboxServer::advance(const std::string& paymentId, LifeStepKind kind, unsigned have) {
  return parts_->runner.advance(paymentId, kind, have);
}

void SandboxServer::forgetEvents(std::int64_t keep) {
  parts_->runner.forgetEvents(keep);
}
std::int64_t SandboxServer::lastSequence() const {
  return parts_->runner.lastSequence();
}

}  // namespace paydeck::sandbox
