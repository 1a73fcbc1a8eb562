"""How far a review has got, from the file that is kept beside its articles."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from viewer.domain.errors import SidecarError
from viewer.domain.review import Status
from viewer.saving.sidecar import SUFFIX, default_sidecar_path, is_sidecar, read_sidecar


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewProgress:
    """How far a review has got.

    Attributes:
        annotations: Divergences on which somebody has said something.
        judged: Those of them that are no longer open.
    """

    annotations: int
    judged: int


def find_progress(paths: Iterable[Path], only: str | None = None) -> ReviewProgress | None:
    """Return how far the review of what was opened with ``paths`` has got; None where none can be read.

    With ``only``, that reviewer's annotations are counted: whoever judges blind shall not see how far others have got.
    """
    for sidecar in _sidecars(paths):
        try:
            annotations = [
                annotation
                for annotation in read_sidecar(sidecar).review.annotations
                if only is None or annotation.author == only
            ]
        except SidecarError:
            continue
        judged = sum(annotation.status is not Status.OPEN for annotation in annotations)
        return ReviewProgress(annotations=len(annotations), judged=judged)
    return None


def _sidecars(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(path.glob(f"*{SUFFIX}"))
        elif is_sidecar(path):
            yield path
        elif default_sidecar_path(path).is_file():
            yield default_sidecar_path(path)
