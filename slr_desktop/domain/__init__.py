"""The trade: instances, reservations, accounts, exchanges, and the rules between them.

Standard library only: no I/O, no clock, no cryptography, no Qt. Time comes in as an
argument (UTC, whole seconds since 1970), random values and digests come in as bytes.
"""
