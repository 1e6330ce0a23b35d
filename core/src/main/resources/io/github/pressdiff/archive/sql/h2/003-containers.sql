-- Where the text stood, to be looked at first when the page is read again; empty when there is nothing to remember. Why that part.
ALTER TABLE version ADD COLUMN container_body VARCHAR(1000000) DEFAULT '' NOT NULL;

ALTER TABLE version ADD COLUMN container_reason VARCHAR(20) DEFAULT 'UNKNOWN' NOT NULL;
