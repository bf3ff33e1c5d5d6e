"""Moodle's GIFT: questions as text."""
