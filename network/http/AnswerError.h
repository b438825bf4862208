#pragma once

#include <string_view>

#include "models/domain/Error.h"
#include "network/http/BackendWords.h"
#include "network/http/HttpTypes.h"
#include "network/http/Refusal.h"

namespace paydeck::http {

/// The one place where an answer that is not 2xx becomes an Error in words: what happened, what still works, what to
/// do. `what` names what was asked for, as it stands in a sentence: "payments". Retry-After is read by the server's
/// clock.
Error refusedAnswer(const HttpResponse& answer, const Refusal& refusal, const BackendWords& words,
                    std::string_view what);

/// The Error of a 2xx answer that could not be read, and `why`.
Error unreadableAnswer(const Error& why, const HttpResponse& answer, const BackendWords& words, std::string_view what);

}  // namespace paydeck::http
