"""Bringing back what was not saved when a window came to a sudden end."""
