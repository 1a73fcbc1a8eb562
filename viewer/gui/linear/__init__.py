"""The findings as sentences, one under the other: to be read from top to bottom, by eye or by ear.

Takes a session; gives a view of it. Knows nothing of panes and docks.
"""
