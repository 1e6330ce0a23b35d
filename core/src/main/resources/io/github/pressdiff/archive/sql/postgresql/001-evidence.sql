-- The tables as H2 has them after its fifth step; what each means is said there. Every time and duration is a number of
-- nanoseconds, times since 1970-01-01T00:00:00Z, but for that of a lease.

CREATE TABLE page (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    url VARCHAR(8000) NOT NULL,
    name VARCHAR(1000) NOT NULL,
    schedule VARCHAR(1000),
    paused BOOLEAN NOT NULL,
    added_at BIGINT NOT NULL,
    ignores_robots BOOLEAN DEFAULT FALSE NOT NULL,
    renders BOOLEAN DEFAULT FALSE NOT NULL,
    credentials VARCHAR(8000),
    list BIGINT,
    -- Not UNIQUE: an entry of a B-tree has at most 2,704 bytes.
    CONSTRAINT page_url EXCLUDE USING hash (url WITH =)
);

CREATE TABLE page_selector (
    page BIGINT NOT NULL REFERENCES page (id),
    kind VARCHAR(20) NOT NULL,
    position INTEGER NOT NULL,
    selector VARCHAR(10000) NOT NULL,
    PRIMARY KEY (page, kind, position)
);

CREATE TABLE content (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sha256 BYTEA NOT NULL,
    length INTEGER NOT NULL,
    coding VARCHAR(20) NOT NULL,
    base BIGINT,
    step INTEGER DEFAULT 0 NOT NULL,
    redaction BIGINT,
    bytes BYTEA,
    prefix INTEGER GENERATED ALWAYS AS (
        (get_byte(sha256, 0) << 24) | (get_byte(sha256, 1) << 16) | (get_byte(sha256, 2) << 8) | get_byte(sha256, 3)) STORED,
    CONSTRAINT content_sha256 UNIQUE (sha256)
);

CREATE INDEX content_of_base ON content (base);

CREATE INDEX content_of_redaction ON content (redaction) WHERE redaction IS NOT NULL;

-- bytes are compressed already, here and in content.
CREATE TABLE content_part (
    content BIGINT NOT NULL REFERENCES content (id),
    position INTEGER NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (content, position)
);

ALTER TABLE content ALTER COLUMN bytes SET STORAGE EXTERNAL;

ALTER TABLE content_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE snapshot (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    page BIGINT NOT NULL REFERENCES page (id),
    received BIGINT NOT NULL REFERENCES content (id),
    decoded BIGINT NOT NULL REFERENCES content (id),
    head BIGINT NOT NULL REFERENCES content (id)
);

CREATE TABLE version (
    page BIGINT NOT NULL REFERENCES page (id),
    number INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    snapshot BIGINT NOT NULL REFERENCES snapshot (id),
    revision VARCHAR(200) NOT NULL,
    article BIGINT NOT NULL REFERENCES content (id),
    charset VARCHAR(100) NOT NULL,
    charset_reason VARCHAR(40) NOT NULL,
    container VARCHAR(1000000) NOT NULL,
    first_seen BIGINT NOT NULL,
    incident BIGINT,
    container_body VARCHAR(1000000) DEFAULT '' NOT NULL,
    container_reason VARCHAR(20) DEFAULT 'UNKNOWN' NOT NULL,
    PRIMARY KEY (page, number)
);

CREATE TABLE check_record (
    sequence BIGINT NOT NULL PRIMARY KEY,
    page BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT NOT NULL,
    result VARCHAR(20) NOT NULL,
    failure VARCHAR(40),
    detail VARCHAR(1000000),
    status INTEGER,
    version INTEGER,
    final_url VARCHAR(1000000),
    elapsed BIGINT NOT NULL,
    incident BIGINT,
    robots VARCHAR(20) DEFAULT 'NOT_ASKED' NOT NULL,
    not_before BIGINT,
    slot BIGINT,
    records BIGINT NOT NULL,
    chain BYTEA NOT NULL
);

