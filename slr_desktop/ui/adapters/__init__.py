"""Ports whose adapters need Qt."""
