"""The way between files and the session: opening, adding, saving."""
