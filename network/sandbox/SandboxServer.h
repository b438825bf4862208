#pragma once

#include <memory>
#include <string>
#include <vector>

#include "models/domain/Result.h"
#include "network/sandbox/FaultSpec.h"
#include "network/sandbox/LifeStep.h"
#include "network/sandbox/PaymentDraft.h"
#include "network/sandbox/Person.h"
#include "network/sandbox/SandboxOptions.h"

namespace paydeck::sandbox {

/// A payments backend of its own on the loopback interface: speaks the Merchant API, has a believable past and goes on
/// living. Serves on its own threads; every member may be called from any thread.
class SandboxServer {
 public:
  /// Makes the history (or opens the file), binds and serves. Blocks until the server answers.
  static Result<std::unique_ptr<SandboxServer>> start(const SandboxOptions& options);

  /// Stops promptly, also while streams are open.
  ~SandboxServer();
  void stop();

  std::string url() const;  ///< "http://127.0.0.1:PORT"
  int port() const;
  const std::vector<Person>& people() const;
  /// The token of "viewer", "support", "finance" or "admin"; "" for another word.
  std::string token(std::string_view role) const;

  FaultSpec faults() const;
  void setFaults(const FaultSpec& faults);

  /// New orders per 1,000 seconds; 0 stops them.
  void setArrivals(std::int64_t perThousandSeconds);
  void setTimeScale(std::int64_t scale);
  /// While paused nothing happens by itself; what fell due meanwhile happens after resume.
  void pause();
  void resume();
  /// Does everything that is due by the clock, now.
  void tick();

  /// A new payment; returns it. With Fate::Manual nothing happens to it but advance().
  Result<PaymentRecord> createPayment(const PaymentWish& wish);
  /// One step in a payment's life, now; its fate goes on from there. `have` only for Confirm.
  Result<PaymentRecord> advance(const std::string& paymentId, LifeStepKind kind, unsigned have = 0);
  /// Keeps only so many of the newest events, so that older ones are gone.
  void forgetEvents(std::int64_t keep);
  std::int64_t lastSequence() const;

 private:
  struct Parts;
  explicit SandboxServer(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace paydeck::sandbox
