"""A colleague's review beside the reader's own: what both said of the same words, to be taken, combined or kept apart.

Takes a session and a saved review; loaded when somebody merges. The colleague's file is never written to.
"""
