"""Quotations after random edits: hardly ever at a wrong place, never lost; ``make bench-anchors`` tells more."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest
from anchor_trials import LENGTHS, Outcome, Trial, run_trials
from bench_anchors import MOST_WRONG, describe, load_articles, main
from random_edits import EDITS, Editing
from tracked_text import track

from viewer.domain.text import Span

SEEDS = Path(__file__).parents[3] / "seeds"
ENOUGH_RIGHT = 0.86
"""Of the quotations whose words are still there; the others wait in the queue."""
TEXT = "One boat sank. Two boats were seen at dawn.\n\nNobody knew why.\n\nThe third came home."


@pytest.fixture(scope="module")
def trials() -> list[Trial]:
    return list(run_trials(load_articles(SEEDS), 2_400, seed=11))


def test_quotations_after_random_edits_are_hardly_ever_at_a_wrong_place(trials: list[Trial]) -> None:
    wrong = [trial for trial in trials if trial.outcome is Outcome.WRONG]
    assert len(wrong) < MOST_WRONG * len(trials), "\n\n".join(map(describe, wrong))


def test_quotations_after_random_edits_are_found_or_queued_and_none_is_dropped(trials: list[Trial]) -> None:
    outcomes = Counter(trial.outcome for trial in trials)
    assert outcomes[Outcome.DROPPED] == 0
    there = [trial for trial in trials if trial.places]
    assert outcomes[Outcome.RIGHT] >= ENOUGH_RIGHT * len(there)


def test_every_kind_of_edit_and_every_length_is_tried_and_both_ends_of_the_scale_occur(
    trials: list[Trial],
) -> None:
    assert {trial.edit for trial in trials} == set(EDITS)
    assert {trial.length for trial in trials} == set(LENGTHS)
    assert any(not trial.places for trial in trials)
    assert any(len(trial.quote.exact) > 300 for trial in trials)


def test_trials_of_one_seed_are_the_same_and_of_another_are_others() -> None:
    articles = load_articles(SEEDS)
    first, again, other = (list(run_trials(articles, 24, seed)) for seed in (1, 1, 2))
    assert [each.edited for each in first] == [each.edited for each in again]
    assert [each.edited for each in first] != [each.edited for each in other]


@pytest.mark.parametrize("kind", EDITS)
def test_edit_keeps_track_of_every_code_point_that_it_leaves(kind: str) -> None:
    for seed in range(12):
        text = EDITS[kind](Editing(text=track(TEXT), first=Span(start=15, end=24), rng=Random(seed)))
        assert len(text.origins) == len(text.text)
        kept = [
            (letter, TEXT[at])
            for letter, at in zip(text.text, text.origins, strict=True)
            if 0 <= at < len(TEXT)
        ]
        folded = {"\n": " ", "“": '"', "”": '"'}
        assert all(
            new.lower() == old.lower() or folded.get(new) == folded.get(old, old) or new == folded.get(old)
            for new, old in kept
        )


def test_tracked_words_are_known_where_they_went_and_gone_where_they_are() -> None:
    words = Span(start=TEXT.index("Two"), end=TEXT.index(" at dawn"))
    text = track(TEXT)
    put = text.inserted(0, "New. ")
    assert put.places_of(words)[0].of(put.text) == "Two boats were seen"
    assert text.deleted(words).places_of(words) == ()
    moved = text.moved(words, len(TEXT))
    assert moved.places_of(words)[0].of(moved.text) == "Two boats were seen"
    copied = text.copied(words, len(TEXT))
    assert len({place.start for place in copied.places_of(words)}) == 1
    reworded = copied.replaced(Span(start=words.start, end=words.start + 3), "Some")
    assert {place.of(reworded.text) for place in reworded.places_of(words)} >= {
        "Some boats were seen",
        "Two boats were seen",
    }


def test_benchmark_when_run_prints_the_figures_wanted_and_those_reached(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main([str(SEEDS), "--edits", "240", "--show", "1"])
    told = capsys.readouterr().out
    assert "wrong place: wanted < 0.5%, got " in told
    assert "dropped: wanted 0, got 0" in told
    assert all(kind in told for kind in (*EDITS, *LENGTHS))
