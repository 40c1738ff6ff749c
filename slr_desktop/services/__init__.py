"""One use case a module: ports in, results out. No Qt, no SQL, no byte juggling."""
