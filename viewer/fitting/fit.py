"""The fitting: ``python -m viewer.fitting.fit FOLDER … [--loso] [--write]`` refits every model on labelled stories."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from types import MappingProxyType
from typing import Any

from viewer.domain.errors import ViewerError
from viewer.embedding.embedder import ModelEmbedder
from viewer.embedding.models import SemanticUnavailable
from viewer.fitting import contrast_model, event_model
from viewer.fitting.aligning_model import AligningModel
from viewer.fitting.fitted_model import AnalysedStory, FittedModel, Weights, path_of, weights_in_use
from viewer.fitting.labelled_stories import read_labelled_stories
from viewer.fitting.weights_source import replace_weights

MODELS: Mapping[str, FittedModel[Any]] = MappingProxyType(
    {
        "passages that belong together": AligningModel(),
        "passages that belong together, by their meaning too": AligningModel(make_embedder=ModelEmbedder),
        "facts of one event": event_model,
        "contrasts that people would call diverging": contrast_model,
    }
)
"""Every model with the module that refits it, those that others learn from first; a new one is a line here."""

DONE, UNREADABLE = 0, 1


def main(arguments: Sequence[str]) -> int:
    """Refit, print and, if asked, write; return 0, or 1 where the stories could not be read or do not suffice."""
    options = _parser().parse_args(arguments)
    try:
        stories = [AnalysedStory.of(story) for story in read_labelled_stories(options.folders)]
        for name, model in MODELS.items():
            _print(f"# {name}, {len(stories)} stories")
            try:
                prepared = {entry.story.name: model.prepare(entry) for entry in stories}
            except SemanticUnavailable as problem:
                _print(f"Left as it is: {problem}")
                continue
            _refit(model, prepared, loso=options.loso, write=options.write)
    except (ViewerError, ValueError) as problem:
        sys.stderr.write(f"{problem}\n")
        return UNREADABLE
    return DONE


def _refit(model: FittedModel[Any], prepared: Mapping[str, Any], *, loso: bool, write: bool) -> None:
    weights = model.fit(tuple(prepared.values()))
    _print("\n".join(_weights_table(model, weights)))
    if loso:
        _print("\n".join(_left_out_table(model, prepared)))
    if write:
        _print(write_weights(path_of(model.WEIGHTS_MODULE), weights))


def write_weights(path: Path, weights: Weights) -> str:
    """Replace the literals of ``weights`` in the module at ``path``, and say in words what that calls for.

    A model learns from what the models before it say with the weights in use: only a run that changes nothing has
    taught every model by the others as they are.
    """
    before = path.read_text(encoding="utf-8")
    after = replace_weights(before, weights)
    path.write_text(after, encoding="utf-8")
    if after == before:
        return f"Nothing new for {path}."
    return f"Written to {path}: run again until nothing is new, then make check, test and quality."


def measure_left_out(
    model: FittedModel[Any], prepared: Mapping[str, Any]
) -> Mapping[str, Mapping[str, float]]:
    """Return, per story, the figures of the weights that the other stories teach."""
    return {
        name: model.measure(story, model.fit([other for key, other in prepared.items() if key != name]))
        for name, story in prepared.items()
    }


def _left_out_table(model: FittedModel[Any], prepared: Mapping[str, Any]) -> Iterator[str]:
    """Yield rows with each story's figures, taught by the others, beside those of the weights in use.

    The weights in use may have been taught by the very story: only the left half says what a new story will meet.
    """
    in_use = weights_in_use(model)
    left_out = measure_left_out(model, prepared)
    seen = {name: model.measure(story, in_use) for name, story in prepared.items()}
    figures = tuple(dict.fromkeys(figure for row in left_out.values() for figure in row))
    heads = "".join(f"{figure:>9}" for figure in figures)
    yield f"{'':16}|{'left out':^{len(heads)}}|{'weights in use':^{len(heads)}}"
    yield f"{'story':16}|{heads}|{heads}"
    rows = {
        **{name: (left_out[name], seen[name]) for name in prepared},
        "mean": (_mean(left_out), _mean(seen)),
    }
    for name, (left, right) in rows.items():
        if left and right:
            yield f"{name[:16]:16}|{_cells(left, figures)}|{_cells(right, figures)}"


def _mean(rows: Mapping[str, Mapping[str, float]]) -> Mapping[str, float]:
    told = [row for row in rows.values() if row]
    names = told[0] if told else {}
    return {name: sum(row[name] for row in told) / len(told) for name in names}


def _cells(row: Mapping[str, float], figures: Sequence[str]) -> str:
    return "".join(f"{row[figure]:>9.3f}" for figure in figures)


def _weights_table(model: FittedModel[Any], weights: Weights) -> Iterator[str]:
    for name, now in weights_in_use(model).items():
        yield f"{name:60}{'refitted':>10}{'in use':>10}"
        features = (*model.FEATURES_OF[name], "bias")
        for feature, value, used in zip_longest(features, weights[name], now):
            yield f"  {feature:58}{value:>10.3f}" + ("" if used is None else f"{used:>10.3f}")


def _print(text: str) -> None:
    sys.stdout.write(text + "\n\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m viewer.fitting.fit", description=__doc__)
    parser.add_argument(
        "folders", nargs="+", type=Path, metavar="FOLDER", help="a labelled story, or a folder of them"
    )
    parser.add_argument(
        "--loso",
        action="store_true",
        help="leave one story out: how the weights do on a story they have not seen",
    )
    parser.add_argument("--write", action="store_true", help="replace the weights in the source")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
