"""Files become articles: one module per format, and the pieces they share.

Takes paths, gives ``Article`` values or raises ``UnreadableArticle``. Knows nothing of facts or the screen.
"""
