"""The codebook of the team: the dialog in which it is edited, and its files."""
