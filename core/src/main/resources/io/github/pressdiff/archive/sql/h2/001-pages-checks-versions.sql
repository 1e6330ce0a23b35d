-- Every time and duration is a number of nanoseconds, times since 1970-01-01T00:00:00Z, so that they read back exactly as
-- they were; the years 1677 to 2262 fit. What a constant of the program names is stored by that name. No CLOB and no BLOB:
-- H2 keeps them apart from their rows, and after a crash they have been seen to be missing. The longest text that H2 keeps
-- inside a row has 1,048,576 characters; what others write may be as long as that.

CREATE TABLE page (
    id BIGINT GENERATED ALWAYS AS IDENTITY (NO CACHE) PRIMARY KEY,
    url VARCHAR(8000) NOT NULL,
    name VARCHAR(1000) NOT NULL,
    schedule VARCHAR(1000),
    paused BOOLEAN NOT NULL,
    added_at BIGINT NOT NULL,
    CONSTRAINT page_url UNIQUE (url)
);

-- The user's rules for the content of a page; kind is INCLUDE or EXCLUDE.
CREATE TABLE page_selector (
    page BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    position INTEGER NOT NULL,
    selector VARCHAR(10000) NOT NULL,
    PRIMARY KEY (page, kind, position),
    CONSTRAINT page_selector_page FOREIGN KEY (page) REFERENCES page (id)
);

-- Bytes, each sequence once: received bodies, decoded bodies, articles. sha256 and length are those of the bytes before
-- coding, which is IDENTITY or DEFLATE (RFC 1950).
CREATE TABLE content (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sha256 VARBINARY(32) NOT NULL,
    length INTEGER NOT NULL,
    coding VARCHAR(20) NOT NULL,
    CONSTRAINT content_sha256 UNIQUE (sha256)
);

CREATE TABLE content_part (
    content BIGINT NOT NULL,
    position INTEGER NOT NULL,
    bytes VARBINARY(262144) NOT NULL,
    PRIMARY KEY (content, position),
    CONSTRAINT content_part_content FOREIGN KEY (content) REFERENCES content (id)
);

-- What a server sent. received is the body as it came, decoded the same without the server's content coding; the same
-- content when there was none.
CREATE TABLE snapshot (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    page BIGINT NOT NULL,
    requested_url VARCHAR(1000000) NOT NULL,
    final_url VARCHAR(1000000) NOT NULL,
    address VARCHAR(1000),
    status INTEGER NOT NULL,
    started_at BIGINT NOT NULL,
    elapsed BIGINT NOT NULL,
    received BIGINT NOT NULL,
    decoded BIGINT NOT NULL,
    CONSTRAINT snapshot_page FOREIGN KEY (page) REFERENCES page (id),
    CONSTRAINT snapshot_received FOREIGN KEY (received) REFERENCES content (id),
    CONSTRAINT snapshot_decoded FOREIGN KEY (decoded) REFERENCES content (id)
);

CREATE TABLE snapshot_hop (
    snapshot BIGINT NOT NULL,
    position INTEGER NOT NULL,
    from_url VARCHAR(1000000) NOT NULL,
    status INTEGER NOT NULL,
    to_url VARCHAR(1000000) NOT NULL,
    PRIMARY KEY (snapshot, position),
    CONSTRAINT snapshot_hop_snapshot FOREIGN KEY (snapshot) REFERENCES snapshot (id)
);

CREATE TABLE snapshot_header (
    snapshot BIGINT NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR(1000000) NOT NULL,
    text VARCHAR(1000000) NOT NULL,
    PRIMARY KEY (snapshot, position),
    CONSTRAINT snapshot_header_snapshot FOREIGN KEY (snapshot) REFERENCES snapshot (id)
);

-- kind is CAPTURE or REDERIVATION; number counts from 1 for each page.
CREATE TABLE version (
    page BIGINT NOT NULL,
    number INTEGER NOT NULL,
    kind VARCHAR(20) NOT NULL,
    snapshot BIGINT NOT NULL,
    revision VARCHAR(200) NOT NULL,
    article BIGINT NOT NULL,
    charset VARCHAR(100) NOT NULL,
    charset_reason VARCHAR(40) NOT NULL,
    container VARCHAR(1000000) NOT NULL,
    first_seen BIGINT NOT NULL,
    PRIMARY KEY (page, number),
    CONSTRAINT version_page FOREIGN KEY (page) REFERENCES page (id),
    CONSTRAINT version_snapshot FOREIGN KEY (snapshot) REFERENCES snapshot (id),
    CONSTRAINT version_article FOREIGN KEY (article) REFERENCES content (id)
);

-- sequence counts from 1 over all pages, without gaps. final_url is null when it is the address of the page. No foreign keys:
-- H2 would add an index of its own for each, and by far the most rows are written here.
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
    elapsed BIGINT NOT NULL
);

CREATE INDEX check_record_of_page ON check_record (page, sequence DESC);

CREATE INDEX check_record_of_version ON check_record (page, version, sequence DESC);
