"""Pieces that several pages and wizards are made of."""
