// Writes friendships. The properties are in the pattern, because setting them one by one takes the embedded engine twice as long.
UNWIND $rows AS r
CREATE (f:Friendship {
//> friendship/_properties
})
