"""Guides out and texts in: what other programs read and write, and what can be printed."""
