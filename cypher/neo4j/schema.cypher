// What must be unique, and the indexes that the reads are anchored at. Safe to run again.
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
CREATE INDEX jurisdiction_name IF NOT EXISTS FOR (n:Jurisdiction) ON (n.nameKey);
CREATE INDEX jurisdiction_degree IF NOT EXISTS FOR (n:Jurisdiction) ON (n.degreeKey);
CREATE INDEX jurisdiction_first IF NOT EXISTS FOR (n:Jurisdiction) ON (n.firstKey);
CREATE INDEX friendship_date IF NOT EXISTS FOR (n:Friendship) ON (n.sortKey);
CREATE INDEX friendship_local IF NOT EXISTS FOR (n:Friendship) ON (n.localKey);
CREATE INDEX friendship_partner IF NOT EXISTS FOR (n:Friendship) ON (n.partnerKey);
CREATE INDEX friendship_country IF NOT EXISTS FOR (n:Friendship) ON (n.countryKey);
CREATE INDEX source_order IF NOT EXISTS FOR (n:Source) ON (n.sortKey);
CREATE INDEX friendship_dataset IF NOT EXISTS FOR (n:Friendship) ON (n.datasetId);
CREATE INDEX source_dataset IF NOT EXISTS FOR (n:Source) ON (n.datasetId);
CREATE INDEX name_folded IF NOT EXISTS FOR (n:Name) ON (n.folded);
CREATE TEXT INDEX jurisdiction_folded IF NOT EXISTS FOR (n:Jurisdiction) ON (n.folded);
CREATE TEXT INDEX source_folded IF NOT EXISTS FOR (n:Source) ON (n.folded);
CREATE FULLTEXT INDEX jurisdiction_spellings IF NOT EXISTS FOR (n:Jurisdiction) ON EACH [n.spellings]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX source_spellings IF NOT EXISTS FOR (n:Source) ON EACH [n.spellings]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
