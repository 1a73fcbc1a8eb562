"""The comparison says which mode it was made in, and takes the light one where the other is not at hand."""

import subprocess
import sys
from pathlib import Path

import pytest
from embedding_builders import WordEncoder, make_embedder, make_model
from story_builders import make_article

from viewer.domain.comparison import AlignmentMode
from viewer.embedding.embedder import ModelEmbedder
from viewer.embedding.encoding import ModelEncoder
from viewer.embedding.models import SemanticUnavailable
from viewer.pipeline import compare

MILL = make_article("a", ["Fire gutted the old mill at Orrin on Tuesday.", "Six workers were hurt."])
RETOLD = make_article("b", ["Seven workers were hurt.", "An inferno gutted the old mill at Orrin."])
OTHER_PASSAGES = ["Rain fell on the valley all week.", "The school reopens in May.", "Flour grows dearer."]


def test_compare_without_an_embedder_is_light() -> None:
    comparison = compare([MILL, RETOLD])
    assert (comparison.mode, comparison.fallback) == (AlignmentMode.LIGHT, "")


def test_compare_with_an_embedder_is_semantic_and_repeatable(tmp_path: Path) -> None:
    first, second = (
        compare([MILL, RETOLD], embedder=make_embedder(tmp_path, WordEncoder())) for _ in range(2)
    )
    assert (first.mode, first.fallback) == (AlignmentMode.SEMANTIC, "")
    assert first == second


def test_compare_with_an_embedder_minds_the_meaning(tmp_path: Path) -> None:
    """The two passages share half of their words; what the others mean shows that they belong together."""
    left = make_article("a", ["Inferno spared pupils at Orrin.", *OTHER_PASSAGES])
    right = make_article("b", [*reversed(OTHER_PASSAGES), "Fire spared children at Orrin."])

    def chance(embedder: ModelEmbedder | None) -> float:
        pairs = compare([left, right], embedder=embedder).alignment.pairs
        return next((pair.score for pair in pairs if (pair.left, pair.right) == ("a.0", "b.3")), 0.0)

    assert chance(make_embedder(tmp_path, WordEncoder())) > chance(None)


def test_compare_where_no_model_is_found_falls_back_and_says_why() -> None:
    comparison = compare([MILL, RETOLD], embedder=ModelEmbedder(find=lambda: None))
    assert comparison.mode is AlignmentMode.LIGHT
    assert "No sentence-embedding model was found" in comparison.fallback
    assert comparison.alignment == compare([MILL, RETOLD]).alignment


def test_compare_stopped_while_the_meaning_is_read_stops(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(stage: str, _done: int, _total: int) -> None:
        if stage == "Reading the meaning":
            raise Stopped

    with pytest.raises(Stopped):
        compare([MILL, RETOLD], report=stop, embedder=make_embedder(tmp_path, WordEncoder()))


def test_load_without_a_package_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(SemanticUnavailable, match="onnxruntime") as caught:
        ModelEncoder(make_model(tmp_path))
    assert "parallax-viewer[semantic]" in caught.value.remedy


def test_light_comparison_on_the_command_line_loads_nothing_of_the_extra(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(f"Mill burns\n\nFire gutted mill {name}.\n", encoding="utf-8")
    check = (
        "import sys; from viewer.__main__ import main; code = main(sys.argv[1:]); "
        "sys.exit(code or sorted({'numpy', 'onnxruntime', 'tokenizers'} & set(sys.modules)) or 0)"
    )
    command = [sys.executable, "-c", check, "compare", str(tmp_path / "one.txt"), str(tmp_path / "two.txt")]
    result = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[3]
    )
    assert result.returncode == 0, result.stderr
    assert "Light mode" in result.stdout
