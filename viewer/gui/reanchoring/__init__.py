"""The quotations that need the reviewer: their old words beside the places where they may stand now."""
