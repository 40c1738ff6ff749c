"""The window, in PySide6. Nothing imports it but the function of `app` that opens it."""
