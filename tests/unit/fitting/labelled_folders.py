"""One small story, written to a folder in either form of labels."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ARTICLES = {
    "d1": (
        "Barge sinks under the Oster bridge",
        "A gravel barge sank under the Oster bridge on Monday, and two sailors were hurt.",
        "The “Greta” carried 40 tonnes of gravel.",
        "Two tugs came, and two more waited.",
        "The bridge will stay closed to lorries until Thursday.",
    ),
    "d2": (
        "Three hurt as gravel barge goes down",
        "Three sailors were hurt when a gravel barge went down by the Oster bridge on Monday.",
        "She had loaded 60 tonnes of gravel, the harbour said.",
        "The bridge will stay closed to lorries until Friday, a spokesman said.",
        "Subscribe to our newsletter",
    ),
}
"""The lines of each article, which are its passages too."""

LINKS = {("d1:02", "d2:02"): 2, ("d1:03", "d2:03"): 2}
HURT = [("d1", 2, "two sailors", "2"), ("d2", 1, "Three hurt", "3"), ("d2", 2, "Three sailors", "3")]
GRAVEL = [("d1", 3, "40 tonnes", "40 t"), ("d2", 3, "60 tonnes", "60 t")]
BOILERPLATE = ("d2", 5, "Subscribe to our newsletter")

Member = tuple[str, int, str, str]


def write_articles(folder: Path, articles: Mapping[str, Sequence[str]] = ARTICLES) -> Path:
    folder.mkdir(parents=True)
    for name, lines in articles.items():
        (folder / f"{name}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return folder


def write_key_form(folder: Path, **changes: Any) -> Path:
    """The story with a ``key.json``; ``changes`` replace entries of the key."""
    key = {
        "articles": [
            {"file": f"{name}.txt", "title": lines[0], "source": "", "published": "2025-06-02"}
            for name, lines in ARTICLES.items()
        ],
        "divergences": [
            _key_divergence("casualty", "update", "hurt", HURT),
            _key_divergence("quantity", "contradiction", "gravel", GRAVEL),
        ],
        "not_divergences": [],
        "aligned": [
            [_opening("d1", "A gravel barge"), _opening("d2", "Three sailors were")],
            [_opening("d1", "The “Greta”"), _opening("d2", "She had")],
        ],
        "different_event": [],
        "boilerplate": [_opening("d2", "Subscribe")],
    }
    write_articles(folder)
    (folder / "key.json").write_text(json.dumps({**key, **changes}), encoding="utf-8")
    return folder


def write_line_form(folder: Path, articles: Mapping[str, Sequence[str]] = ARTICLES, **changes: Any) -> Path:
    """The story with numbered lines and a ``gold.json``; ``changes`` replace entries of that."""
    gold = {
        "alignments": [{"a": a, "b": b, "grade": grade} for (a, b), grade in LINKS.items()],
        "boilerplate": [line_name(*BOILERPLATE[:2])],
        "divergences": [
            line_divergence("casualty", "update", "hurt", HURT),
            line_divergence("quantity", "contradiction", "gravel", GRAVEL),
        ],
    }
    write_articles(folder, articles)
    (folder / "gold.json").write_text(json.dumps({**gold, **changes}), encoding="utf-8")
    (folder / "lines").mkdir()
    for name, lines in articles.items():
        rows = [f"{line_name(name, number)}\t{line}\n" for number, line in enumerate(lines, start=1)]
        (folder / "lines" / f"{name}.numbered.txt").write_text("".join(rows), encoding="utf-8")
    return folder


def line_name(article: str, number: int) -> str:
    return f"{article}:{number:02}"


def line_divergence(kind: str, relation: str, fact: str, members: Sequence[Member]) -> dict[str, Any]:
    return {
        "fact": fact,
        "kind": kind,
        "relation": relation,
        "core": True,
        "members": [
            {"at": line_name(article, number), "quote": quote, "value": value}
            for article, number, quote, value in members
        ],
    }


def _key_divergence(kind: str, relation: str, slot: str, members: Sequence[Member]) -> dict[str, Any]:
    return {
        "kind": kind,
        "relation": relation,
        "slot": slot,
        "found_by": "rules",
        "mentions": [
            {"article": f"{article}.txt", "quote": quote, "value": value}
            for article, _, quote, value in members
        ],
    }


def _opening(article: str, words: str) -> dict[str, str]:
    return {"article": f"{article}.txt", "starts_with": words}
