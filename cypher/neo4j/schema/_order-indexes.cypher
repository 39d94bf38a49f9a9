// The indexes of the sort orders. Written from src/model by `npm run schema`.
CREATE INDEX jurisdiction_name_key IF NOT EXISTS FOR (n:Jurisdiction) ON (n._nameKey);
CREATE INDEX jurisdiction_degree_key IF NOT EXISTS FOR (n:Jurisdiction) ON (n._degreeKey);
CREATE INDEX jurisdiction_first_key IF NOT EXISTS FOR (n:Jurisdiction) ON (n._firstKey);
CREATE INDEX friendship_sort_key IF NOT EXISTS FOR (n:Friendship) ON (n._sortKey);
CREATE INDEX friendship_local_key IF NOT EXISTS FOR (n:Friendship) ON (n._localKey);
CREATE INDEX friendship_partner_key IF NOT EXISTS FOR (n:Friendship) ON (n._partnerKey);
CREATE INDEX friendship_country_key IF NOT EXISTS FOR (n:Friendship) ON (n._countryKey);
