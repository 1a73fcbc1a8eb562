"""The command line: the second user of the core beside the window; one module per command.

Takes words, gives an exit code. Knows nothing of the screen.
"""
