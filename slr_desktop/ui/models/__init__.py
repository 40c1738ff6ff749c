"""Rows for tables, fetched in windows."""
