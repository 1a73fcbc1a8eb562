"""What becomes of the kept texts and particulars of sources when reviews of several versions are merged."""

from dataclasses import replace
from datetime import UTC, datetime

from viewer.domain.article import ArticleId, PassageKind
from viewer.domain.kept_text import KeptPassage, KeptText
from viewer.domain.review import Review, SourceRecord
from viewer.domain.text import Span
from viewer.reviewing.merging import merge

OLD = SourceRecord(
    id=ArticleId("a"), path="a.txt", sha256="0" * 64, title="Fire", source="The Quay", published=None
)
WHOLE = replace(
    OLD,
    author="Ada Keeper",
    address="https://quay.example/fire",
    retrieved=datetime(2024, 2, 1, 9, tzinfo=UTC),
    kept=KeptText(
        text="Nine boats burned.",
        passages=(KeptPassage(kind=PassageKind.PARAGRAPH, span=Span(start=0, end=18)),),
    ),
)


def test_what_only_a_newer_copy_keeps_is_kept_whoever_is_called_mine_and_is_no_conflict() -> None:
    for base in (None, Review(articles=(OLD,))):
        for mine, theirs in ((OLD, WHOLE), (WHOLE, OLD)):
            merged = merge(Review(articles=(mine,)), Review(articles=(theirs,)), base)
            assert merged.review.articles == (WHOLE,)
            assert merged.conflicts == ()


def test_source_that_one_side_took_away_is_gone_though_the_other_copy_was_completed_since() -> None:
    merged = merge(Review(), Review(articles=(WHOLE,)), Review(articles=(OLD,)))
    assert merged.review.articles == ()
    assert merged.conflicts == ()


def test_particulars_that_both_corrected_are_a_conflict() -> None:
    mine, theirs = replace(WHOLE, author="A. Keeper"), replace(WHOLE, author="Bo Lind")
    merged = merge(Review(articles=(mine,)), Review(articles=(theirs,)), Review(articles=(WHOLE,)))
    assert [conflict.field for conflict in merged.conflicts] == ["author"]
    assert merged.review.articles[0].kept == WHOLE.kept
