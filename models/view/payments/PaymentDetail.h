#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>
#include <functional>

#include "models/view/CacheNotifier.h"
#include "models/view/ReadPool.h"
#include "models/view/payments/DetailText.h"

namespace paydeck {

/// The opened payment: read from the cache, then followed. Asks for its timeline when it is opened. GUI thread.
class PaymentDetail : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the payments page")
  Q_PROPERTY(bool open READ isOpen NOTIFY changed)
  Q_PROPERTY(bool loaded READ isLoaded NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString paymentId READ paymentId NOTIFY changed)
  Q_PROPERTY(QString amountLead READ amountLead NOTIFY changed)
  Q_PROPERTY(QString amountTail READ amountTail NOTIFY changed)
  Q_PROPERTY(paydeck::StatusLook status READ status NOTIFY changed)
  Q_PROPERTY(QString assetLine READ assetLine NOTIFY changed)
  Q_PROPERTY(QString symbol READ symbol NOTIFY changed)
  Q_PROPERTY(QString network READ network NOTIFY changed)
  Q_PROPERTY(QString cardBrand READ cardBrand NOTIFY changed)
  Q_PROPERTY(int confirmations READ confirmations NOTIFY changed)
  Q_PROPERTY(int required READ required NOTIFY changed)
  Q_PROPERTY(QString confirmationsText READ confirmationsText NOTIFY changed)
  Q_PROPERTY(QString finalText READ finalText NOTIFY changed)
  Q_PROPERTY(bool stale READ isStale NOTIFY changed)
  Q_PROPERTY(QString failure READ failure NOTIFY changed)
  Q_PROPERTY(QVariantList timeline READ timeline NOTIFY changed)
  Q_PROPERTY(QVariantList amounts READ amounts NOTIFY changed)
  Q_PROPERTY(QVariantList chain READ chain NOTIFY changed)
  Q_PROPERTY(QString hash READ hash NOTIFY changed)
  Q_PROPERTY(QString explorerUrl READ explorerUrl NOTIFY changed)
  Q_PROPERTY(QString reportedBy READ reportedBy NOTIFY changed)
  Q_PROPERTY(QString reportedDetail READ reportedDetail NOTIFY changed)
  Q_PROPERTY(QString customerName READ customerName NOTIFY changed)
  Q_PROPERTY(QString customerEmail READ customerEmail NOTIFY changed)
  Q_PROPERTY(QString customerLine READ customerLine NOTIFY changed)
  Q_PROPERTY(QString initials READ initials NOTIFY changed)
  Q_PROPERTY(QVariantList metadata READ metadata NOTIFY changed)
  Q_PROPERTY(QString raw READ raw NOTIFY changed)

 public:
  /// Fills in what the page knows: is the connection stale, what is it called.
  using Surroundings = std::function<DetailContext(const ConnectionId&)>;
  /// Asks the sync for the timeline; the answer comes through the cache.
  using FetchTimeline = std::function<void(const ConnectionId&, const PaymentId&)>;

  PaymentDetail(ReadPool& pool, CacheNotifier& changes, const Formatter& format, QObject* parent = nullptr);
  void setSurroundings(Surroundings surroundings) { surroundings_ = std::move(surroundings); }
  void setFetchTimeline(FetchTimeline fetch) { fetch_ = std::move(fetch); }

  void openPayment(PaymentKey key);
  void close();
  /// Writes the texts again: stale or live, another day.
  void rewrite();
  Q_INVOKABLE void retry() { read(); }

  PaymentKey key() const { return key_; }
  bool isOpen() const { return key_ != 0; }
  bool isLoaded() const { return stored_.has_value(); }
  QString problem() const { return problem_; }
  QString title() const { return text_.title; }
  QString paymentId() const { return text_.id; }
  QString amountLead() const { return text_.amountLead; }
  QString amountTail() const { return text_.amountTail; }
  StatusLook status() const { return text_.status; }
  QString assetLine() const { return text_.assetLine; }
  QString symbol() const { return text_.symbol; }
  QString network() const { return text_.network; }
  QString cardBrand() const { return text_.cardBrand; }
  int confirmations() const { return text_.confirmations; }
  int required() const { return text_.required; }
  QString confirmationsText() const { return text_.confirmationsText; }
  QString finalText() const { return text_.finalText; }
  bool isStale() const { return text_.stale; }
  QString failure() const { return text_.failure; }
  QVariantList timeline() const { return text_.timeline; }
  QVariantList amounts() const { return text_.amounts; }
  QVariantList chain() const { return text_.chain; }
  QString hash() const { return text_.hash; }
  QString explorerUrl() const { return text_.explorerUrl; }
  QString reportedBy() const { return text_.reportedBy; }
  QString reportedDetail() const { return text_.reportedDetail; }
  QString customerName() const { return text_.customerName; }
  QString customerEmail() const { return text_.customerEmail; }
  QString customerLine() const { return text_.customerLine; }
  QString initials() const { return text_.initials; }
  QVariantList metadata() const { return text_.metadata; }
  QString raw() const { return text_.raw; }

 signals:
  void changed();

 private:
  struct Answer {
    std::optional<StoredPayment> stored{};
    std::vector<TimelineEntry> timeline{};
  };

  void read();
  void received(Result<Answer> answer);
  void cacheChanged(const CacheChange& change);

  ReadPool& pool_;
  const Formatter& format_;
  Surroundings surroundings_;
  FetchTimeline fetch_;
  PaymentKey key_ = 0;
  bool timelineAsked_ = false;
  std::uint64_t generation_ = 0;
  std::optional<StoredPayment> stored_;
  std::vector<TimelineEntry> entries_;
  QString problem_;
  DetailText text_;
  QTimer reread_;
};

}  // namespace paydeck
