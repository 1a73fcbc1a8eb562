"""Looking for words in all open articles at once."""
