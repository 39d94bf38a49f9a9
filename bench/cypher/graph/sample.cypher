// Lets the database count anew what it plans with. Reads the indexes.
CALL db.prepareForReplanning(300)
