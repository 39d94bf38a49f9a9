// Nothing: this engine finds chains many times faster step by step, and those who ask then do.
RETURN false AS complete, [] AS chains, [] AS places
