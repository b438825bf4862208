#include <nlohmann/json.hpp>

#include "app/paydeckctl/refund/RefundCommands.h"
#include "app/paydeckctl/refund/RefundTarget.h"
#include "app/paydeckctl/refund/RefundText.h"
#include "app/paydeckctl/refund/RefundWish.h"

namespace paydeck::ctl {

Result<ExitCode> runRefundQuote(Session& session) {
  auto opened = OpenedWorkspace::open(session);
  if (!opened) return failure(opened.error());
  const auto reader = (*opened)->cache().openReader();
  if (!reader) return failure(reader.error());
  const auto target = refundTarget(session, **opened, **reader, session.invocation.words[1]);
  if (!target) return failure(target.error());
  const auto options = target->at.api().options(target->payment.id, session.stop);
  if (!options) return failure(options.error());
  const auto question = readRefundQuestion(session.invocation, target->payment, *options);
  if (!question) return failure(question.error());
  const auto quote = target->at.api().quote(*question, session.stop);
  if (!quote) return failure(quote.error());
  session.invocation.json ? printJson(session, quoteJson(*quote)) : printQuote(session, *quote);
  return ExitCode::Done;
}

}  // namespace paydeck::ctl