CREATE INDEX check_record_of_page ON check_record (page, sequence DESC);

CREATE INDEX check_record_of_version ON check_record (page, version, sequence DESC);

CREATE UNIQUE INDEX check_record_of_slot ON check_record (page, slot);

CREATE TABLE incident (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    page BIGINT NOT NULL REFERENCES page (id),
    reason VARCHAR(40) NOT NULL,
    evidence VARCHAR(1000000) NOT NULL,
    opened_by BIGINT NOT NULL,
    snapshot BIGINT REFERENCES snapshot (id),
    digest BYTEA
);

CREATE INDEX incident_of_page ON incident (page, id);

CREATE TABLE incident_event (
    incident BIGINT NOT NULL REFERENCES incident (id),
    kind VARCHAR(20) NOT NULL,
    at BIGINT NOT NULL,
    version INTEGER,
    PRIMARY KEY (incident, kind)
);

CREATE TABLE page_memory (
    page BIGINT NOT NULL PRIMARY KEY REFERENCES page (id),
    version INTEGER NOT NULL,
    content_sha256 BYTEA NOT NULL,
    revision VARCHAR(200) NOT NULL,
    charset VARCHAR(100) NOT NULL,
    url VARCHAR(1000000) NOT NULL,
    etag VARCHAR(1000000),
    last_modified VARCHAR(1000000),
    full_at BIGINT NOT NULL
);

CREATE TABLE release_list (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    url VARCHAR(8000) NOT NULL,
    name VARCHAR(1000) NOT NULL,
    schedule VARCHAR(1000),
    follows BOOLEAN NOT NULL,
    per_day INTEGER NOT NULL,
    paused BOOLEAN NOT NULL,
    added_at BIGINT NOT NULL,
    CONSTRAINT release_list_url EXCLUDE USING hash (url WITH =)
);

CREATE TABLE release_list_pattern (
    list BIGINT NOT NULL REFERENCES release_list (id),
    position INTEGER NOT NULL,
    pattern VARCHAR(8000) NOT NULL,
    PRIMARY KEY (list, position)
);

CREATE TABLE release_list_check (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    list BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT NOT NULL,
    failure VARCHAR(40),
    detail VARCHAR(1000000),
    found INTEGER NOT NULL,
    added INTEGER NOT NULL,
    waiting INTEGER NOT NULL
);

CREATE INDEX release_list_check_of_list ON release_list_check (list, id DESC);

CREATE TABLE annotation (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    page BIGINT NOT NULL,
    version INTEGER NOT NULL,
    at BIGINT NOT NULL,
    reviewed BOOLEAN,
    importance VARCHAR(20),
    note VARCHAR(100000),
    FOREIGN KEY (page, version) REFERENCES version (page, number)
);

CREATE INDEX annotation_of_version ON annotation (page, version, id);

CREATE TABLE redaction (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    page BIGINT NOT NULL,
    version INTEGER NOT NULL,
    at BIGINT NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    FOREIGN KEY (page, version) REFERENCES version (page, number)
);

CREATE TABLE page_record (
    number BIGINT NOT NULL PRIMARY KEY,
    page BIGINT NOT NULL,
    position INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    subject BIGINT NOT NULL,
    page_chain BYTEA NOT NULL,
    chain BYTEA NOT NULL
);

CREATE UNIQUE INDEX page_record_of_page ON page_record (page, position);

CREATE TABLE seal (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at BIGINT NOT NULL,
    checks BIGINT NOT NULL,
    check_chain BYTEA NOT NULL,
    records BIGINT NOT NULL,
    record_chain BYTEA NOT NULL,
    public_key BYTEA,
    signature BYTEA,
    authority VARCHAR(8000),
    token BYTEA
);

CREATE TABLE outbox (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alert_key VARCHAR(100) NOT NULL,
    page BIGINT NOT NULL REFERENCES page (id),
    version INTEGER,
    channel VARCHAR(1000) NOT NULL,
    payload BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    due_at BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    last_error VARCHAR(10000),
    CONSTRAINT outbox_key UNIQUE (alert_key)
);

