#include <array>

#include "app/paydeckctl/Commands.h"
#include "app/paydeckctl/refund/RefundCommands.h"

namespace paydeck::ctl {
namespace {

struct Step {
  std::string_view name;
  std::size_t least;  ///< words after the name
  std::size_t most;
  Result<ExitCode> (*run)(Session&);
};

constexpr std::array<Step, 8> kSteps = {{{"quote", 1, 1, runRefundQuote},
                                         {"create", 1, 1, runRefundCreate},
                                         {"list", 0, 0, runRefundList},
                                         {"show", 1, 1, runRefundShow},
                                         {"approve", 1, 100, runRefundApprove},
                                         {"reject", 1, 1, runRefundReject},
                                         {"cancel", 1, 1, runRefundCancel},
                                         {"resolve", 1, 1, runRefundResolve}}};

}  // namespace

CommandSpec refundSpec() {
  return {"refund",
          "refund quote|create PAYMENT · list · show|approve|reject|cancel|resolve REFUND",
          "Refunds a payment once, however often it is asked; approves, rejects, withdraws.",
          {{"--amount", "N", false, "how much; else everything that is left (also: full)"},
           {"--in", "UNIT", false, "the amount's unit: the order's currency, or the asset"},
           {"--asset", "SYMBOL", false, "send this asset instead of the one that was paid"},
           {"--network", "NAME", false, "on this network"},
           {"--rate", "now|at_payment", false, "at which rate; else now"},
           {"--fee-paid-by", "merchant|customer", false, "who pays the network fee; else merchant"},
           {"--to", "ADDRESS", false, "where it goes; payer sends it back to where it came from"},
           {"--confirm-destination", "", false, "you checked what Paydeck warns about"},
           {"--reason", "WORD", false, "duplicate, item_returned, not_delivered, overpaid, goodwill, other"},
           {"--note", "TEXT", false, "for your colleagues"},
           {"--notify", "", false, "let the backend tell the customer"},
           {"--key", "KEY", false, "names this refund: the same key never pays twice"},
           {"--wait", "SECONDS", false, "how long to wait for the backend; else 30"},
           {"--dry-run", "", false, "show what would happen, change nothing"},
           {"--comment", "TEXT", false, "with approve and reject"},
           {"--found", "ID", false, "resolve: the refund the backend shows"},
           {"--not-sent", "", false, "resolve: the backend shows none"},
           {"--status", "WORD", true, "list: only these"},
           {"--search", "TEXT", false, "list: number, order, customer, destination"},
           {"--limit", "N", false, "list: at most so many; else 50"},
           {"--connection", "C", false, "only this one (name or id)"},
           {"--key-file", "FILE", false, "its key, instead of the key store's"},
           {"--key-stdin", "", false, "its key from standard input"}},
          1,
          101,
          "create ends with 0 when the backend has it (it may still wait for approval), 4 while it is queued,\n"
          "5 when it was refused, 6 when the outcome is unknown. Run it again with the same --key to go on."};
}

Result<ExitCode> runRefund(Session& session) {
  const auto& words = session.invocation.words;
  for (const Step& step : kSteps) {
    if (step.name != words[0]) continue;
    const std::size_t given = words.size() - 1;
    if (given >= step.least && given <= step.most) return step.run(session);
    return failure(ErrorKind::InvalidInput, "refund " + std::string(step.name) +
                                                (step.least == 0 ? " takes nothing after it." : " needs one id."));
  }
  return failure(ErrorKind::InvalidInput,
                 "refund is followed by quote, create, list, show, approve, reject, cancel or resolve.");
}

}  // namespace paydeck::ctl
