"""The outside that is not a database: files on media, and the clock."""
