#include "models/view/palette/CommandPalette.h"

#include <algorithm>

namespace paydeck {

CommandPalette::CommandPalette(ReadPool& pool, const Formatter& format, QObject* parent)
    : QAbstractListModel(parent), pool_(pool), format_(format) {}

void CommandPalette::setActions(std::vector<PaletteAction> actions) {
  actions_ = std::move(actions);
  replan();
}

void CommandPalette::setText(const QString& text) {
  if (text == text_) return;
  text_ = text;
  emit textChanged();
  lookUp();
}

QString CommandPalette::tookText() const {
  return took_ ? tr("%1 ms").arg(std::max<qint64>(1, *took_)) : QString();
}

void CommandPalette::show(const QString& text) {
  if (open_) return;
  open_ = true;
  text_ = text;
  emit textChanged();
  emit openChanged();
  lookUp();
}

void CommandPalette::close() {
  if (!open_) return;
  open_ = false;
  ++question_;
  emit openChanged();
}

void CommandPalette::lookUp() {
  const QString wanted = text_.trimmed();
  const std::uint64_t question = ++question_;
  if (wanted.isEmpty() || wanted.startsWith(u'>')) {
    findings_.reset();
    took_.reset();
    replan();
    return;
  }
  asked_.start();
  pool_.run(
      this, [text = wanted.toStdString()](CacheReader& reader) { return searchCache(reader, text); },
      [this, question](Result<PaletteFindings> found) {
        if (question != question_) return;
        if (found)
          findings_ = std::move(*found);
        else
          findings_.reset();
        took_ = asked_.elapsed();
        replan();
      });
}

// A handful of rows: a reset is the simplest change, and the first row is chosen again as the design asks.
void CommandPalette::replan() {
  std::vector<PaletteRow> next = planPalette(text_, findings_ ? &*findings_ : nullptr, actions_, format_);
  beginResetModel();
  rows_ = std::move(next);
  endResetModel();
  chosen_ = -1;
  move(1);
  emit chosenChanged();
  emit foundChanged();
}

bool CommandPalette::isChoice(int row) const {
  return row >= 0 && row < rowCount() && rows_[static_cast<std::size_t>(row)].kind != PaletteRow::Kind::Heading;
}

void CommandPalette::move(int by) {
  int row = chosen_;
  do row += by;
  while (row >= 0 && row < rowCount() && !isChoice(row));
  choose(row);
}

void CommandPalette::choose(int row) {
  if (!isChoice(row) || row == chosen_) return;
  chosen_ = row;
  emit chosenChanged();
}

void CommandPalette::accept() {
  if (!isChoice(chosen_)) return;
  const PaletteRow row = rows_[static_cast<std::size_t>(chosen_)];
  close();
  if (row.kind == PaletteRow::Kind::Payment)
    emit paymentRequested(row.payment);
  else if (!row.filter.isEmpty())
    emit filterRequested(row.filter);
  const auto action =
      std::find_if(actions_.begin(), actions_.end(), [&](const auto& a) { return a.key == row.action; });
  if (action != actions_.end() && action->run) action->run();
}

void CommandPalette::copyChosen() {
  if (isChoice(chosen_) && !rows_[static_cast<std::size_t>(chosen_)].copy.isEmpty()) {
    emit copyRequested(rows_[static_cast<std::size_t>(chosen_)].copy);
  }
}

QVariant CommandPalette::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const PaletteRow& row = rows_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case KindRole: {
      static constexpr const char* kNames[] = {"heading", "payment", "customer", "action"};
      return QLatin1String(kNames[static_cast<int>(row.kind)]);
    }
    case Qt::DisplayRole:
      return row.title();
    case BeforeRole:
      return row.before;
    case MatchRole:
      return row.match;
    case AfterRole:
      return row.after;
    case DetailRole:
      return row.detail;
    case TrailingRole:
      return row.trailing;
    case IconRole:
      return row.icon;
    case InitialsRole:
      return row.initials;
    case SymbolRole:
      return row.symbol;
    case NetworkRole:
      return row.network;
    case CardBrandRole:
      return row.cardBrand;
    case StatusRole:
      return QVariant::fromValue(row.status);
    case KeysRole:
      return row.keys;
    default:
      return {};
  }
}

QHash<int, QByteArray> CommandPalette::roleNames() const {
  return {{KindRole, "kind"},     {BeforeRole, "before"},     {MatchRole, "match"},         {AfterRole, "after"},
          {DetailRole, "detail"}, {TrailingRole, "trailing"}, {IconRole, "icon"},           {InitialsRole, "initials"},
          {SymbolRole, "symbol"}, {NetworkRole, "network"},   {CardBrandRole, "cardBrand"}, {StatusRole, "status"},
          {KeysRole, "keys"}};
}

}  // namespace paydeck
