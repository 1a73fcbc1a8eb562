"""The guided tour: a few steps, each a card beside the part of the window that it speaks of."""
