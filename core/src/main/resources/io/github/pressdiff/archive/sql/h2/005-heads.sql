-- What the heads of the snapshots hold now.
DROP TABLE snapshot_hop;

DROP TABLE snapshot_header;

ALTER TABLE snapshot DROP COLUMN requested_url;

ALTER TABLE snapshot DROP COLUMN final_url;

ALTER TABLE snapshot DROP COLUMN address;

ALTER TABLE snapshot DROP COLUMN status;

ALTER TABLE snapshot DROP COLUMN started_at;

ALTER TABLE snapshot DROP COLUMN elapsed;

ALTER TABLE snapshot DROP COLUMN framing;

ALTER TABLE snapshot DROP COLUMN certificate;

ALTER TABLE snapshot DROP COLUMN robots;

ALTER TABLE snapshot ALTER COLUMN head SET NOT NULL;

ALTER TABLE snapshot ADD CONSTRAINT snapshot_head FOREIGN KEY (head) REFERENCES content (id);

ALTER TABLE check_record ALTER COLUMN records SET NOT NULL;

ALTER TABLE check_record ALTER COLUMN chain SET NOT NULL;
