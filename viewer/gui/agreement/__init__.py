"""How far reviewers agree, in a window of its own; loaded when it is asked for."""
