"""Likeness of meaning moves the alignment, in the direction it should, and only where it is given."""

from collections.abc import Mapping

from story_builders import make_article

from viewer.aligning.alignment import align
from viewer.aligning.meaning_features import MEANING_FEATURES, add_meaning
from viewer.aligning.pair_features import PAIR_FEATURES
from viewer.aligning.surroundings import SURROUNDINGS
from viewer.aligning.weights import LIGHT, SEMANTIC
from viewer.domain.article import PassageId
from viewer.domain.comparison import Alignment
from viewer.language.analysing import analyse

MILL = (
    "An inferno gutted the mill at Orrin.",
    "Pupils were led outside unhurt by teachers.",
    "Flour grows dearer in the valley.",
)
MILL_RETOLD = (
    "In Orrin, fire has destroyed a mill.",
    "Children left their classrooms safely with teachers.",
    "The valley expects rain.",
)


class GivenSimilarities:
    """The same figure for all features of a pair, whichever way round it is asked for."""

    def __init__(self, figures: Mapping[frozenset[str], float], otherwise: float) -> None:
        self.figures = figures
        self.otherwise = otherwise

    def between(self, left: PassageId, right: PassageId) -> tuple[float, ...]:
        figure = self.figures.get(frozenset((left, right)), self.otherwise)
        return (figure,) * len(MEANING_FEATURES)


def align_mill(similarities: GivenSimilarities | None) -> Alignment:
    articles = [analyse(make_article("a", MILL)), analyse(make_article("b", MILL_RETOLD))]
    return align(articles, (), lambda _done, _total: None, similarities)


def chance_of(alignment: Alignment, left: str, right: str) -> float:
    return next((pair.score for pair in alignment.pairs if (pair.left, pair.right) == (left, right)), 0.0)


def test_weights_of_both_modes_fit_their_features() -> None:
    assert len(LIGHT.pair) == len(PAIR_FEATURES) + 1
    assert len(SEMANTIC.pair) == len(PAIR_FEATURES) + len(MEANING_FEATURES) + 1
    assert len(LIGHT.surrounding) == len(SEMANTIC.surrounding) == len(SURROUNDINGS) + 1


def test_align_with_passages_alike_in_meaning_brings_them_nearer() -> None:
    meant = frozenset(("a.1", "b.1"))
    alike = align_mill(GivenSimilarities({meant: 0.7}, otherwise=0.0))
    unlike = align_mill(GivenSimilarities({meant: 0.0}, otherwise=0.0))
    assert chance_of(alike, "a.1", "b.1") > chance_of(unlike, "a.1", "b.1")
    assert chance_of(alike, "a.1", "b.1") > SEMANTIC.together


def test_align_with_nothing_alike_in_meaning_brings_less_together_than_words_would() -> None:
    assert align_mill(GivenSimilarities({}, otherwise=-0.3)).groups == ()


def test_align_without_similarities_goes_by_words_alone() -> None:
    articles = [analyse(make_article("a", MILL)), analyse(make_article("b", MILL_RETOLD))]
    light = align(articles, (), lambda _done, _total: None, weights=LIGHT)
    assert align_mill(None) == light


def test_add_meaning_puts_the_figures_behind_those_of_each_pair() -> None:
    pair = PassageId("a.0"), PassageId("b.0")
    added = dict(add_meaning([(pair, (1.0, 2.0))], GivenSimilarities({}, otherwise=0.5)))
    assert added == {pair: (1.0, 2.0, 0.5, 0.5)}
