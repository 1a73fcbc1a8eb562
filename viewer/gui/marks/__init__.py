"""What the texts show of the session: highlights, notes, shared wording."""
