"""What is open in a window: whether some files would bring the same, and what brings it back."""

from collections.abc import Sequence
from pathlib import Path

from viewer.gui.session import ReviewSession


def is_open_in(session: ReviewSession, opening: Sequence[Path], paths: Sequence[Path]) -> bool:
    """Tell whether ``paths`` would bring what is open already: its review, its articles, or its ``opening``."""
    wanted = _resolved(paths)
    if not wanted or not session.articles:
        return False
    review = () if session.sidecar is None else (session.sidecar,)
    articles = [article.path for article in session.articles]
    return wanted in (_resolved(articles), _resolved(opening)) or not wanted.isdisjoint(_resolved(review))


def paths_to_open_again(session: ReviewSession) -> tuple[Path, ...]:
    """Return what brings back what is open: the review where there is one, else the articles."""
    if session.sidecar is not None:
        return (session.sidecar.resolve(),)
    return tuple(article.path.resolve() for article in session.articles)


def _resolved(paths: Sequence[Path]) -> frozenset[Path]:
    return frozenset(path.resolve() for path in paths)
