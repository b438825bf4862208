#include "network/btcpay/BtcPayAccount.h"

#include "network/btcpay/Permissions.h"
#include "network/btcpay/ServerVersion.h"
#include "network/http/HttpDate.h"
#include "network/json/JsonDocument.h"
#include "network/json/JsonFields.h"

namespace paydeck::btcpay {
namespace {

Result<std::vector<std::string>> permissionsFromJson(std::string_view text) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  json::JsonFields in(document->root());
  std::vector<std::string> permissions;
  for (const json::JsonValue element : in.array("permissions")) {
    const auto name = element.asString();
    if (!name) return failure(name.error());
    permissions.emplace_back(*name);
  }
  if (in.failed()) return failure(in.error());
  return permissions;
}

Result<std::string> versionFromJson(std::string_view text) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  json::JsonFields in(document->root());
  const std::string version(in.text("version"));
  if (in.failed()) return failure(in.error());
  return version;
}

struct Person {
  std::string name{};
  std::string role{};
};

Result<Person> personFromJson(std::string_view text) {
  const auto document = json::JsonDocument::parse(text);
  if (!document) return failure(document.error());
  json::JsonFields in(document->root());
  Person person{std::string(in.freeText("name")), {}};
  if (person.name.empty()) person.name = in.freeText("email");
  for (const json::JsonValue element : in.optionalArray("roles")) {
    const auto role = element.asFreeText();
    if (!role) return failure(role.error());
    person.role.append(person.role.empty() ? "" : ", ").append(*role);
  }
  if (in.failed()) return failure(in.error());
  return person;
}

}  // namespace

Result<AccountInfo> BtcPayAccount::account(std::stop_token stop) {
  AccountInfo info;
  auto done = readKey(info, stop);
  if (done) done = readServer(info, stop);
  if (done) done = readStores(info, stop);
  if (done) done = readPerson(info, stop);
  if (!done) return failure(std::move(done.error()));
  return info;
}

Result<void> BtcPayAccount::readKey(AccountInfo& info, const std::stop_token& stop) {
  const http::Question question{{"api", "v1", "api-keys", "current"}, "/api/v1/api-keys/current", "API key", {}};
  auto permissions = client_.ask(question, stop, permissionsFromJson);
  if (!permissions) return failure(std::move(permissions.error()));
  info.permissions = std::move(*permissions);
  info.missing = missingForReading(info.permissions);
  return {};
}

Result<void> BtcPayAccount::readServer(AccountInfo& info, const std::stop_token& stop) {
  const http::Question question{{"api", "v1", "server", "info"}, "/api/v1/server/info", "server information", {}};
  const auto answer = client_.get(question, stop);
  if (!answer) return failure(answer.error());
  const auto version = versionFromJson(answer->body);
  if (!version) return failure(client_.errors().unreadable(version.error(), *answer, question.what));
  info.serverName = "BTCPay Server " + *version;
  info.serverTime = http::parseHttpDate(answer->header("date").value_or("")).value_or(UtcTime{});
  const auto number = ServerVersion::parse(*version);
  if (!number || *number >= kOldestSupported) return {};
  return failure(ErrorKind::Unsupported, "This server runs BTCPay Server " + number->toString() +
                                             ". Paydeck reads version " + kOldestSupported.toString() +
                                             " and later. Update the server, then connect again.");
}

Result<void> BtcPayAccount::readStores(AccountInfo& info, const std::stop_token& stop) {
  auto stores = stores_.visible(stop);
  if (stores) {
    info.stores = std::move(*stores);
  } else if (stores.error().kind == ErrorKind::Forbidden) {
    // A key for invoices only cannot read store names; the permissions still name the stores.
    for (const std::string& id : storesNamedIn(info.permissions)) info.stores.push_back({id, id, {}});
  } else {
    return failure(std::move(stores.error()));
  }
  if (!info.stores.empty()) info.merchantName = info.stores.front().name;
  if (info.stores.size() > 1) info.merchantName += " and " + std::to_string(info.stores.size() - 1) + " more";
  return {};
}

Result<void> BtcPayAccount::readPerson(AccountInfo& info, const std::stop_token& stop) {
  const http::Question question{{"api", "v1", "users", "me"}, "/api/v1/users/me", "your profile", {}};
  auto person = client_.ask(question, stop, personFromJson);
  if (!person && person.error().kind == ErrorKind::Forbidden) return {};
  if (!person) return failure(std::move(person.error()));
  info.personName = std::move(person->name);
  info.role = std::move(person->role);
  return {};
}

}  // namespace paydeck::btcpay