CREATE INDEX outbox_due ON outbox (state, due_at);

-- Who checks a page, and until when, by the server's clock. fence grows with every claim; a row is never deleted, so that no
-- number comes twice.
CREATE TABLE page_lease (
    page BIGINT NOT NULL PRIMARY KEY REFERENCES page (id),
    holder VARCHAR(200) NOT NULL,
    fence BIGINT NOT NULL,
    until TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Evidence is added to, never changed.
CREATE FUNCTION refuse_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'evidence in % is never changed (%)', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END;
$$;

-- A redaction, and nothing else, takes bytes away, and stores anew what was a difference to them: in the transaction that adds
-- the row that says so.
CREATE FUNCTION redacts() RETURNS BOOLEAN LANGUAGE sql VOLATILE SET search_path FROM CURRENT AS $$
    SELECT EXISTS (SELECT 1 FROM redaction WHERE xmin = pg_current_xact_id()::xid);
$$;

CREATE FUNCTION refuse_but_redaction() RETURNS TRIGGER LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    IF redacts() THEN
        IF TG_TABLE_NAME = 'content_part' AND TG_OP = 'DELETE' THEN
            RETURN OLD;
        END IF;
        IF TG_TABLE_NAME = 'content' AND TG_OP = 'UPDATE' THEN
            IF (NEW.id, NEW.sha256, NEW.length) = (OLD.id, OLD.sha256, OLD.length)
                AND (OLD.redaction IS NULL OR NEW.redaction = OLD.redaction)
                AND (NEW.redaction IS NULL OR EXISTS (SELECT 1 FROM redaction r WHERE r.id = NEW.redaction))
            THEN
                RETURN NEW;
            END IF;
        END IF;
    END IF;
    RAISE EXCEPTION 'evidence in % is never changed (%)', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END;
$$;

CREATE TRIGGER content_stays BEFORE UPDATE OR DELETE ON content FOR EACH ROW EXECUTE FUNCTION refuse_but_redaction();

CREATE TRIGGER content_part_stays BEFORE UPDATE OR DELETE ON content_part
    FOR EACH ROW EXECUTE FUNCTION refuse_but_redaction();

CREATE TRIGGER content_is_kept BEFORE TRUNCATE ON content FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER content_part_is_kept BEFORE TRUNCATE ON content_part FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

DO $$
DECLARE
    evidence TEXT;
BEGIN
    FOREACH evidence IN ARRAY ARRAY['check_record', 'version', 'snapshot', 'incident', 'incident_event', 'page_record',
        'annotation', 'redaction', 'seal']
    LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I'
            || ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', evidence || '_stays', evidence);
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM PUBLIC, CURRENT_USER', evidence);
    END LOOP;
END;
$$;

-- Of a page its address and when it was added are evidence; the rest is settings.
CREATE TRIGGER page_stays BEFORE UPDATE ON page FOR EACH ROW
    WHEN ((NEW.id, NEW.url, NEW.added_at) IS DISTINCT FROM (OLD.id, OLD.url, OLD.added_at))
    EXECUTE FUNCTION refuse_change();

CREATE TRIGGER page_is_kept BEFORE DELETE OR TRUNCATE ON page FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

REVOKE DELETE, TRUNCATE ON page FROM PUBLIC, CURRENT_USER;

REVOKE UPDATE, DELETE, TRUNCATE ON content, content_part FROM PUBLIC, CURRENT_USER;

-- What a redaction needs; the triggers say when.
GRANT UPDATE (coding, base, step, redaction, bytes) ON content TO CURRENT_USER;

GRANT DELETE ON content_part TO CURRENT_USER;

-- A foreign key locks the row that it points to, and wants the right to change one column of it for that. The triggers refuse it.
GRANT UPDATE (id) ON snapshot, incident TO CURRENT_USER;

GRANT UPDATE (number) ON version TO CURRENT_USER;
