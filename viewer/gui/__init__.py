"""Everything Qt.

``session.ReviewSession`` holds the only mutable state; widgets call it, listen to it, and never call one another.
What several parts need stands here; what serves one of them stands in its package, and ``window`` puts them together.
"""
