"""An address of the web becomes a file, because somebody asked for it; nothing else in Parallax uses the network.

Takes an address and a folder, gives the saved page with the time of its retrieval, or raises ``UnfetchedPage``. Knows how
pages are kept (``reading.retrieval_notes``), and nothing of what is in them or of the screen.
"""

from viewer.fetching.addresses import is_address
from viewer.fetching.fetching import Fetched, fetch_page, kept_page

__all__ = ["Fetched", "fetch_page", "is_address", "kept_page"]
