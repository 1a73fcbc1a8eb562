"""The sources themselves: their cards, new ones from the clipboard or the web, and texts read in another encoding."""
