// Always incomplete: on this engine, a bidirectional search in code is many times faster.
RETURN false AS complete, [] AS paths, [] AS places
