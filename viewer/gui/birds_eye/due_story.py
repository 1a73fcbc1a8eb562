"""The map of the story that is open, made when it is asked for first."""

from collections.abc import Callable

from viewer.gui.birds_eye.map_model import StoryMap

StoryMaker = Callable[[], StoryMap]


class DueStory:
    """Holds the map that is known, and what makes the one that is due.

    Attributes:
        is_due: Whether another map is to be made.
    """

    def __init__(self) -> None:
        self.is_due = False
        self._known = StoryMap()
        self._make: StoryMaker = StoryMap

    def put(self, make: StoryMaker) -> None:
        """Let ``make`` return the map from now on."""
        self._make, self.is_due = make, True

    def take(self) -> StoryMap:
        """Return the map."""
        if self.is_due:
            self.is_due, self._known = False, self._make()
        return self._known
