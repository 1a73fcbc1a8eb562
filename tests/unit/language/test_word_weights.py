"""How much words tell."""

from itertools import permutations

from viewer.language.word_weights import WordWeights


def test_a_total_is_the_same_to_the_last_bit_in_whatever_order_the_words_come() -> None:
    weights = WordWeights(weights={"mill": 0.1, "barge": 0.2, "weir": 0.3}, unseen=1.0)

    assert len({weights.total(keys) for keys in permutations(weights.weights)}) == 1
