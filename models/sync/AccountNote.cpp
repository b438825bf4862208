#include "models/sync/AccountNote.h"

namespace paydeck {
namespace {

using std::chrono::milliseconds;

std::string describeLength(milliseconds length) {
  const auto minutes = std::chrono::round<std::chrono::minutes>(length).count();
  if (minutes < 120) return std::to_string(minutes) + " minutes";
  const auto hours = std::chrono::round<std::chrono::hours>(length).count();
  return hours < 48 ? std::to_string(hours) + " hours" : std::to_string(hours / 24) + " days";
}

std::string describeClock(milliseconds difference) {
  const bool behind = difference > milliseconds{0};
  return "This computer's clock is " + describeLength(std::chrono::abs(difference)) +
         (behind ? " behind" : " ahead of") +
         " the server's. Payments stay in the right order; set the clock so that ages and filters by date are right.";
}

std::string describeMissing(const std::vector<std::string>& missing) {
  std::string list;
  for (const std::string& permission : missing) list += (list.empty() ? "" : ", ") + permission;
  return "The key lacks: " + list + ". What needs it stays empty; authorise again to add it.";
}

}  // namespace

AccountNote planAccountNote(const AccountInfo& account, UtcTime askedAt, UtcTime answeredAt, milliseconds tolerance) {
  AccountNote note;
  if (account.serverTime != UtcTime{}) {
    note.clockDifference = account.serverTime - (askedAt + (answeredAt - askedAt) / 2);
  }
  if (std::chrono::abs(note.clockDifference) > tolerance) note.warning = describeClock(note.clockDifference);
  if (!account.missing.empty()) note.warning += (note.warning.empty() ? "" : " ") + describeMissing(account.missing);
  return note;
}

void noteAccount(SyncSession& session, const AccountInfo& account, UtcTime askedAt) {
  const AccountNote note =
      planAccountNote(account, askedAt, session.services.clock.now(), session.timing().clockTolerance);
  session.serverClock.setDifference(note.clockDifference);
  // A difference that wobbles with the network is no news: the board gets whole seconds.
  const auto seconds = std::chrono::round<std::chrono::seconds>(note.clockDifference);
  session.board.accountKnown(account, seconds, note.warning);
}

}  // namespace paydeck
