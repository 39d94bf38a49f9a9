// All countries. Reads the label.
MATCH (c:Country)
//> country/_continent //? withContinents
RETURN
//> country/_row
ORDER BY id
