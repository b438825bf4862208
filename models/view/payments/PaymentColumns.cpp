#include "models/view/payments/PaymentColumns.h"

#include <QStringList>

namespace paydeck {

void PaymentColumns::keepIn(SettingsStorage& storage) {
  const QString key = QStringLiteral("ui.payment_columns");
  const struct {
    QString name;
    bool& shown;
  } all[] = {{QStringLiteral("order"), order_},
             {QStringLiteral("method"), method_},
             {QStringLiteral("paid"), paid_},
             {QStringLiteral("email"), email_},
             {QStringLiteral("hash"), hash_}};
  if (const auto stored = storage.value(key)) {
    const QStringList names = stored->split(u',');
    for (const auto& column : all) column.shown = names.contains(column.name);
    emit changed();
  }
  connect(this, &PaymentColumns::changed, this, [this, key, &storage] {
    QStringList names;
    if (order_) names << QStringLiteral("order");
    if (method_) names << QStringLiteral("method");
    if (paid_) names << QStringLiteral("paid");
    if (email_) names << QStringLiteral("email");
    if (hash_) names << QStringLiteral("hash");
    storage.set(key, names.join(u','));
  });
}

}  // namespace paydeck
