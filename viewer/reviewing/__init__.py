"""Edits to a review, undo, finding quotations again, and merging two reviewers' work.

Takes and gives ``Review`` values. Knows nothing of files or of the screen.
"""
