"""Every model learns from labelled stories what they teach, and its weights reach the source."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from labelled_folders import write_articles, write_line_form

pytest.importorskip("numpy", reason="the fitting needs NumPy: pip install 'parallax-viewer[fit]'")

import numpy as np

from viewer.comparing.event_guard import EVENT_WEIGHTS
from viewer.embedding.encoding import EncodedText
from viewer.embedding.models import SemanticUnavailable
from viewer.fitting import event_model, fit
from viewer.fitting.aligning_model import AligningModel
from viewer.fitting.event_model import average_precision
from viewer.fitting.fit import main, measure_left_out, write_weights
from viewer.fitting.fitted_model import AnalysedStory, FittedModel, path_of, weights_in_use
from viewer.fitting.labelled_stories import read_labelled_story
from viewer.fitting.weights_source import replace_weights

LIGHT = AligningModel()


class LetterEmbedder:
    """Stands for a language model: a word means the letters it begins and ends with."""

    def embed(self, texts: Sequence[str], _report: Callable[[int, int], None]) -> Sequence[EncodedText]:
        return [self._encode(text) for text in texts]

    def _encode(self, text: str) -> EncodedText:
        words = [word for word in text.casefold().split() if word.isalpha()] or ["x"]
        vectors = np.array(
            [np.eye(128)[ord(word[0]) % 128] + np.eye(128)[ord(word[-1]) % 128] for word in words]
        )
        pieces = np.array([sum(map(ord, word)) for word in words])
        return EncodedText(meaning=vectors.mean(axis=0), pieces=pieces, vectors=vectors)


class NoEmbedder:
    """Stands for a language model that nobody has installed."""

    def embed(self, _texts: Sequence[str], _report: Callable[[int, int], None]) -> Sequence[EncodedText]:
        raise SemanticUnavailable("No model was found.")


def at_hand(model: FittedModel[Any]) -> FittedModel[Any]:
    """``model``, with a language model that needs no installation."""
    if isinstance(model, AligningModel) and model.make_embedder:
        return AligningModel(make_embedder=LetterEmbedder)
    return model


MODELS = {name: at_hand(model) for name, model in fit.MODELS.items()}
each_model = pytest.mark.parametrize("name", MODELS)


@pytest.fixture
def barge(tmp_path: Path) -> AnalysedStory:
    return AnalysedStory.of(read_labelled_story(write_line_form(tmp_path / "stories" / "barge")))


def copy_of_module(module: ModuleType, folder: Path) -> Path:
    return Path(shutil.copy(path_of(module), folder / "weights.py"))


@each_model
def test_weights_in_use_when_read_then_each_feature_has_one_and_the_bias_too(name: str) -> None:
    model = MODELS[name]
    for constant, weights in weights_in_use(model).items():
        assert len(weights) == len(model.FEATURES_OF[constant]) + 1


@each_model
def test_weights_in_use_when_written_again_then_the_module_stays_to_three_places(name: str) -> None:
    model = MODELS[name]
    source = path_of(model.WEIGHTS_MODULE).read_text(encoding="utf-8")
    rewritten: dict[str, object] = {"__name__": model.WEIGHTS_MODULE.__name__}
    code = compile(replace_weights(source, weights_in_use(model)), "weights", "exec")
    exec(code, rewritten)
    for constant, weights in weights_in_use(model).items():
        assert rewritten[constant] == pytest.approx(weights, abs=0.0005001)


@each_model
def test_model_when_fitted_on_a_story_then_its_weights_do_well_there(name: str, barge: AnalysedStory) -> None:
    model = MODELS[name]
    prepared = model.prepare(barge)
    weights = model.fit([prepared])
    assert {key: len(values) for key, values in weights.items()} == {
        key: len(features) + 1 for key, features in model.FEATURES_OF.items()
    }
    figures = model.measure(prepared, weights)
    assert figures
    assert figures.get("F1", 1.0) == figures.get("ranking", 1.0) == 1.0


@each_model
def test_model_when_one_story_is_left_out_then_the_others_teach_its_weights(
    name: str, barge: AnalysedStory, tmp_path: Path
) -> None:
    unlabelled = write_line_form(tmp_path / "unlabelled", alignments=[], divergences=[])
    model = MODELS[name]
    other = model.prepare(AnalysedStory.of(read_labelled_story(unlabelled)))
    story = model.prepare(barge)
    with pytest.raises(ValueError, match=r"both labels|no examples"):
        measure_left_out(model, {"barge": story, "unlabelled": other})
    left_out = measure_left_out(model, {"barge": story, "twin": story, "unlabelled": other})
    assert left_out["barge"] == model.measure(story, model.fit([story, other]))
    assert left_out["unlabelled"] == {}


def test_aligning_model_when_prepared_then_pairs_that_may_go_together_teach_nothing(
    barge: AnalysedStory, tmp_path: Path
) -> None:
    links = [
        {"a": "d1:02", "b": "d2:02", "grade": 2},
        {"a": "d1:03", "b": "d2:03", "grade": 2},
        {"a": "d1:01", "b": "d2:01", "grade": 1},
    ]
    lenient = AnalysedStory.of(read_labelled_story(write_line_form(tmp_path / "lenient", alignments=links)))
    strict_weights = LIGHT.fit([LIGHT.prepare(barge)])
    assert LIGHT.fit([LIGHT.prepare(lenient)]) != strict_weights


def test_event_model_when_prepared_then_only_labelled_partings_are_true(barge: AnalysedStory) -> None:
    prepared = event_model.prepare(barge)
    assert sum(prepared.labels) == 3
    assert len(prepared.labels) == len(prepared.features) > 3


@pytest.mark.parametrize(
    "lines",
    [
        {
            "d1": (
                "Two sailors were hurt on the Greta.",
                "Nine sailors were hurt on the Greta, others said.",
            ),
            "d2": ("Nobody has been told anything about the Greta.",),
        },
        {
            "d1": ("On average, 40 sailors drown in the bay every year.",),
            "d2": ("On average, 60 sailors drown in the bay every year.",),
        },
    ],
    ids=["one article alone", "a standing figure"],
)
def test_event_model_when_facts_cannot_part_between_events_then_they_make_no_example(
    tmp_path: Path, lines: dict[str, tuple[str, ...]]
) -> None:
    folder = write_line_form(tmp_path / "barge", lines, alignments=[], divergences=[], boilerplate=[])
    assert event_model.prepare(AnalysedStory.of(read_labelled_story(folder))).labels == ()


def test_event_model_when_fitted_then_what_is_set_by_hand_stays(barge: AnalysedStory) -> None:
    fitted = event_model.fit([event_model.prepare(barge)])["EVENT_WEIGHTS"]
    assert fitted[:2] == EVENT_WEIGHTS[:2]


def test_ranking_when_true_ones_come_first_then_it_is_one_and_ties_do_not_flatter() -> None:
    assert average_precision([0.9, 0.8, 0.1], [True, True, False]) == 1
    assert average_precision([0.9, 0.8, 0.1], [False, True, True]) == pytest.approx((1 / 2 + 2 / 3) / 2)
    assert average_precision([0.5, 0.5], [True, False]) == 0.5


def test_weights_when_written_then_the_module_has_them_and_writing_again_is_nothing_new(
    tmp_path: Path,
) -> None:
    copy = copy_of_module(LIGHT.WEIGHTS_MODULE, tmp_path)
    before = copy.read_text(encoding="utf-8")
    weights = {"SURROUNDING_WEIGHTS": (1.0, -2.0)}
    assert "run again" in write_weights(copy, weights)
    assert "SURROUNDING_WEIGHTS: tuple[float, ...] = (1.000, -2.000)" in copy.read_text(encoding="utf-8")
    assert "Nothing new" in write_weights(copy, weights)
    write_weights(copy, weights_in_use(LIGHT))
    assert copy.read_text(encoding="utf-8") == before


def test_command_when_asked_to_write_then_the_refitted_weights_stand_in_the_source(
    barge: AnalysedStory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = ModuleType("weights")
    module.__dict__.update(vars(LIGHT.WEIGHTS_MODULE))
    module.__file__ = str(copy_of_module(LIGHT.WEIGHTS_MODULE, tmp_path))
    model = SimpleNamespace(
        WEIGHTS_MODULE=module,
        FEATURES_OF=LIGHT.FEATURES_OF,
        prepare=LIGHT.prepare,
        fit=LIGHT.fit,
        measure=LIGHT.measure,
    )
    monkeypatch.setattr(fit, "MODELS", {"a copy": model})
    folder = str(barge.story.articles[0].path.parent)
    before = Path(module.__file__).read_text(encoding="utf-8")
    assert main([folder]) == 0
    assert Path(module.__file__).read_text(encoding="utf-8") == before
    assert main(["--write", folder]) == 0
    taught = LIGHT.fit([LIGHT.prepare(barge)])
    written = Path(module.__file__).read_text(encoding="utf-8")
    assert written == replace_weights(before, taught) != before


def test_command_when_run_on_stories_then_it_prints_weights_and_left_out_table(
    barge: AnalysedStory,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(fit, "MODELS", MODELS)
    write_line_form(tmp_path / "stories" / "twin")
    assert main(["--loso", str(tmp_path / "stories")]) == 0
    shown = capsys.readouterr().out
    assert all(constant in shown for model in MODELS.values() for constant in model.FEATURES_OF)
    assert shown.count("left out") == len(MODELS)
    assert shown.count(barge.story.name) == len(MODELS)


def test_command_when_the_language_model_is_not_at_hand_then_the_other_models_are_refitted(
    barge: AnalysedStory, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    absent = AligningModel(make_embedder=NoEmbedder)
    monkeypatch.setattr(fit, "MODELS", {"by meaning": absent, "by words": LIGHT})
    assert main([str(barge.story.articles[0].path.parent)]) == 0
    _, by_meaning, by_words = capsys.readouterr().out.split("# ")
    assert "Left as it is: No model was found." in by_meaning
    assert "PAIR_WEIGHTS" not in by_meaning
    assert "PAIR_WEIGHTS" in by_words


def test_command_when_nothing_can_be_learned_then_it_says_why_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(write_articles(tmp_path / "unlabelled"))]) == 1
    assert "no labelled story" in capsys.readouterr().err
