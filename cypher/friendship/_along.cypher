// What the friendship f says and what comes along with it, as far as it is asked for, collected beside it: one row stays one row.
//> friendship/_statements //? withStatements
//> friendship/_parties //? withParties
//> friendship/_sources //? withSources
//> friendship/_reported-continent //? withContinents
