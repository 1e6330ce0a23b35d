-- Contents as differences, see core/src/docs/content-coding.md. base is the content that this one is a difference to, null for
-- a whole one; step says how many differences away from a whole one it was stored. redaction is what removed its bytes, null
-- while they are there.
ALTER TABLE content ADD COLUMN base BIGINT;

ALTER TABLE content ADD COLUMN step INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE content ADD COLUMN redaction BIGINT;

-- What is stored of a content, when that is short; else it is in content_part. Most are differences of some hundred bytes.
ALTER TABLE content ADD COLUMN bytes VARBINARY(4000);

-- Contents are found by the first four bytes of their hash, which takes less room than an index of all of it.
ALTER TABLE content ADD COLUMN prefix INTEGER GENERATED ALWAYS AS (CAST(SUBSTRING(sha256 FROM 1 FOR 4) AS INTEGER));

CREATE INDEX content_prefix ON content (prefix);

-- A redaction asks for both; together they take 13 bytes a content in a compacted file.
CREATE INDEX content_of_base ON content (base);

CREATE INDEX content_of_redaction ON content (redaction);

ALTER TABLE content DROP CONSTRAINT content_sha256;

-- All that is known of an exchange beside the body: addresses, redirects, headers of the request and of the answer, times.
ALTER TABLE snapshot ADD COLUMN head BIGINT;

-- slot is the time for which the check was planned, null for one that somebody asked for. records and chain belong to the
-- proof that nothing was altered: the number of the latest page_record when the check was stored, and the chain up to it.
ALTER TABLE check_record ADD COLUMN slot BIGINT;

ALTER TABLE check_record ADD COLUMN records BIGINT;

ALTER TABLE check_record ADD COLUMN chain VARBINARY(32);

CREATE UNIQUE INDEX check_record_of_slot ON check_record (page, slot);

-- What a reader said of a version; the latest counts. Null where nothing is said.
CREATE TABLE annotation (
    id BIGINT GENERATED ALWAYS AS IDENTITY (NO CACHE) PRIMARY KEY,
    page BIGINT NOT NULL,
    version INTEGER NOT NULL,
    at BIGINT NOT NULL,
    reviewed BOOLEAN,
    importance VARCHAR(20),
    note VARCHAR(100000),
    CONSTRAINT annotation_version FOREIGN KEY (page, version) REFERENCES version (page, number)
);

-- Contents that were removed for a reason; the version is the one that was named.
CREATE TABLE redaction (
    id BIGINT GENERATED ALWAYS AS IDENTITY (NO CACHE) PRIMARY KEY,
    page BIGINT NOT NULL,
    version INTEGER NOT NULL,
    at BIGINT NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    CONSTRAINT redaction_version FOREIGN KEY (page, version) REFERENCES version (page, number)
);

-- The chain of what is stored beside checks. number counts over all pages, position for each, both from 1 without gaps.
-- page_chain is the chain of the page up to here, chain the one of all pages; core/src/docs/evidence.md says how they are made.
CREATE TABLE page_record (
    number BIGINT NOT NULL PRIMARY KEY,
    page BIGINT NOT NULL,
    position INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    subject BIGINT NOT NULL,
    page_chain VARBINARY(32) NOT NULL,
    chain VARBINARY(32) NOT NULL
);

CREATE UNIQUE INDEX page_record_of_page ON page_record (page, position);

-- The heads of both chains at one time, signed, or stamped by a time-stamp authority (RFC 3161), or both.
CREATE TABLE seal (
    id BIGINT GENERATED ALWAYS AS IDENTITY (NO CACHE) PRIMARY KEY,
    at BIGINT NOT NULL,
    checks BIGINT NOT NULL,
    check_chain VARBINARY(32) NOT NULL,
    records BIGINT NOT NULL,
    record_chain VARBINARY(32) NOT NULL,
    public_key VARBINARY(1000),
    signature VARBINARY(1000),
    authority VARCHAR(8000),
    token VARBINARY(100000)
);

-- Alerts that wait to be delivered, stored with the version that they are about. No evidence: attempts are written over.
-- alert_key is the same for every attempt; state is PENDING, DELIVERED or GIVEN_UP.
CREATE TABLE outbox (
    id BIGINT GENERATED ALWAYS AS IDENTITY (NO CACHE) PRIMARY KEY,
    alert_key VARCHAR(100) NOT NULL,
    page BIGINT NOT NULL,
    version INTEGER,
    channel VARCHAR(1000) NOT NULL,
    payload VARBINARY(1048576) NOT NULL,
    created_at BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    due_at BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    last_error VARCHAR(10000),
    CONSTRAINT outbox_key UNIQUE (alert_key),
    CONSTRAINT outbox_page FOREIGN KEY (page) REFERENCES page (id)
);

CREATE INDEX outbox_due ON outbox (state, due_at);
