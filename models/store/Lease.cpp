#include "models/store/Lease.h"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <string>

#include "models/domain/RandomHex.h"
#include "models/store/Transaction.h"

namespace paydeck {
namespace {

/// A killed process answers signals until its parent collects it; its state is Z then (proc(5)). False where there is
/// no /proc.
bool isZombie(std::int64_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::string line;
  if (!std::getline(file, line)) return false;
  const std::size_t name = line.rfind(')');
  return name != std::string::npos && line.compare(name, 3, ") Z") == 0;
}

/// Signal 0 only asks. A process of another user is alive too.
bool isAlive(std::int64_t process) {
  if (process <= 0 || isZombie(process)) return false;
  return kill(static_cast<pid_t>(process), 0) == 0 || errno == EPERM;
}

Result<std::optional<LeaseHolder>> readHolder(Database& database) {
  Result<Statement> statement = database.prepare("SELECT owner, process, program, expires_at FROM lease WHERE one = 1");
  if (!statement) return failure(statement.error());
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  if (!*row) return std::nullopt;
  LeaseHolder holder;
  holder.owner = statement->text();
  holder.process = statement->integer();
  holder.program = statement->text();
  holder.expiresAt = statement->time();
  return holder;
}

}  // namespace

LeaseDecision planLease(const std::optional<LeaseHolder>& current, const std::string& owner, UtcTime now,
                        bool holderIsAlive) {
  if (!current) return LeaseDecision::Take;
  if (current->owner == owner) return LeaseDecision::Renew;
  const bool expired = current->expiresAt <= now || current->expiresAt > now + kLeaseLength;
  return expired || !holderIsAlive ? LeaseDecision::Take : LeaseDecision::Refuse;
}

Lease::Lease(Database& database, const Clock& clock, std::string program)
    : database_(database), clock_(clock), owner_(randomHex(16)), program_(std::move(program)) {}

Lease::~Lease() {
  if (heldUntil_) (void)giveBack();
}

Result<bool> Lease::takeOrRenew() {
  const Result<void> acquired = acquire();
  if (acquired) return true;
  if (acquired.error().kind == ErrorKind::Busy && acquired.error().code.empty()) return false;
  return failure(acquired.error());
}

void Lease::release() {
  // Should it fail, the lease runs out by itself.
  if (heldUntil_) (void)giveBack();
}

Result<void> Lease::acquire() {
  heldUntil_.reset();
  Result<Transaction> transaction = Transaction::beginWrite(database_);
  if (!transaction) return failure(transaction.error());
  const Result<std::optional<LeaseHolder>> current = readHolder(database_);
  if (!current) return failure(current.error());
  const UtcTime now = clock_.now();
  const bool alive = *current && isAlive((*current)->process);
  if (planLease(*current, owner_, now, alive) == LeaseDecision::Refuse) {
    return failure(ErrorKind::Busy, (*current)->program + " (process " + std::to_string((*current)->process) +
                                        ") is already syncing this workspace. What it fetches is shown here too.");
  }
  Result<Statement> write = database_.prepare(
      "INSERT OR REPLACE INTO lease (one, owner, process, program, expires_at) VALUES (1, ?, ?, ?, ?)");
  if (!write) return failure(write.error());
  write->bind(owner_).bind(std::int64_t{getpid()}).bind(program_).bind(now + kLeaseLength);
  if (Result<void> done = write->run(); !done) return done;
  if (Result<void> done = transaction->commit(); !done) return done;
  heldUntil_ = now + kLeaseLength;
  return {};
}

Result<void> Lease::giveBack() {
  heldUntil_.reset();
  Result<Statement> remove = database_.prepare("DELETE FROM lease WHERE owner = ?");
  if (!remove) return failure(remove.error());
  remove->bind(owner_);
  return remove->run();
}

bool Lease::held() const {
  return heldUntil_ && clock_.now() < *heldUntil_;
}

Result<std::optional<LeaseHolder>> Lease::holder() {
  return readHolder(database_);
}

}  // namespace paydeck
