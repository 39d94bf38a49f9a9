// Related rows of the friendship f, if selected, collected in its row, so that the number of rows does not change.
//> friendship/_statements //? withStatements
//> friendship/_parties //? withParties
//> friendship/_sources //? withSources
//> friendship/_reported-continent //? withContinents
