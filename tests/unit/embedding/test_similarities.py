"""Likeness of meaning: around the common middle, the same either way round, blind to order."""

from collections.abc import Sequence

import numpy as np
import pytest
from embedding_builders import encode_words, tell_nobody
from story_builders import make_article

from viewer.domain.article import PassageId
from viewer.embedding.encoding import EncodedText
from viewer.embedding.similarities import Similarities, measure_similarities
from viewer.language.analysing import analyse

MILL = (
    "Fire gutted the old mill at Orrin on Tuesday.",
    "All children of the nearby school were led outside unhurt.",
    "Bakers in the valley complain that flour grows dearer every spring.",
)
MILL_RETOLD = (
    "Pupils of the nearby school were led outside unhurt by teachers. They sang.",
    "An inferno gutted the old mill at Orrin.",
)


class WordEmbedder:
    """Embeds by ``encode_words`` and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Sequence[str]] = []

    def embed(self, texts: Sequence[str], report: object) -> list[EncodedText]:
        del report
        self.asked.append(texts)
        return [encode_words(text) for text in texts]


def measure(*stories: Sequence[str]) -> Similarities:
    articles = [analyse(make_article("ab"[index], story)) for index, story in enumerate(stories)]
    return measure_similarities(articles, WordEmbedder(), tell_nobody)


def between(similarities: Similarities, left: str, right: str) -> tuple[float, float]:
    return similarities.between(PassageId(left), PassageId(right))


@pytest.fixture(scope="module")
def mill() -> Similarities:
    return measure(MILL, MILL_RETOLD)


@pytest.mark.parametrize(("left", "right"), [("a.0", "b.1"), ("a.1", "b.0")])
def test_between_passages_of_one_meaning_exceeds_all_others(
    mill: Similarities, left: str, right: str
) -> None:
    meant = between(mill, left, right)
    others = [between(mill, left, other) for other in ("b.0", "b.1") if other != right]
    others += [between(mill, other, right) for other in ("a.0", "a.1", "a.2") if other != left]
    for figure, rivals in zip(meant, zip(*others, strict=True), strict=True):
        assert figure > max(rivals)


def test_between_is_the_same_either_way_round(mill: Similarities) -> None:
    assert between(mill, "a.0", "b.1") == pytest.approx(between(mill, "b.1", "a.0"))


def test_between_stays_in_its_bounds(mill: Similarities) -> None:
    figures = [
        figure for left in "012" for right in "01" for figure in between(mill, f"a.{left}", f"b.{right}")
    ]
    assert all(-1.0001 <= figure <= 1.0001 for figure in figures)


def test_directions_of_all_passages_are_seen_from_their_common_middle(mill: Similarities) -> None:
    """Every made-up text shares a big component; uncentred, all cosines would be far above 0."""
    cosines = [between(mill, f"a.{left}", f"b.{right}")[0] for left in "012" for right in "01"]
    assert min(cosines) < 0 < max(cosines)
    assert all(np.linalg.norm(direction) == pytest.approx(1) for direction in mill.passages.values())


def test_between_passages_about_different_things_covers_little(mill: Similarities) -> None:
    """Word pieces too share a big component, which would cover every sentence by every other."""
    assert between(mill, "a.2", "b.1")[1] < 0.3 * between(mill, "a.0", "b.1")[1]


def test_between_reworded_passages_covers_more_than_between_others() -> None:
    reworded = measure(["Fire gutted mills."], ["Inferno gutted mills.", "Flour grows dearer."])
    assert between(reworded, "a.0", "b.0")[1] > between(reworded, "a.0", "b.1")[1]


def test_measure_similarities_twice_gives_the_same_figures(mill: Similarities) -> None:
    assert between(measure(MILL, MILL_RETOLD), "a.0", "b.1") == between(mill, "a.0", "b.1")


def test_measure_similarities_asks_per_article_for_its_sentences() -> None:
    embedder = WordEmbedder()
    articles = [analyse(make_article("a", MILL)), analyse(make_article("b", MILL_RETOLD))]
    measure_similarities(articles, embedder, tell_nobody)
    assert [len(texts) for texts in embedder.asked] == [3, 3]
    assert embedder.asked[1][1] == "They sang."


def test_between_two_copies_of_a_short_article_stays_at_one_for_each_passage() -> None:
    copies = measure(MILL, MILL)
    for number in "012":
        cosine, covered = between(copies, f"a.{number}", f"b.{number}")
        assert cosine == pytest.approx(1, abs=1e-3)
        assert covered == max(between(copies, f"a.{number}", f"b.{other}")[1] for other in "012")


def test_measure_similarities_of_a_text_without_word_pieces_gives_nothing_in_common() -> None:
    class Mute(WordEmbedder):
        def embed(self, texts: Sequence[str], report: object) -> list[EncodedText]:
            del report
            empty = encode_words("x")
            return [
                EncodedText(meaning=empty.meaning, pieces=empty.pieces[:0], vectors=empty.vectors[:0])
                for _ in texts
            ]

    articles = [analyse(make_article(name, ["Fire gutted mills."])) for name in "ab"]
    assert between(measure_similarities(articles, Mute(), tell_nobody), "a.0", "b.0")[1] == 0


def test_measure_similarities_of_articles_without_passages_is_empty() -> None:
    assert measure([], []).passages == {}
