#pragma once

#include "app/paydeckctl/ExitCode.h"
#include "app/paydeckctl/Session.h"
#include "models/domain/Result.h"

namespace paydeck::ctl {

// One command each, in the file of its name. An Error becomes one line on standard error and its exit code.
CommandSpec connectSpec();
Result<ExitCode> runConnect(Session& session);

CommandSpec connectionsSpec();
Result<ExitCode> runConnections(Session& session);

CommandSpec syncSpec();
Result<ExitCode> runSync(Session& session);

CommandSpec paymentsSpec();
Result<ExitCode> runPayments(Session& session);

CommandSpec paymentSpec();
Result<ExitCode> runPayment(Session& session);

CommandSpec refundSpec();
Result<ExitCode> runRefund(Session& session);

CommandSpec doctorSpec();
Result<ExitCode> runDoctor(Session& session);

}  // namespace paydeck::ctl
