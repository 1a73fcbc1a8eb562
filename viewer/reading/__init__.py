"""Files become articles: one module per format, and the pieces they share.

Takes paths, gives ``Article`` values or raises ``UnreadableArticle``. Knows nothing of facts or the screen.
"""

from viewer.reading.gathering import Gathered, gather
from viewer.reading.registry import READERS, ArticleReader, read_article

__all__ = ["READERS", "ArticleReader", "Gathered", "gather", "read_article"]
