#pragma once

#include "app/paydeckctl/ExitCode.h"
#include "app/paydeckctl/Session.h"
#include "models/domain/Result.h"

namespace paydeck::ctl {

// What "paydeckctl refund" does with its first word.
Result<ExitCode> runRefundQuote(Session& session);
Result<ExitCode> runRefundCreate(Session& session);
Result<ExitCode> runRefundList(Session& session);
Result<ExitCode> runRefundShow(Session& session);
Result<ExitCode> runRefundApprove(Session& session);
Result<ExitCode> runRefundReject(Session& session);
Result<ExitCode> runRefundCancel(Session& session);
Result<ExitCode> runRefundResolve(Session& session);

}  // namespace paydeck::ctl
