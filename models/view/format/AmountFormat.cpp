#include "models/view/format/AmountFormat.h"

#include <algorithm>
#include <array>

#include "models/view/format/UserText.h"

namespace paydeck {
namespace {

constexpr QChar kNoBreakSpace(0xA0);
constexpr QChar kMinus(0x2212);

struct Symbol {
  std::string_view code;
  const char16_t* symbol;
};
constexpr std::array kSymbols = {Symbol{"EUR", u"€"}, Symbol{"USD", u"$"}, Symbol{"GBP", u"£"}, Symbol{"JPY", u"¥"},
                                 Symbol{"INR", u"₹"}, Symbol{"KRW", u"₩"}, Symbol{"NGN", u"₦"}, Symbol{"VND", u"₫"},
                                 Symbol{"ILS", u"₪"}, Symbol{"UAH", u"₴"}, Symbol{"PHP", u"₱"}, Symbol{"THB", u"฿"}};

struct ShownDecimals {
  std::string_view symbol;
  unsigned decimals;
};
constexpr std::array kShown = {ShownDecimals{"USDC", 2}, ShownDecimals{"USDT", 2}, ShownDecimals{"EURC", 2},
                               ShownDecimals{"DAI", 2},  ShownDecimals{"BTC", 8},  ShownDecimals{"ETH", 6},
                               ShownDecimals{"SOL", 6},  ShownDecimals{"POL", 6},  ShownDecimals{"BNB", 6},
                               ShownDecimals{"TRX", 6}};
constexpr unsigned kMostDecimals = 8;  // of an asset Paydeck does not know

bool isLightning(const Asset& asset) {
  return asset.symbol == "BTC" && asset.network == "lightning";
}

}  // namespace

unsigned shownDecimals(const Asset& asset) {
  const auto known =
      std::find_if(kShown.begin(), kShown.end(), [&](const auto& s) { return s.symbol == asset.symbol; });
  if (known != kShown.end()) return std::min<unsigned>(known->decimals, asset.decimals);
  return std::min<unsigned>(asset.decimals, kMostDecimals);
}

QString currencySymbol(const Currency& currency) {
  const auto known =
      std::find_if(kSymbols.begin(), kSymbols.end(), [&](const auto& s) { return s.code == currency.code(); });
  return known == kSymbols.end() ? QString() : QString::fromUtf16(known->symbol);
}

QString networkName(std::string_view network) {
  const Network* known = findNetwork(network);
  const std::string_view name = known == nullptr ? network : known->name;
  return plainUserText(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
}

QString assetOnNetwork(const Asset& asset) {
  if (asset.network == "card") return networkName(asset.network);
  const QString symbol = plainUserText(QString::fromStdString(asset.symbol));
  if (asset.network.empty()) return symbol;
  return QStringLiteral("%1 on %2").arg(symbol, networkName(asset.network));
}

QString AmountFormat::isolated(const QString& text) const {
  return numbers_.rightToLeft() ? isolateLeftToRight(text) : text;
}

// QLocale only writes its symbol around a number; where it stands is read off an integer, which keeps amounts exact.
QString AmountFormat::withSymbol(const QString& number, const Currency& currency, bool negative) const {
  QString symbol = currencySymbol(currency);
  QString out;
  if (symbol.isEmpty()) {
    out = QString::fromStdString(currency.code()) + kNoBreakSpace + number;
  } else {
    const QString one = numbers_.locale().toCurrencyString(qlonglong{1}, QStringLiteral("S"));
    const bool before = one.indexOf(u'S') < one.indexOf(numbers_.integer(Int256(1)));
    const bool space = one.contains(kNoBreakSpace) || one.contains(u' ') || one.contains(QChar(0x202F));
    const QString gap = space ? QString(kNoBreakSpace) : QString();
    out = before ? symbol + gap + number : number + gap + symbol;
  }
  return negative ? kMinus + out : out;
}

QString AmountFormat::money(const Money& money) const {
  const QString number = numbers_.cut(Decimal(money.decimal().coefficient().absolute(), money.currency().decimals()),
                                      money.currency().decimals());
  return isolated(withSymbol(number, money.currency(), money.minor() < 0));
}

QString AmountFormat::bare(const std::optional<Money>& money) const {
  if (!money) return QStringLiteral("–");
  return isolated(numbers_.cut(money->decimal(), money->currency().decimals()));
}

QString AmountFormat::signedBare(const Money& money) const {
  const QString number = numbers_.cut(money.decimal(), money.currency().decimals());
  return isolated(money.minor() > 0 ? u'+' + number : number);
}

AmountText AmountFormat::moneyParts(const Money& money) const {
  AmountText out;
  out.number = bare(money);
  out.unit = QString::fromStdString(money.currency().code());
  const QString whole =
      withSymbol(numbers_.cut(Decimal(money.decimal().coefficient().absolute(), money.currency().decimals()),
                              money.currency().decimals()),
                 money.currency(), money.minor() < 0);
  const qsizetype point = money.currency().decimals() == 0 ? -1 : whole.lastIndexOf(numbers_.decimalSign());
  out.lead = point < 0 ? whole : whole.left(point);
  out.tail = point < 0 ? QString() : whole.mid(point);
  return out;
}

AmountText AmountFormat::coin(const AssetAmount& amount) const {
  AmountText out;
  const bool lightning = isLightning(amount.asset);
  // One sat is 1e-8 BTC; Lightning counts in thousandths of it.
  const Decimal value =
      lightning ? Decimal(amount.atoms, amount.asset.decimals > 8 ? amount.asset.decimals - 8U : 0U) : amount.decimal();
  const unsigned decimals = lightning ? 0 : shownDecimals(amount.asset);
  const auto shown = value.atScale(decimals, Rounding::Down);
  const bool wouldLookLikeZero = !value.isZero() && shown && shown->isZero();
  out.number = isolated(wouldLookLikeZero ? numbers_.whole(value) : numbers_.cut(value, decimals));
  out.unit = lightning ? QStringLiteral("sat") : plainUserText(QString::fromStdString(amount.asset.symbol));
  const qsizetype point = out.number.lastIndexOf(numbers_.decimalSign());
  out.lead = point < 0 ? out.number : out.number.left(point);
  out.tail = point < 0 ? QString() : out.number.mid(point);
  return out;
}

QString AmountFormat::coinOnNetwork(const AssetAmount& amount) const {
  const AmountText parts = coin(amount);
  if (amount.asset.network == "card" || amount.asset.network.empty()) return parts.text();
  return QStringLiteral("%1 on %2").arg(parts.text(), networkName(amount.asset.network));
}

QString AmountFormat::forCopy(const AssetAmount& amount) {
  return QString::fromStdString(amount.toString()) + u' ' + QString::fromStdString(amount.asset.symbol);
}

QString AmountFormat::forCopy(const Money& money) {
  return QString::fromStdString(money.toString()) + u' ' + QString::fromStdString(money.currency().code());
}

QString AmountFormat::percent(std::int64_t perMille) const {
  return isolated(numbers_.cut(Decimal(Int256(perMille), 1), 1) + u'%');
}

QString AmountFormat::axis(std::int64_t minor, const Currency& currency) const {
  struct Step {
    unsigned exponent;
    const char16_t* suffix;
  };
  constexpr std::array steps = {Step{9, u"B"}, Step{6, u"M"}, Step{3, u"k"}};
  const Decimal value(Int256(minor), currency.decimals());
  const Decimal magnitude(Int256(minor).absolute(), currency.decimals());
  for (const Step& step : steps) {
    if (magnitude < Decimal(*Int256::powerOfTen(step.exponent), 0)) continue;
    const Decimal scaled(value.coefficient(), value.scale() + step.exponent);
    const auto tenths = scaled.atScale(1, Rounding::HalfEven);
    if (tenths) return isolated(numbers_.whole(Decimal(*tenths, 1)) + QString::fromUtf16(step.suffix));
  }
  return isolated(numbers_.whole(value));
}

}  // namespace paydeck
