-- How a page is asked for. credentials names where they are kept, "env:NAME" or "file:PATH"; never the credentials themselves.
-- list is the list that the page was found on.
ALTER TABLE page ADD COLUMN ignores_robots BOOLEAN DEFAULT FALSE NOT NULL;

ALTER TABLE page ADD COLUMN renders BOOLEAN DEFAULT FALSE NOT NULL;

ALTER TABLE page ADD COLUMN credentials VARCHAR(8000);

ALTER TABLE page ADD COLUMN list BIGINT;

ALTER TABLE snapshot ADD COLUMN framing VARCHAR(20) DEFAULT 'UNKNOWN' NOT NULL;

ALTER TABLE snapshot ADD COLUMN certificate VARCHAR(64);

ALTER TABLE snapshot ADD COLUMN robots VARCHAR(20) DEFAULT 'NOT_ASKED' NOT NULL;

ALTER TABLE version ADD COLUMN incident BIGINT;

ALTER TABLE check_record ADD COLUMN incident BIGINT;

ALTER TABLE check_record ADD COLUMN robots VARCHAR(20) DEFAULT 'NOT_ASKED' NOT NULL;

ALTER TABLE check_record ADD COLUMN not_before BIGINT;

-- What could not be read or was not believed. opened_by is the sequence of the check that met it first; the others name the
-- incident in their own column. snapshot and digest are null when nothing arrived whole.
CREATE TABLE incident (
    id BIGINT GENERATED ALWAYS AS IDENTITY (NO CACHE) PRIMARY KEY,
    page BIGINT NOT NULL,
    reason VARCHAR(40) NOT NULL,
    evidence VARCHAR(1000000) NOT NULL,
    opened_by BIGINT NOT NULL,
    snapshot BIGINT,
    digest VARBINARY(32),
    CONSTRAINT incident_page FOREIGN KEY (page) REFERENCES page (id),
    CONSTRAINT incident_snapshot FOREIGN KEY (snapshot) REFERENCES snapshot (id)
);

-- What became of an incident; kind is CONFIRMED, ACCEPTED or ENDED. version is the one that it became.
CREATE TABLE incident_event (
    incident BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    at BIGINT NOT NULL,
    version INTEGER,
    PRIMARY KEY (incident, kind),
    CONSTRAINT incident_event_incident FOREIGN KEY (incident) REFERENCES incident (id)
);

-- What was last received for a page that showed its latest version. No evidence: it is written over at each check.
CREATE TABLE page_memory (
    page BIGINT NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    content_sha256 VARBINARY(32) NOT NULL,
    revision VARCHAR(200) NOT NULL,
    charset VARCHAR(100) NOT NULL,
    url VARCHAR(1000000) NOT NULL,
    etag VARCHAR(1000000),
    last_modified VARCHAR(1000000),
    full_at BIGINT NOT NULL,
    CONSTRAINT page_memory_page FOREIGN KEY (page) REFERENCES page (id)
);

-- Lists of releases: pages of links, feeds, sitemaps. follows says whether what they list is watched too, or only offered.
CREATE TABLE release_list (
    id BIGINT GENERATED ALWAYS AS IDENTITY (NO CACHE) PRIMARY KEY,
    url VARCHAR(8000) NOT NULL,
    name VARCHAR(1000) NOT NULL,
    schedule VARCHAR(1000),
    follows BOOLEAN NOT NULL,
    per_day INTEGER NOT NULL,
    paused BOOLEAN NOT NULL,
    added_at BIGINT NOT NULL,
    CONSTRAINT release_list_url UNIQUE (url)
);

CREATE TABLE release_list_pattern (
    list BIGINT NOT NULL,
    position INTEGER NOT NULL,
    pattern VARCHAR(8000) NOT NULL,
    PRIMARY KEY (list, position),
    CONSTRAINT release_list_pattern_list FOREIGN KEY (list) REFERENCES release_list (id)
);

-- Every look at a list. found counts what it lists by the pattern, added what was taken up, waiting what the limit left over.
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
