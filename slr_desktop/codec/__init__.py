"""Bytes and domain, both ways: encoding, signing, verifying, typed codes, Cisco's formats.

Pure functions; imports `domain` only. The one place for `cryptography` and `cbor2`.
"""
