"""Everything Qt.

``session.ReviewSession`` holds the only mutable state; widgets call it, listen to it, and never call one another.
"""
