"""What was encoded once is not encoded again, and a damaged cache costs time only."""

import os
from pathlib import Path

import numpy as np
import pytest
from embedding_builders import WordEncoder, encode_words, make_embedder, make_model, tell_nobody

from viewer.embedding import vector_cache
from viewer.embedding.embedder import ModelEmbedder
from viewer.embedding.encoding import EncodedText
from viewer.embedding.models import ModelFolder, SemanticUnavailable
from viewer.embedding.vector_cache import VectorCache


def equal(one: EncodedText, other: EncodedText) -> bool:
    names = ("meaning", "pieces", "vectors")
    return all(np.array_equal(getattr(one, name), getattr(other, name)) for name in names)


@pytest.fixture
def encoder() -> WordEncoder:
    return WordEncoder()


def embed(folder: Path, encoder: WordEncoder, *texts: str, weights: bytes = b"network") -> list[EncodedText]:
    return list(make_embedder(folder, encoder, weights).embed(texts, tell_nobody))


def test_embed_in_a_second_run_takes_equal_vectors_from_the_cache(
    tmp_path: Path, encoder: WordEncoder
) -> None:
    first = embed(tmp_path, encoder, "A blaze gutted the mill.", "Nobody was hurt.")
    second = embed(tmp_path, encoder, "A blaze gutted the mill.", "Nobody was hurt.")
    assert len(encoder.encoded) == 2
    assert all(equal(one, other) for one, other in zip(first, second, strict=True))
    assert equal(second[1], encode_words("Nobody was hurt."))


def test_embed_from_the_cache_does_not_load_the_model(tmp_path: Path, encoder: WordEncoder) -> None:
    embed(tmp_path, encoder, "A blaze.")
    model = make_embedder(tmp_path, encoder)._found()[0]

    def refuse(_: object) -> WordEncoder:
        raise AssertionError("loaded for nothing")

    again = ModelEmbedder(find=lambda: model, load=refuse, cache=VectorCache(tmp_path / "cache"))
    assert len(again.embed(["A blaze."], tell_nobody)) == 1


def test_embed_twice_loads_the_model_once(tmp_path: Path, encoder: WordEncoder) -> None:
    loaded: list[ModelFolder] = []
    model = make_model(tmp_path / "model")

    def load(folder: ModelFolder) -> WordEncoder:
        loaded.append(folder)
        return encoder

    embedder = ModelEmbedder(find=lambda: model, load=load, cache=VectorCache(tmp_path / "cache"))
    for text in ("A blaze.", "Nobody was hurt."):
        embedder.embed([text], tell_nobody)
    assert loaded == [model]


@pytest.mark.parametrize(
    ("texts", "weights"),
    [
        (("Nobody was hurt.", "A blaze."), b"network"),
        (("A blaze.",), b"network"),
        (("A blaze.Nob", "ody was hurt."), b"network"),
        (("A blaze.", "Nobody was hurt."), b"another network"),
    ],
    ids=["another order", "fewer", "cut elsewhere", "another model"],
)
def test_embed_of_anything_else_is_encoded_anew(
    tmp_path: Path, encoder: WordEncoder, texts: tuple[str, ...], weights: bytes
) -> None:
    embed(tmp_path, encoder, "A blaze.", "Nobody was hurt.")
    embed(tmp_path, encoder, *texts, weights=weights)
    assert encoder.encoded[2:] == list(texts)


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 half", b"not an archive", None])
def test_embed_with_a_damaged_cache_encodes_anew_and_mends_it(
    tmp_path: Path, encoder: WordEncoder, damage: bytes | None
) -> None:
    first = embed(tmp_path, encoder, "A blaze.", "Nobody was hurt.")
    (file,) = (tmp_path / "cache").iterdir()
    content = file.read_bytes()
    flipped = content[:200] + bytes([content[200] ^ 1]) + content[201:]
    file.write_bytes(flipped if damage is None else damage)
    second = embed(tmp_path, encoder, "A blaze.", "Nobody was hurt.")
    assert len(encoder.encoded) == 4
    assert all(equal(one, other) for one, other in zip(first, second, strict=True))
    embed(tmp_path, encoder, "A blaze.", "Nobody was hurt.")
    assert len(encoder.encoded) == 4


def test_embed_where_nothing_can_be_written_works_without_a_cache(
    tmp_path: Path, encoder: WordEncoder
) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    for _ in range(2):
        assert len(embed(tmp_path, encoder, "A blaze.")) == 1
    assert len(encoder.encoded) == 2


def test_embed_of_nothing_asks_for_no_model() -> None:
    assert list(ModelEmbedder(find=lambda: None).embed([], tell_nobody)) == []


def test_embed_without_a_model_says_where_to_read_on() -> None:
    with pytest.raises(SemanticUnavailable, match="No sentence-embedding model") as caught:
        ModelEmbedder(find=lambda: None).embed(["A blaze."], tell_nobody)
    assert "README" in caught.value.remedy


def test_cache_beyond_its_limit_drops_what_was_unused_for_longest(
    tmp_path: Path, encoder: WordEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vector_cache, "KEPT", 2)
    embed(tmp_path, encoder, "one")
    (first,) = (tmp_path / "cache").iterdir()
    os.utime(first, (1, 1))
    embed(tmp_path, encoder, "two")
    for file in set((tmp_path / "cache").iterdir()) - {first}:
        os.utime(file, (2, 2))
    embed(tmp_path, encoder, "one")  # used again, so "two" is now the longest unused
    embed(tmp_path, encoder, "three")
    encoder.encoded.clear()
    embed(tmp_path, encoder, "one")
    assert encoder.encoded == []
    embed(tmp_path, encoder, "two")
    assert encoder.encoded == ["two"]
    assert len(list((tmp_path / "cache").iterdir())) == 2
