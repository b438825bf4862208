-- A connection's rows carry its small number; the number lives as long as the cache.
CREATE TABLE connections (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT ''
) STRICT;

-- How payers can pay, once per distinct way.
CREATE TABLE methods (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  symbol TEXT NOT NULL,
  network TEXT NOT NULL,
  brand TEXT NOT NULL,
  UNIQUE (kind, symbol, network, brand)
) STRICT;

CREATE TABLE assets (
  number INTEGER PRIMARY KEY,
  symbol TEXT NOT NULL,
  network TEXT NOT NULL,
  decimals INTEGER NOT NULL,
  UNIQUE (symbol, network, decimals)
) STRICT;

-- What lists filter, sort and sum by, kept narrow so that even a scan of a million rows is short. The key grows from
-- the newest to the oldest payment (see PaymentKeys.h): the table itself is in the order of the screen.
CREATE TABLE payments (
  key INTEGER PRIMARY KEY,
  connection INTEGER NOT NULL REFERENCES connections (number),
  status INTEGER NOT NULL,
  method INTEGER NOT NULL REFERENCES methods (number),
  currency TEXT,
  value INTEGER,
  value_sort INTEGER,
  refunded INTEGER,
  refunded_currency TEXT,
  received_asset INTEGER REFERENCES assets (number),
  received TEXT,
  created_at INTEGER NOT NULL,
  seen_at INTEGER,
  final_at INTEGER,
  watch_until INTEGER
) STRICT;

CREATE INDEX payments_status ON payments (status);
CREATE INDEX payments_method ON payments (method);
CREATE INDEX payments_connection ON payments (connection);
CREATE INDEX payments_watched ON payments (watch_until) WHERE watch_until IS NOT NULL;
CREATE INDEX payments_value ON payments (value_sort DESC);

-- What a row shows and what search verifies.
CREATE TABLE payment_texts (
  key INTEGER PRIMARY KEY REFERENCES payments (key) ON DELETE CASCADE ON UPDATE CASCADE,
  connection INTEGER NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  content_hash INTEGER NOT NULL,
  fetched_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  confirmations INTEGER NOT NULL,
  required INTEGER NOT NULL,
  provider_text TEXT NOT NULL,
  card_last4 TEXT NOT NULL,
  order_ref TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  customer_name TEXT NOT NULL,
  customer_email TEXT NOT NULL,
  customer_sort TEXT NOT NULL,
  hashes TEXT NOT NULL,
  addresses TEXT NOT NULL,
  UNIQUE (connection, id)
) STRICT;

CREATE INDEX payment_texts_customer ON payment_texts (customer_sort);

-- What only an opened payment shows: the rest of it, packed, and the backend's own object as it came.
CREATE TABLE payment_details (
  key INTEGER PRIMARY KEY REFERENCES payments (key) ON DELETE CASCADE ON UPDATE CASCADE,
  packed BLOB NOT NULL,
  raw TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE payment_search USING fts5 (
  id, order_ref, customer, email, tx, address,
  content = '', columnsize = 0, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE timeline_entries (
  payment INTEGER NOT NULL REFERENCES payments (key) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  text TEXT NOT NULL,
  block_height INTEGER,
  confirmations INTEGER NOT NULL,
  required INTEGER NOT NULL,
  PRIMARY KEY (payment, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE unreadable_objects (
  connection INTEGER NOT NULL REFERENCES connections (number),
  id TEXT NOT NULL,
  reason TEXT NOT NULL,
  raw TEXT NOT NULL,
  fetched_at INTEGER NOT NULL,
  PRIMARY KEY (connection, id, raw)
) STRICT, WITHOUT ROWID;

CREATE TABLE balances (
  connection INTEGER NOT NULL REFERENCES connections (number),
  asset INTEGER NOT NULL REFERENCES assets (number),
  available TEXT NOT NULL,
  pending_asset INTEGER NOT NULL REFERENCES assets (number),
  pending TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  PRIMARY KEY (connection, asset)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_entries (
  connection INTEGER NOT NULL REFERENCES connections (number),
  id TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  asset INTEGER NOT NULL REFERENCES assets (number),
  amount TEXT NOT NULL,
  balance_asset INTEGER NOT NULL REFERENCES assets (number),
  balance_after TEXT NOT NULL,
  value INTEGER,
  currency TEXT,
  payment_id TEXT NOT NULL,
  payout_id TEXT NOT NULL,
  refund_id TEXT NOT NULL,
  raw TEXT NOT NULL,
  PRIMARY KEY (connection, id)
) STRICT;

CREATE INDEX ledger_entries_sequence ON ledger_entries (connection, sequence);

CREATE TABLE payouts (
  connection INTEGER NOT NULL REFERENCES connections (number),
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  arrived_at INTEGER,
  status TEXT NOT NULL,
  asset INTEGER NOT NULL REFERENCES assets (number),
  amount TEXT NOT NULL,
  fee_asset INTEGER REFERENCES assets (number),
  fee TEXT,
  destination TEXT NOT NULL,
  reference TEXT NOT NULL,
  raw TEXT NOT NULL,
  PRIMARY KEY (connection, id)
) STRICT;

CREATE INDEX payouts_created ON payouts (connection, created_at DESC);

CREATE TABLE customers (
  connection INTEGER NOT NULL REFERENCES connections (number),
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  country TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  raw TEXT NOT NULL,
  PRIMARY KEY (connection, id)
) STRICT;

CREATE TABLE rates (
  connection INTEGER NOT NULL REFERENCES connections (number),
  symbol TEXT NOT NULL,
  quote TEXT NOT NULL,
  value TEXT NOT NULL,
  at INTEGER NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (connection, symbol, quote)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_states (
  connection INTEGER PRIMARY KEY REFERENCES connections (number),
  backfill_started INTEGER NOT NULL,
  event_sequence INTEGER NOT NULL,
  ledger_sequence INTEGER NOT NULL,
  synced_to INTEGER,
  last_relist INTEGER,
  last_checked INTEGER,
  check_result TEXT NOT NULL,
  server_count INTEGER NOT NULL,
  last_error TEXT NOT NULL,
  last_error_kind TEXT NOT NULL,
  last_error_at INTEGER
) STRICT;

CREATE TABLE sync_ranges (
  connection INTEGER NOT NULL REFERENCES sync_states (connection) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  from_time INTEGER,
  before_time INTEGER,
  cursor TEXT NOT NULL,
  PRIMARY KEY (connection, position)
) STRICT, WITHOUT ROWID;
