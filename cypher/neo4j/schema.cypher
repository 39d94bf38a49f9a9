// Uniqueness constraints, and the indexes that reads are anchored at. Idempotent.
CREATE CONSTRAINT continent_id IF NOT EXISTS FOR (n:Continent) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT country_id IF NOT EXISTS FOR (n:Country) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT jurisdiction_id IF NOT EXISTS FOR (n:Jurisdiction) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT friendship_id IF NOT EXISTS FOR (n:Friendship) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:DateClaim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT note_id IF NOT EXISTS FOR (n:Note) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reported_total_id IF NOT EXISTS FOR (n:ReportedTotal) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (n:Graph) REQUIRE n.id IS UNIQUE;
// The name that an earlier version gave to an index below: a property has one index at most.
DROP INDEX friendship_date_key IF EXISTS;
//> schema/_order-indexes
CREATE INDEX source_order_key IF NOT EXISTS FOR (n:Source) ON (n._sortKey);
CREATE INDEX friendship_dataset IF NOT EXISTS FOR (n:Friendship) ON (n.datasetId);
CREATE INDEX source_dataset IF NOT EXISTS FOR (n:Source) ON (n.datasetId);
CREATE INDEX name_folded_key IF NOT EXISTS FOR (n:Name) ON (n._folded);
CREATE TEXT INDEX jurisdiction_folded_key IF NOT EXISTS FOR (n:Jurisdiction) ON (n._folded);
CREATE TEXT INDEX source_folded_key IF NOT EXISTS FOR (n:Source) ON (n._folded);
CREATE FULLTEXT INDEX jurisdiction_spellings_key IF NOT EXISTS FOR (n:Jurisdiction) ON EACH [n._spellings]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX source_spellings_key IF NOT EXISTS FOR (n:Source) ON EACH [n._spellings]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
// Indexes of earlier versions, on keys that have been renamed.
DROP INDEX jurisdiction_name IF EXISTS;
DROP INDEX jurisdiction_degree IF EXISTS;
DROP INDEX jurisdiction_first IF EXISTS;
DROP INDEX friendship_date IF EXISTS;
DROP INDEX friendship_local IF EXISTS;
DROP INDEX friendship_partner IF EXISTS;
DROP INDEX friendship_country IF EXISTS;
DROP INDEX source_order IF EXISTS;
DROP INDEX name_folded IF EXISTS;
DROP INDEX jurisdiction_folded IF EXISTS;
DROP INDEX source_folded IF EXISTS;
DROP INDEX jurisdiction_spellings IF EXISTS;
DROP INDEX source_spellings IF EXISTS;
