-- What the person made. Nothing in this file can be fetched again.
CREATE TABLE connections (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  provider TEXT NOT NULL,
  name TEXT NOT NULL,
  base_url TEXT NOT NULL,
  ca_file TEXT NOT NULL,
  pinned_key TEXT NOT NULL,
  proxy TEXT NOT NULL,
  account_label TEXT NOT NULL,
  key_tail TEXT NOT NULL,
  sandbox INTEGER NOT NULL
) STRICT;

CREATE TABLE connection_stores (
  connection TEXT NOT NULL REFERENCES connections (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  store TEXT NOT NULL,
  PRIMARY KEY (connection, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_views (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  columns TEXT NOT NULL,
  sort TEXT NOT NULL
) STRICT;

-- A note belongs to a payment of a connection by the backend's id, so that it survives a rebuilt cache.
CREATE TABLE notes (
  connection TEXT NOT NULL,
  payment TEXT NOT NULL,
  text TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (connection, payment)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- At most one row: the process that syncs.
CREATE TABLE lease (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  owner TEXT NOT NULL,
  process INTEGER NOT NULL,
  program TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;
