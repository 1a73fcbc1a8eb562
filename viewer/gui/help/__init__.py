"""The guide to Parallax, read in a window of its own: pages in Markdown that come with it, nothing from the network."""
