-- Refunds as the backends report them. The columns are what lists filter, sort and sum by; the whole refund is packed
-- beside them.
CREATE TABLE refunds (
  key INTEGER PRIMARY KEY,
  connection INTEGER NOT NULL REFERENCES connections (number),
  id TEXT NOT NULL,
  payment_id TEXT NOT NULL,
  status INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  currency TEXT,
  value INTEGER,
  idempotency_key TEXT NOT NULL,
  fetched_at INTEGER NOT NULL,
  packed BLOB NOT NULL,
  raw TEXT NOT NULL,
  UNIQUE (connection, id)
) STRICT;

CREATE INDEX refunds_payment ON refunds (connection, payment_id, created_at);
CREATE INDEX refunds_created ON refunds (created_at);
CREATE INDEX refunds_status ON refunds (status, created_at);
CREATE INDEX refunds_totals ON refunds (connection, status, currency, value);
CREATE INDEX refunds_idempotency ON refunds (connection, idempotency_key) WHERE idempotency_key <> '';

CREATE VIRTUAL TABLE refund_search USING fts5 (
  number, order_ref, customer, destination, payment, tx,
  prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
);

ALTER TABLE sync_states ADD COLUMN refunds_listed INTEGER NOT NULL DEFAULT 0;
