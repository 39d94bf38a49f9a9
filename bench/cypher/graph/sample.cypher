// Resamples the index statistics that the planner uses. Scans the indexes.
CALL db.prepareForReplanning(300)
