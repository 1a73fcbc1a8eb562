"""What every generator offers, on invented sentences, and what no candidate may be."""

import pytest
from contrast_builders import candidates_between, quotes_by

from viewer.contrasting.candidate import Generator
from viewer.contrasting.names import are_variants
from viewer.contrasting.quoting import LONGEST, quote_of

STORM = (
    "Mayor Ilse Brandt said the storm tore the roof off the covered market on Harbour Street late on Tuesday."
)
OTHER_STORM = (
    "Mayor Ilse Brand said on Monday that the storm possibly tore the canopy off the old covered market."
)


def test_gap_between_common_words_is_offered() -> None:
    offered = quotes_by(
        Generator.GAP,
        "The storm tore the roof off the covered market late on Tuesday.",
        "The storm tore the canopy off the covered market late on Tuesday.",
    )
    assert any("roof" in left and "canopy" in right for left, right in offered)


def test_snug_variant_of_a_gap_is_the_phrase_it_stands_in() -> None:
    offered = quotes_by(
        Generator.SNUG,
        "Divers searched the northern basin of the quarry for the missing van.",
        "Divers searched the southern basin of the quarry for the missing van.",
    )
    assert ("the northern basin", "the southern basin") in [
        (left.removeprefix("searched "), right.removeprefix("searched ")) for left, right in offered
    ]


def test_addition_is_offered_against_the_place_where_it_is_missing() -> None:
    offered = quotes_by(
        Generator.ADDITION,
        "The bridge over the Lenne collapsed.",
        "The wooden bridge over the Lenne collapsed.",
    )
    assert any("wooden" in right and "wooden" not in left for left, right in offered)


def test_phrases_with_one_head_are_offered() -> None:
    offered = quotes_by(
        Generator.SAME_HEAD,
        "Rescuers carried a stranded climber to the hut.",
        "To the hut, rescuers carried an injured climber.",
    )
    assert ("a stranded climber", "an injured climber") in offered


def test_phrases_with_one_modifier_are_offered() -> None:
    offered = quotes_by(
        Generator.SAME_MODIFIER,
        "They sold the copper mine to a rival.",
        "They sold the copper smelter to a rival.",
    )
    assert ("the copper mine", "the copper smelter") in offered


def test_phrases_after_one_verb_are_offered() -> None:
    offered = quotes_by(
        Generator.SAME_GOVERNOR,
        "Thieves broke into the museum and stole paintings.",
        "Thieves broke into the museum at dawn and stole jewels.",
    )
    assert ("paintings", "jewels") in offered


def test_verbs_with_one_object_are_offered() -> None:
    offered = quotes_by(
        Generator.VERB,
        "The bishop praised the new railway tunnel.",
        "In a letter the bishop condemned the new railway tunnel.",
    )
    assert ("praised the new railway tunnel", "condemned the new railway tunnel") in offered


def test_speakers_of_one_statement_are_offered() -> None:
    offered = quotes_by(
        Generator.SPEAKER,
        "The harbour office said the ferry had no licence.",
        "The ferry had no licence, according to the coast guard.",
    )
    assert ("The harbour office said", "according to the coast guard") in offered


def test_hedge_is_offered_against_what_the_other_states() -> None:
    offered = quotes_by(
        Generator.HEDGE,
        "A loose cable possibly started the fire in the attic.",
        "A loose cable started the fire in the attic.",
    )
    assert any("possibly" in left and "cable" in right for left, right in offered)


def test_typed_values_that_differ_are_offered() -> None:
    offered = quotes_by(Generator.TYPED, "The landslide killed 14 people.", "The landslide killed 17 people.")
    assert len(offered) == 1
    assert "14" in offered[0][0]
    assert "17" in offered[0][1]


def test_typed_values_of_which_one_sentence_has_both_are_not_offered() -> None:
    offered = quotes_by(
        Generator.TYPED,
        "Floods drowned nine farmers in northern Peru and in Chile.",
        "Floods drowned nine farmers in Chile.",
    )
    assert offered == []


def test_spellings_of_one_name_are_offered() -> None:
    offered = quotes_by(
        Generator.NAME,
        "The prize went to Marika Tolvanen on Friday.",
        "The prize went to Marika Tolvainen on Friday.",
    )
    assert offered == [("Marika Tolvanen", "Marika Tolvainen")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("harbour", "office"), ("harbor", "office")),
        (("sumatra",), ("sumatran",)),
        (("lena", "ost"), ("lena", "ost")),
        (("ruiz",), ("ortega",)),
    ],
)
def test_habits_of_spelling_and_other_names_are_no_variants(
    one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    assert not are_variants(one, other)


def test_are_variants_is_symmetric() -> None:
    names = [("marika", "tolvanen"), ("marika", "tolvainen"), ("m", "tolvanen"), ("tolvanen",)]
    for one in names:
        for other in names:
            assert are_variants(one, other) == are_variants(other, one)


def test_same_words_in_another_order_are_no_candidate() -> None:
    _, candidates = candidates_between(["The ferry sank."], ["The ferry sank."])
    assert candidates == ()


def test_acronym_of_a_name_is_no_candidate() -> None:
    story, candidates = candidates_between(
        ["The bridge was closed by the GTA after the storm."],
        ["The bridge was closed by the Great Tunnel Agency after the storm."],
    )
    for candidate in candidates:
        quotes = {
            quote_of(story.sentences[stretch.sentence], stretch)
            for stretch in (candidate.left, candidate.right)
        }
        assert quotes != {"the GTA", "the Great Tunnel Agency"}


def test_every_candidate_stays_in_its_sentences_and_is_short() -> None:
    story, candidates = candidates_between([STORM], [OTHER_STORM])
    assert candidates
    for candidate in candidates:
        for stretch in (candidate.left, candidate.right):
            words = story.sentences[stretch.sentence]
            assert 0 <= stretch.quote_first < stretch.quote_last <= len(words.tokens)
            assert 0 <= stretch.first < stretch.last <= len(words.tokens)
            assert len(quote_of(words, stretch).split()) <= LONGEST
