"""What ``saving`` and ``reviewing`` promise together: two windows on one file lose nothing."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from saved_builders import annotation_of, record_of

from viewer.domain.article import ArticleId
from viewer.domain.review import Review
from viewer.reviewing.editing import add_annotation, change_annotation
from viewer.reviewing.merging import merge
from viewer.saving.sidecar import ChangedElsewhere, SavedReview, read_sidecar, write_sidecar

ARTICLE = ArticleId("boats")
SHARED = annotation_of(ARTICLE, note="shared")


class Window:
    """A reviewer's window as ``saving`` and ``reviewing`` see it."""

    def __init__(self, path: Path, name: str) -> None:
        self.name = name
        self.saved: SavedReview = read_sidecar(path)
        self.review: Review = self.saved.review

    def save(self) -> None:
        while True:
            try:
                self.saved = write_sidecar(self.saved.path, self.review, self.saved.digest)
            except ChangedElsewhere as changed:
                self.review = merge(self.review, changed.current.review, self.saved.review).review
                self.saved = changed.current
            else:
                return


@settings(deadline=None)  # the disk sets the pace
@given(turns=st.lists(st.tuples(st.integers(0, 1), st.sampled_from(["add", "change", "save"])), max_size=12))
def test_two_windows_that_write_in_any_order_lose_no_note(turns: list[tuple[int, str]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "boats.parallax.json"
        write_sidecar(path, Review(articles=(record_of(ARTICLE),), annotations=(SHARED,)), None)
        windows = [Window(path, "Ada"), Window(path, "Ben")]
        written = {"shared"}
        for number, (which, turn) in enumerate(turns, start=1):
            window = windows[which]
            text = f"{window.name} wrote this at turn {number}."
            if turn == "add":
                added = replace(annotation_of(ARTICLE, note=text, number=number), author=window.name)
                window.review = add_annotation(window.review, added)
                written.add(text)
            elif turn == "change":
                before = window.review.annotation(SHARED.id)
                assert before is not None
                changed = replace(before, note=f"{before.note}\n{text}")
                window.review = change_annotation(
                    window.review,
                    changed,
                    author=window.name,
                    when=SHARED.created + timedelta(minutes=number),
                )
                written.add(text)
            else:
                window.save()
        for window in windows:
            window.save()
        notes = "\n".join(entry.note for entry in read_sidecar(path).review.annotations)
        assert all(text in notes for text in written)
