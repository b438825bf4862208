#include <nlohmann/json.hpp>
#include <ostream>

#include "app/paydeckctl/Commands.h"
#include "app/paydeckctl/OpenedWorkspace.h"
#include "app/paydeckctl/ShownText.h"

namespace paydeck::ctl {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + shownText(word);
  return out;
}

std::string storesText(const AccountInfo& account) {
  std::vector<std::string> names;
  for (const StoreInfo& store : account.stores) names.push_back(store.name + " (" + store.id + ")");
  return joined(names);
}

void printWords(Session& session, const ConnectOutcome& outcome) {
  const AccountInfo& account = outcome.account;
  session.out << "Connected " << shownText(outcome.config.name) << " (" << outcome.config.id.value() << ")\n"
              << "Server: " << shownText(account.serverName) << "\n"
              << "Account: " << shownText(outcome.config.accountLabel) << "\n";
  if (!account.stores.empty()) session.out << "Stores: " << storesText(account) << "\n";
  session.out << "May: " << joined(account.permissions) << "\n";
  if (!account.missing.empty())
    session.out << "May not, and Paydeck would like to: " << joined(account.missing) << "\n";
  session.out << "Next: paydeckctl sync\n";
}

void printJson(Session& session, const ConnectOutcome& outcome) {
  nlohmann::ordered_json json = {{"connection", outcome.config.id.value()},
                                 {"name", outcome.config.name},
                                 {"url", outcome.config.baseUrl},
                                 {"server", outcome.account.serverName},
                                 {"account", outcome.config.accountLabel},
                                 {"permissions", outcome.account.permissions},
                                 {"missing", outcome.account.missing},
                                 {"sandbox", outcome.config.sandbox},
                                 {"key_kept", outcome.keyKept}};
  session.out << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << "\n";
}

Result<ConnectRequest> requestOf(Session& session) {
  const Invocation& given = session.invocation;
  ConnectRequest request;
  if (given.words[0] != "merchant" && given.words[0] != "btcpay") {
    return failure(ErrorKind::InvalidInput,
                   "Paydeck connects to merchant or btcpay. Give one of the two before the address.");
  }
  request.provider = given.words[0] == "btcpay" ? ProviderKind::BtcPay : ProviderKind::Merchant;
  request.url = given.words[1];
  request.name = given.value("--name");
  request.storeIds = given.values("--store");
  request.caFile = given.value("--ca");
  request.pinnedKey = given.value("--pin");
  request.proxy = given.value("--proxy");
  auto key = givenKey(session);
  if (!key) return failure(key.error());
  if (!*key)
    return failure(ErrorKind::InvalidInput, "The key is missing. Give it with --key-file FILE or --key-stdin.");
  request.secret = **key;
  return request;
}

}  // namespace

CommandSpec connectSpec() {
  return {"connect",
          "connect merchant|btcpay URL",
          "Connects a backend: checks the account first and says what its key may do.",
          {{"--name", "NAME", false, "what you call it; else the merchant's name"},
           {"--key-file", "FILE", false, "read the key from a file only you can read"},
           {"--key-stdin", "", false, "read the key from standard input"},
           {"--store", "ID", true, "BTCPay: only this store; may be repeated"},
           {"--ca", "FILE", false, "trust this certificate authority (PEM)"},
           {"--pin", "PIN", false, "accept only this public key (sha256//...)"},
           {"--proxy", "URL", false, "go through this proxy"}},
          2,
          2,
          "The key goes to the system's key store, never to a file or the command line."};
}

Result<ExitCode> runConnect(Session& session) {
  const auto request = requestOf(session);
  if (!request) return failure(request.error());
  auto opened = OpenedWorkspace::open(session);
  if (!opened) return failure(opened.error());
  const auto outcome = (*opened)->desk().connect(*request, session.stop);
  if (!outcome) return failure(outcome.error());
  session.invocation.json ? printJson(session, *outcome) : printWords(session, *outcome);
  if (!outcome->keyKept) {
    session.err << "paydeckctl: " << (*opened)->secrets().describe() << " Pass --key-file to sync as well.\n";
  }
  return ExitCode::Done;
}

}  // namespace paydeck::ctl
