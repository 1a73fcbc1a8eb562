from collections.abc import Sequence

from review_builders import GALE, STORM, annotation, article, quote

from viewer.domain.comparison import DivergenceId
from viewer.domain.review import Annotation, Quote, Status
from viewer.reviewing.blinding import unveiled

ONE, OTHER = article(GALE), article(STORM, path="storm.txt")
TOLL, ROOFS = quote(ONE, "12 people"), quote(OTHER, "Eleven houses")
DEAD = DivergenceId("dead")


def by(author: str, number: int, *, words: Quote = TOLL, status: Status = Status.CONFIRMED) -> Annotation:
    return annotation(number, [words], author=author, status=status)


def seen(said: Sequence[Annotation], matched: Sequence[Annotation] = ()) -> list[Annotation]:
    return list(unveiled(said, "Ada", {DEAD: tuple(matched)} if matched else {}))


def test_others_on_a_finding_appear_with_ones_own_decision() -> None:
    mine, theirs = by("Ada", 1), by("Ben", 2)
    assert seen([mine, theirs], [mine, theirs]) == [mine, theirs]
    still_open = by("Ada", 1, status=Status.OPEN)
    assert seen([still_open, theirs], [still_open, theirs]) == [still_open]
    assert seen([theirs], [theirs]) == []


def test_another_reviewers_decision_opens_nothing() -> None:
    theirs, third = by("Ben", 1), by("Cy", 2)
    assert seen([theirs, third], [theirs, third]) == []


def test_what_bears_no_name_is_anothers() -> None:
    assert seen([by("", 1)]) == []


def test_notes_on_no_finding_are_shown_where_one_has_decided_on_the_same_words() -> None:
    mine, same, third, elsewhere = by("Ada", 1), by("Ben", 2), by("Cy", 3), by("Ben", 4, words=ROOFS)
    assert seen([mine, same, third, elsewhere]) == [mine, same, third]
    still_open = by("Ada", 1, status=Status.OPEN)
    assert seen([still_open, same, third]) == [still_open]
