#include "app/paydeckctl/Program.h"

#include <array>
#include <ostream>

#include "app/paydeckctl/Commands.h"
#include "app/paydeckctl/ShownText.h"

namespace paydeck::ctl {
namespace {

struct Command {
  CommandSpec (*spec)();
  Result<ExitCode> (*run)(Session&);
};

constexpr std::array<Command, 7> kCommands = {{{connectSpec, runConnect},
                                               {connectionsSpec, runConnections},
                                               {syncSpec, runSync},
                                               {paymentsSpec, runPayments},
                                               {paymentSpec, runPayment},
                                               {refundSpec, runRefund},
                                               {doctorSpec, runDoctor}}};

int report(std::ostream& err, const Error& error) {
  err << "paydeckctl: " << shownText(error.message);
  if (!error.requestId.empty()) err << " (request " << shownText(error.requestId, 80) << ")";
  err << "\n";
  return static_cast<int>(exitCodeOf(error.kind));
}

}  // namespace

int runProgram(std::span<const std::string> arguments, std::istream& in, std::ostream& out, std::ostream& err,
               const Clock& clock, std::stop_token stop) {
  std::vector<CommandSpec> specs;
  for (const Command& command : kCommands) specs.push_back(command.spec());
  const auto invocation = readInvocation(arguments, specs);
  if (!invocation) return report(err, invocation.error());
  if (invocation->version) {
    out << "paydeckctl " PAYDECK_VERSION "\n";
    return 0;
  }
  if (invocation->command.empty()) {
    out << overviewText(specs);
    return 0;
  }
  Session session{*invocation, in, out, err, clock, std::move(stop)};
  for (std::size_t i = 0; i < specs.size(); ++i) {
    if (specs[i].name != invocation->command) continue;
    if (invocation->help) {
      out << helpText(specs[i]);
      return 0;
    }
    const auto code = kCommands[i].run(session);
    out.flush();
    return code ? static_cast<int>(*code) : report(err, code.error());
  }
  return static_cast<int>(ExitCode::BadUsage);
}

}  // namespace paydeck::ctl
