"""Wizards: pages that show and collect, in one frame that owns the buttons."""
