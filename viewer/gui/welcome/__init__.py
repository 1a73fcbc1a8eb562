"""What the window shows while nothing is open: how to begin, what comes with Parallax, and what was opened before."""
