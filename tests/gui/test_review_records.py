"""What a review keeps of its articles, as the window opens and saves it."""

from dataclasses import replace
from pathlib import Path

from builders_gui import make_article

from viewer.domain.review import Review
from viewer.gui.files.review_records import opened_from, saved_into
from viewer.reviewing.pairing import pair_records, record_of, record_path


def test_paths_are_relative_with_forward_slashes_and_follow_a_sidecar_to_another_folder(
    tmp_path: Path,
) -> None:
    here, there = tmp_path / "story", tmp_path / "reviews" / "ada"
    source = replace(make_article("The gale came at noon."), path=here / "papers" / "gale.txt")
    saved = Review(articles=(record_of(source, here),))
    assert saved.articles[0].path == "papers/gale.txt"
    moved = saved_into(opened_from(saved, here), there)
    assert moved.articles[0].path == "../../story/papers/gale.txt"
    assert pair_records(moved, [source], there) == {source.id: source}
    assert saved_into(opened_from(moved, there), here) == saved
    assert record_path(here / "gale.txt", here) == "gale.txt"
