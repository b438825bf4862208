#include "models/view/payments/UnreadableObjects.h"

#include "models/view/format/UserText.h"

namespace paydeck {
namespace {

constexpr std::chrono::milliseconds kPause{2'000};
constexpr unsigned kShown = 50;
constexpr qsizetype kLongestRaw = 20'000;
constexpr qsizetype kLongestWords = 200;

QString words(const std::string& text, qsizetype longest = kLongestWords) {
  return plainUserText(QString::fromStdString(text), longest);
}

}  // namespace

UnreadableObjects::UnreadableObjects(ReadPool& pool, CacheNotifier& changes, const Formatter& format, QObject* parent)
    : QObject(parent), format_(format), read_(pool, kPause, [this](Result<UnreadableRows> rows) {
        if (!rows) return;  // the list says what is wrong with the cache
        rows_ = std::move(*rows);
        emit changed();
      }) {
  connect(&changes, &CacheNotifier::changed, this, [this] { read_.again(); });
  connect(&format, &Formatter::changed, this, &UnreadableObjects::changed);
  read_.ask([](CacheReader& reader) { return reader.unreadable(kShown); });
}

void UnreadableObjects::setNames(std::map<ConnectionId, QString> names) {
  if (names == names_) return;
  names_ = std::move(names);
  emit changed();
}

QString UnreadableObjects::nameOf(const ConnectionId& connection) const {
  const auto name = names_.find(connection);
  return name == names_.end() ? tr("a connection that is gone") : isolatedUserText(name->second, 60);
}

QStringList UnreadableObjects::senders() const {
  QStringList names;
  for (const UnreadableRow& row : rows_.newest) {
    const QString name = nameOf(row.connection);
    if (!names.contains(name)) names.append(name);
  }
  return names;
}

QString UnreadableObjects::text() const {
  if (rows_.count == 0) return {};
  const QString from = format_.locale().createSeparatedList(senders());
  return rows_.count == 1 ? tr("1 object from %1 couldn’t be read.").arg(from)
                          : tr("%1 objects from %2 couldn’t be read.").arg(format_.count(rows_.count), from);
}

QString UnreadableObjects::advice() const {
  if (rows_.count == 0) return {};
  return tr(
      "All other payments are here. Show the text to whoever runs that backend; a corrected version replaces it.");
}

QString UnreadableObjects::raw() const {
  QStringList all;
  for (const UnreadableRow& row : rows_.newest) {
    const QString id = row.object.id.empty() ? tr("without an id") : words(row.object.id);
    all.append(QStringLiteral("%1 · %2 · %3\n%4\n%5")
                   .arg(nameOf(row.connection), id, format_.times().full(row.fetchedAt), words(row.object.reason),
                        words(row.object.raw, kLongestRaw)));
  }
  if (rows_.count > static_cast<std::int64_t>(rows_.newest.size()))
    all.append(tr("These are the newest %1 of %2.")
                   .arg(format_.count(static_cast<std::int64_t>(rows_.newest.size())), format_.count(rows_.count)));
  return all.join(QStringLiteral("\n\n"));
}

}  // namespace paydeck
