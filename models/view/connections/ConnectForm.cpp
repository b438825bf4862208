#include "models/view/connections/ConnectForm.h"

#include <QUrl>
#include <algorithm>

#include "models/view/connections/BackendAddress.h"
#include "models/view/connections/PermissionWords.h"

namespace paydeck {

ConnectForm::ConnectForm(ConnectionActions& actions, QObject* parent) : QObject(parent), actions_(actions) {}

void ConnectForm::setProvider(Provider provider) {
  if (provider == provider_) return;
  calls_.stop();
  provider_ = provider;
  step_ = Connect;
  busy_ = waitingForBrowser_ = false;
  addressError_.clear();
  keyError_.clear();
  error_.clear();
  emit changed();
}

void ConnectForm::setAddress(const QString& address) {
  if (address == address_) return;
  address_ = address;
  addressError_.clear();
  error_.clear();
  emit changed();
}

QString ConnectForm::addressHint() const {
  return provider_ == BtcPay ? tr("Where you open BTCPay Server in the browser.") : tr("Ends where /v1 would begin.");
}

void ConnectForm::setKey(const QString& key) {
  if (key == key_) return;
  key_ = key;
  keyError_.clear();
  error_.clear();
  emit changed();
}

void ConnectForm::setName(const QString& name) {
  if (name == name_) return;
  name_ = name;
  emit changed();
}

bool ConnectForm::canContinue() const {
  if (busy_) return false;
  if (step_ != Check || stores_.count() == 0) return true;
  return std::any_of(stores_.rows().begin(), stores_.rows().end(),
                     [](const QVariant& row) { return row.value<ConnectFormRow>().checked; });
}

QString ConnectForm::serverText() const {
  return QString::fromStdString(account_.serverName);
}

QString ConnectForm::accountText() const {
  QStringList parts;
  for (const auto& part : {account_.merchantName, account_.personName, account_.role}) {
    if (!part.empty()) parts << QString::fromStdString(part);
  }
  return parts.join(QLatin1String(", "));
}

ConnectionConfig ConnectForm::config() const {
  ConnectionConfig config;
  config.provider = provider_ == BtcPay ? ProviderKind::BtcPay : ProviderKind::Merchant;
  config.name = name_.trimmed().toStdString();
  config.baseUrl = readBackendAddress(address_).url.toStdString();
  for (const QVariant& row : stores_.rows()) {
    const auto store = row.value<ConnectFormRow>();
    if (store.checked) config.storeIds.push_back(store.id.toStdString());
  }
  return config;
}

bool ConnectForm::validate() {
  const BackendAddress read = readBackendAddress(address_);
  addressError_ = read.error;
  keyError_ = key_.trimmed().isEmpty() ? tr("Paste the API key.") : QString();
  for (const QChar c : key_.trimmed()) {
    if (c.unicode() <= 0x20 || c.unicode() > 0x7e)
      keyError_ = tr("The key has a character keys do not have. Copy it again.");
  }
  return addressError_.isEmpty() && keyError_.isEmpty();
}

void ConnectForm::next() {
  if (busy_) return;
  error_.clear();
  if (provider_ == Sandbox || step_ == Protect) {
    store();
  } else if (step_ == Connect) {
    if (validate()) startCheck();
  } else if (canContinue()) {
    step_ = Protect;
  }
  emit changed();
}

void ConnectForm::startCheck() {
  busy_ = true;
  stores_.setRows({});
  calls_.run([&actions = actions_, config = config(), secret = Secret(key_.trimmed().toStdString())](
                 std::stop_token stop) { return actions.check(config, secret, stop); },
             [this](const Result<AccountInfo>& account) { showAccount(account); });
}

void ConnectForm::showAccount(const Result<AccountInfo>& account) {
  busy_ = false;
  if (!account) {
    showFailure(account.error());
  } else {
    account_ = *account;
    permissions_.setRows(describePermissions(account_));
    QVariantList stores;
    if (provider_ == BtcPay) {
      for (const StoreInfo& store : account_.stores) {
        stores << QVariant::fromValue(ConnectFormRow{{},
                                                     QString::fromStdString(store.name),
                                                     QString::fromStdString(store.defaultCurrency),
                                                     {},
                                                     QString::fromStdString(store.id),
                                                     true});
      }
    }
    stores_.setRows(stores);
    if (name_.isEmpty())
      name_ = QString::fromStdString(account_.merchantName.empty() ? account_.serverName : account_.merchantName);
    step_ = Check;
  }
  emit changed();
}

void ConnectForm::showFailure(const Error& error) {
  const QString words = QString::fromStdString(error.message);
  switch (error.kind) {
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
      keyError_ = words;
      break;
    case ErrorKind::Offline:
    case ErrorKind::Tls:
    case ErrorKind::Timeout:
    case ErrorKind::NotFound:
    case ErrorKind::Protocol:
      addressError_ = words;
      break;
    default:
      error_ = words;
  }
}

void ConnectForm::store() {
  busy_ = true;
  const auto receive = [this](const Result<ConnectionConfig>& added) { finish(added); };
  if (provider_ == Sandbox) {
    calls_.run([&actions = actions_](std::stop_token) { return actions.addSandbox(); }, receive);
  } else {
    calls_.run([&actions = actions_, config = config(),
                secret = Secret(key_.trimmed().toStdString())](std::stop_token) { return actions.add(config, secret); },
               receive);
  }
}

void ConnectForm::finish(const Result<ConnectionConfig>& added) {
  busy_ = false;
  if (!added) {
    error_ = QString::fromStdString(added.error().message);
    emit changed();
    return;
  }
  const QString id = QString::fromStdString(added->id.value());
  reset();
  emit connected(id);
}

void ConnectForm::back() {
  calls_.stop();
  busy_ = waitingForBrowser_ = false;
  if (step_ == Protect) {
    step_ = Check;
  } else {
    step_ = Connect;
  }
  emit changed();
}

void ConnectForm::cancel() {
  calls_.stop();
  busy_ = waitingForBrowser_ = false;
  emit changed();
}

void ConnectForm::authorizeInBrowser() {
  const BackendAddress read = readBackendAddress(address_);
  addressError_ = read.error;
  if (!read.error.isEmpty()) {
    emit changed();
    return;
  }
  busy_ = waitingForBrowser_ = true;
  const auto open = [this](const std::string& url) {
    QMetaObject::invokeMethod(
        this, [this, url] { emit browserRequested(QUrl(QString::fromStdString(url))); }, Qt::QueuedConnection);
  };
  calls_.run([&actions = actions_, url = read.url.toStdString(),
              open](std::stop_token stop) { return actions.authorizeBtcPay(url, open, stop); },
             [this](const Result<Secret>& secret) {
               busy_ = waitingForBrowser_ = false;
               if (secret) {
                 key_ = QString::fromStdString(secret->reveal());
                 startCheck();
               } else if (secret.error().kind != ErrorKind::Cancelled) {
                 keyError_ = QString::fromStdString(secret.error().message);
               }
               emit changed();
             });
  emit changed();
}

void ConnectForm::toggleStore(const QString& id) {
  QVariantList rows = stores_.rows();
  for (QVariant& row : rows) {
    auto store = row.value<ConnectFormRow>();
    if (store.id != id) continue;
    store.checked = !store.checked;
    row = QVariant::fromValue(store);
  }
  stores_.setRows(rows);
  emit changed();
}

void ConnectForm::reset() {
  calls_.stop();
  step_ = Connect;
  address_.clear();
  key_.fill(QLatin1Char('\0'));
  key_.clear();
  name_.clear();
  addressError_.clear();
  keyError_.clear();
  error_.clear();
  busy_ = waitingForBrowser_ = false;
  account_ = {};
  permissions_.setRows({});
  stores_.setRows({});
  emit changed();
}

}  // namespace paydeck
