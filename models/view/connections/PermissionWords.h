#pragma once

#include <QVariantList>

#include "models/backend/AccountApi.h"

namespace paydeck {

/// The rights of a key as rows of the connect form: what it may do in Paydeck's words, and what is missing.
QVariantList describePermissions(const AccountInfo& account);

}  // namespace paydeck
