-- Refunds people want to make, until the backend has them. One row decides whether money leaves, so every write names
-- the version it was decided on. Amounts: "amount\nnetwork\nsymbol"; fiat: minor units and currency.
CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  connection TEXT NOT NULL,
  payment TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('draft', 'held', 'queued', 'sending', 'unknown', 'sent', 'returned', 'cancelled')),
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  held_until INTEGER,
  hold INTEGER NOT NULL,
  not_before INTEGER,
  tries INTEGER NOT NULL,
  key_generation INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  may_have_arrived INTEGER NOT NULL,
  first_sent_at INTEGER,
  sender TEXT NOT NULL,
  refusal_code TEXT,
  refusal_words TEXT,
  reason_code TEXT NOT NULL,
  reason_words TEXT NOT NULL,
  asks_person INTEGER NOT NULL,
  refund_id TEXT NOT NULL,
  refund_number TEXT NOT NULL,
  -- the draft
  order_ref TEXT NOT NULL,
  customer_name TEXT NOT NULL,
  fiat_minor INTEGER,
  fiat_currency TEXT,
  coins TEXT,
  rate TEXT NOT NULL,
  asset_symbol TEXT,
  asset_network TEXT,
  asset_decimals INTEGER,
  fee_payer TEXT NOT NULL,
  destination TEXT NOT NULL,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  notify_customer INTEGER NOT NULL,
  refundable_minor INTEGER NOT NULL,
  refundable_currency TEXT NOT NULL,
  drift INTEGER NOT NULL,
  fee_rise INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  seen_quote TEXT,
  seen_expires_at INTEGER,
  seen_receives TEXT,
  seen_fee TEXT,
  seen_leaves TEXT,
  -- the order, word for word as it was or is sent
  sent_payment TEXT,
  sent_quote TEXT,
  sent_destination TEXT,
  sent_reason TEXT,
  sent_note TEXT,
  sent_refundable_minor INTEGER,
  sent_refundable_currency TEXT,
  sent_notify_customer INTEGER,
  sent_expires_at INTEGER,
  sent_receives TEXT,
  sent_fee TEXT,
  sent_leaves TEXT,
  CHECK ((fiat_minor IS NULL) <> (coins IS NULL)),
  CHECK (state <> 'sending' OR sent_quote IS NOT NULL)
) STRICT;

-- One refund in flight per payment, also when two programs confirm at the same instant.
CREATE UNIQUE INDEX outbox_in_flight ON outbox (connection, payment)
  WHERE state IN ('held', 'queued', 'sending', 'unknown');
CREATE INDEX outbox_created ON outbox (created_at DESC, id);
CREATE INDEX outbox_payment ON outbox (connection, payment, created_at DESC);

-- What happened to them, only ever added to. Each digest covers the one before.
CREATE TABLE outbox_events (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  entry TEXT NOT NULL,
  at INTEGER NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  actor TEXT NOT NULL,
  words TEXT NOT NULL,
  facts TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;

CREATE INDEX outbox_events_entry ON outbox_events (entry, number);

CREATE TRIGGER outbox_events_kept BEFORE DELETE ON outbox_events
BEGIN SELECT raise(ABORT, 'the history of refunds is only ever added to'); END;
CREATE TRIGGER outbox_events_unchanged BEFORE UPDATE ON outbox_events
BEGIN SELECT raise(ABORT, 'the history of refunds is only ever added to'); END;
