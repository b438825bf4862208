#include "network/merchant/RefundParts.h"

#include "network/merchant/WireValues.h"

namespace paydeck::merchant {

void readRefundRate(json::JsonFields& in, RefundRate& kind, std::optional<ExchangeRate>& rate) {
  const auto member = in.optionalValue("rate");
  if (!member) return;
  json::JsonFields fields(*member);
  kind = refundRateFromName(fields.text("kind"));
  auto read = exchangeRateFromJson(*member);
  if (fields.failed()) return in.fail(fields.error());
  if (!read) return in.fail(std::move(read.error()));
  rate = std::move(*read);
}

std::vector<RefundApprover> readPeople(json::JsonFields& in, std::string_view name) {
  std::vector<RefundApprover> people;
  for (const json::JsonValue element : in.optionalArray(name)) {
    json::JsonFields fields(element);
    RefundApprover person;
    person.personId = fields.text("person_id");
    person.name = fields.freeText("name");
    person.role = fields.freeText("role");
    if (fields.failed()) in.fail(fields.error());
    people.push_back(std::move(person));
  }
  return people;
}

}  // namespace paydeck::merchant
