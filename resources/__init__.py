"""What is loaded at run time and is not Python: product catalogues, wordlists, icons.

Installed as `slr_desktop.resources`; opened by name with `importlib.resources`, imported by nobody.
"""
