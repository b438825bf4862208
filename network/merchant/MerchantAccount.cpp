#include "network/merchant/MerchantAccount.h"

#include "network/merchant/AccountMapper.h"

namespace paydeck::merchant {

Result<AccountInfo> MerchantAccount::account(std::stop_token stop) {
  return client_.ask({{"v1", "me"}, "/v1/me", "your account", {}}, std::move(stop), accountFromJson);
}

}  // namespace paydeck::merchant
