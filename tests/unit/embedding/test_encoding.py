"""A model's network is run text by text, and one that does not fit is refused with a word to its owner."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from embedding_builders import make_model, tell_nobody

from viewer.embedding.encoding import LONGEST, ModelEncoder
from viewer.embedding.models import SemanticUnavailable, find_model

INPUTS = ("input_ids", "attention_mask", "token_type_ids")


class FakeNetwork:
    """Gives each word piece its number as its vector; ``outcome`` bends what comes out."""

    def __init__(self, inputs: Sequence[str] = INPUTS, outcome: object = None) -> None:
        self.inputs = inputs
        self.outcome = outcome

    def get_inputs(self) -> list[SimpleNamespace]:
        return [SimpleNamespace(name=name) for name in self.inputs]

    def run(self, _names: None, fed: Mapping[str, Any]) -> list[Any]:
        assert set(fed) == set(self.inputs)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        ids = fed["input_ids"]
        assert ids.shape[0] == 1
        rows = np.repeat(ids[..., None], 4, axis=2).astype(np.float32)
        return [rows if self.outcome is None else self.outcome]


class FakeTokenizer:
    """One piece per letter between two marks, as the tokenizers of such models do."""

    longest: int | None = None

    def no_padding(self) -> None:
        pass

    def enable_truncation(self, longest: int) -> None:
        self.longest = longest

    def encode(self, text: str) -> SimpleNamespace:
        letters = [ord(letter) for letter in text][: (self.longest or 0) - 2]
        return SimpleNamespace(ids=[1, *letters, 2], special_tokens_mask=[1, *[0] * len(letters), 1])


def install_fakes(monkeypatch: pytest.MonkeyPatch, network: FakeNetwork | Exception) -> None:
    def open_network(*_: object, **__: object) -> FakeNetwork:
        if isinstance(network, Exception):
            raise network
        return network

    runtime = SimpleNamespace(SessionOptions=SimpleNamespace, InferenceSession=open_network)
    tokenizers = SimpleNamespace(Tokenizer=SimpleNamespace(from_file=lambda _: FakeTokenizer()))
    monkeypatch.setitem(sys.modules, "onnxruntime", runtime)
    monkeypatch.setitem(sys.modules, "tokenizers", tokenizers)


@pytest.mark.parametrize("inputs", [INPUTS, INPUTS[:2]], ids=["three inputs", "two inputs"])
def test_encode_gives_the_pieces_without_the_marks_and_the_mean_with_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inputs: Sequence[str]
) -> None:
    install_fakes(monkeypatch, FakeNetwork(inputs))
    (encoded,) = ModelEncoder(make_model(tmp_path)).encode(["az"], tell_nobody)
    assert encoded.pieces.tolist() == [97, 122]
    assert encoded.vectors.tolist() == [[97] * 4, [122] * 4]
    assert encoded.meaning.tolist() == [(1 + 97 + 122 + 2) / 4] * 4


def test_encode_many_texts_keeps_their_order_and_tells_how_far_it_got(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install_fakes(monkeypatch, FakeNetwork())
    told: list[tuple[int, int]] = []
    texts = [chr(97 + number % 26) * (number % 5) for number in range(70)]
    encoded = ModelEncoder(make_model(tmp_path)).encode(texts, lambda done, total: told.append((done, total)))
    assert ["".join(map(chr, text.pieces)) for text in encoded] == texts
    assert told[0] == (0, 70)
    assert [done for done, _ in told] == sorted({done for done, _ in told})


def test_encode_a_long_text_cuts_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_fakes(monkeypatch, FakeNetwork())
    (encoded,) = ModelEncoder(make_model(tmp_path)).encode(["a" * 5000], tell_nobody)
    assert len(encoded.pieces) == LONGEST - 2


@pytest.mark.parametrize(
    "network",
    [
        FakeNetwork(("pixels",)),
        FakeNetwork((*INPUTS, "position_ids")),
        FakeNetwork(outcome=np.zeros((1, 4))),
        FakeNetwork(outcome=np.zeros((1, 1, 4))),
        FakeNetwork(outcome=RuntimeError("Invalid dimensions\nand a long trace")),
        OSError("Protobuf parsing failed"),
    ],
    ids=["pixels", "more inputs", "one vector per text", "wrong length", "fails while running", "no network"],
)
def test_a_model_that_does_not_fit_is_refused_with_its_place_and_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, network: FakeNetwork | Exception
) -> None:
    install_fakes(monkeypatch, network)
    with pytest.raises(SemanticUnavailable) as caught:
        ModelEncoder(make_model(tmp_path)).encode(["Fire gutted mills."], tell_nobody)
    assert str(tmp_path) in caught.value.where
    assert caught.value.remedy
    assert "\n" not in caught.value.problem


def test_the_real_model_finds_rewording_nearer_than_shared_words() -> None:
    pytest.importorskip("onnxruntime", reason="the semantic extra is not installed")
    pytest.importorskip("tokenizers", reason="the semantic extra is not installed")
    model = find_model()
    if model is None:
        pytest.skip("no sentence-embedding model on this machine")
    texts = [
        "The blaze was put out before dawn.",
        "Firefighters extinguished the fire early in the morning.",
        "The dawn of the railway was put down to coal.",
    ]
    encoder = ModelEncoder(model)
    said, reworded, other = (text.meaning for text in encoder.encode(texts, tell_nobody))

    def cosine(one: Any, another: Any) -> float:
        return float(one @ another / np.linalg.norm(one) / np.linalg.norm(another))

    assert cosine(said, reworded) > cosine(said, other) + 0.1
    (alone,) = encoder.encode(texts[:1], tell_nobody)
    assert np.array_equal(alone.meaning, said)
