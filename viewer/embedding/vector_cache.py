"""Encoded texts on disk, found again by content; what is damaged or gone is computed anew."""

import io
import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from zipfile import BadZipFile

from viewer.embedding.encoding import EncodedText

KEPT = 200
"""Files kept at most, one per article and model; the longest unused go first."""

_FORM = "1"


class VectorCache:
    """One file per list of texts and model, in ``folder``.

    Nobody has to look after it: a file that cannot be read or written is passed over, because the vectors can be
    computed again.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, model: str, texts: Sequence[str]) -> list[EncodedText] | None:
        """Return ``texts`` as the model with the digest ``model`` encoded them, or None where that is not known."""
        path = self._path(model, texts)
        try:
            content = path.read_bytes()
            found = _unpack(content)
        except (OSError, ValueError, KeyError, EOFError, BadZipFile):
            return None
        if len(found) != len(texts):
            return None
        with suppress(OSError):
            os.utime(path)  # used now
        return found

    def keep(self, model: str, texts: Sequence[str], encoded: Sequence[EncodedText]) -> None:
        """Write ``encoded``, whole or not at all, and drop what was not used for longest."""
        path = self._path(model, texts)
        temporary = path.with_name(f".{secrets.token_hex(8)}.tmp")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                temporary.write_bytes(_pack(encoded))
                temporary.replace(path)
            finally:
                temporary.unlink(missing_ok=True)
            self._drop_unused()

    def _path(self, model: str, texts: Sequence[str]) -> Path:
        key = sha256(f"{_FORM}\n{model}\n".encode())
        for text in texts:
            key.update(sha256(text.encode()).digest())
        return self._folder / f"{key.hexdigest()}.npz"

    def _drop_unused(self) -> None:
        # All files, so that one left half-written by a process that was ended goes too.
        files = sorted(self._folder.iterdir(), key=lambda path: path.stat().st_mtime)
        for path in files[:-KEPT]:
            path.unlink(missing_ok=True)


def _pack(encoded: Sequence[EncodedText]) -> bytes:
    import numpy as np  # noqa: PLC0415 - the light mode must not load it

    packed = io.BytesIO()
    np.savez(
        packed,
        meanings=np.stack([text.meaning for text in encoded]),
        lengths=np.array([len(text.pieces) for text in encoded]),
        pieces=np.concatenate([text.pieces for text in encoded]),
        vectors=np.concatenate([text.vectors for text in encoded]),
    )
    return packed.getvalue()


def _unpack(content: bytes) -> list[EncodedText]:
    """Return what ``_pack`` packed; raises ``ValueError``, ``KeyError``, ``EOFError`` or ``BadZipFile`` if it did not."""
    import numpy as np  # noqa: PLC0415 - the light mode must not load it

    with np.load(io.BytesIO(content), allow_pickle=False) as stored:
        meanings, lengths = stored["meanings"], stored["lengths"]
        cuts = np.cumsum(lengths)[:-1]
        pieces = np.split(stored["pieces"], cuts)
        vectors = np.split(stored["vectors"], cuts)
    return [
        EncodedText(meaning=meaning, pieces=own, vectors=rows)
        for meaning, own, rows in zip(meanings, pieces, vectors, strict=True)
    ]
