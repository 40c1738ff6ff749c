"""One workspace, one file: an append-only journal and the tables that follow from it.

    database    connecting to SQLite: settings, version, what an error means
    schema      the tables, and the numbered steps that make them
    canonical   the one spelling of an entry
    tree        RFC 6962: roots, proofs, and their checks
    ledger      entries, tiles and the signed head
    books       the tables of records, which can be rebuilt from the journal
    workspace   opening, creating, one act at a time
    integrity   everything that can be found wrong with a file
    high_water  the newest head, remembered outside the file
    copies      verified copies

Nothing here knows what a reservation is: records, keys and signatures are handed in.
"""
