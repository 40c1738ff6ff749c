"""The command line: the same use cases as the window, for scripts and tests.

May import `services` and `domain`, never `store`, `transport` or `codec`. Start reading at
`main` (what runs first, and stays cheap), then `tree` (every command), then `frame`.
"""
