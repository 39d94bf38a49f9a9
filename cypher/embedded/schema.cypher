// Uniqueness constraints, and the indexes that reads are anchored at. Idempotent.
// This engine does not create an index for a uniqueness constraint, and has no composite indexes.
CREATE CONSTRAINT continent_id IF NOT EXISTS FOR (n:Continent) REQUIRE n.id IS UNIQUE;
CREATE INDEX continent_id_ix IF NOT EXISTS FOR (n:Continent) ON (n.id);
CREATE CONSTRAINT country_id IF NOT EXISTS FOR (n:Country) REQUIRE n.id IS UNIQUE;
CREATE INDEX country_id_ix IF NOT EXISTS FOR (n:Country) ON (n.id);
CREATE CONSTRAINT jurisdiction_id IF NOT EXISTS FOR (n:Jurisdiction) REQUIRE n.id IS UNIQUE;
CREATE INDEX jurisdiction_id_ix IF NOT EXISTS FOR (n:Jurisdiction) ON (n.id);
CREATE CONSTRAINT friendship_id IF NOT EXISTS FOR (n:Friendship) REQUIRE n.id IS UNIQUE;
CREATE INDEX friendship_id_ix IF NOT EXISTS FOR (n:Friendship) ON (n.id);
CREATE CONSTRAINT listing_id IF NOT EXISTS FOR (n:Listing) REQUIRE n.id IS UNIQUE;
CREATE INDEX listing_id_ix IF NOT EXISTS FOR (n:Listing) ON (n.id);
CREATE CONSTRAINT description_id IF NOT EXISTS FOR (n:Description) REQUIRE n.id IS UNIQUE;
CREATE INDEX description_id_ix IF NOT EXISTS FOR (n:Description) ON (n.id);
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:DateClaim) REQUIRE n.id IS UNIQUE;
CREATE INDEX claim_id_ix IF NOT EXISTS FOR (n:DateClaim) ON (n.id);
CREATE CONSTRAINT note_id IF NOT EXISTS FOR (n:Note) REQUIRE n.id IS UNIQUE;
CREATE INDEX note_id_ix IF NOT EXISTS FOR (n:Note) ON (n.id);
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE INDEX source_id_ix IF NOT EXISTS FOR (n:Source) ON (n.id);
CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE INDEX name_id_ix IF NOT EXISTS FOR (n:Name) ON (n.id);
CREATE CONSTRAINT reported_total_id IF NOT EXISTS FOR (n:ReportedTotal) REQUIRE n.id IS UNIQUE;
CREATE INDEX reported_total_id_ix IF NOT EXISTS FOR (n:ReportedTotal) ON (n.id);
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE;
CREATE INDEX dataset_id_ix IF NOT EXISTS FOR (n:Dataset) ON (n.id);
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (n:Graph) REQUIRE n.id IS UNIQUE;
CREATE INDEX graph_id_ix IF NOT EXISTS FOR (n:Graph) ON (n.id);
CREATE INDEX listing_dataset IF NOT EXISTS FOR (n:Listing) ON (n.datasetId);
CREATE INDEX description_dataset IF NOT EXISTS FOR (n:Description) ON (n.datasetId);
CREATE INDEX source_dataset IF NOT EXISTS FOR (n:Source) ON (n.datasetId);
CREATE INDEX name_folded_key IF NOT EXISTS FOR (n:Name) ON (n._folded);
CREATE INDEX jurisdiction_spellings_key IF NOT EXISTS FOR (n:Jurisdiction) ON (n._spellings) USING TEXT {tokenizer: 'standard'};
CREATE INDEX source_spellings_key IF NOT EXISTS FOR (n:Source) ON (n._spellings) USING TEXT {tokenizer: 'standard'};
// Indexes of earlier versions, on keys that have been renamed.
DROP INDEX friendship_dataset IF EXISTS;
DROP INDEX name_folded IF EXISTS;
DROP INDEX jurisdiction_spellings IF EXISTS;
DROP INDEX source_spellings IF EXISTS;
