"""Cisco's own codes and files: what can be read and checked offline, and what cannot.

Nothing here makes a code, verifies a signature of Cisco's, or changes what it read: original
bytes are kept. `recognition.recognise` takes any bytes; `matching.check_authorization` compares
an authorization with the instance that it is to be installed on. The page on Cisco's codes says
which rules are documented by Cisco and which were derived from public samples.
"""
