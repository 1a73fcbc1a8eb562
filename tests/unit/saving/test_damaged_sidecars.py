import copy
import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from saved_builders import ANCESTORS, CORRECTIONS, DISCUSSION, FULL, JSON_VALUES, KEPT, UNKNOWN

from viewer.domain.errors import SidecarError, UnsupportedVersion
from viewer.saving import sidecar
from viewer.saving.json_text import line_of, place_of
from viewer.saving.sidecar import SavedReview, find_problems, read_sidecar, write_sidecar

Steps = tuple[str | int, ...]


def steps_into(value: Any, steps: Steps = ()) -> Iterator[Steps]:
    """Yield the way to everything inside ``value``."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in inside:
        yield (*steps, step)
        yield from steps_into(inner, (*steps, step))


def at(document: Any, steps: Steps) -> Any:
    for step in steps:
        document = document[step]
    return document


DOCUMENTS = {
    path.name: json.loads(path.read_text(encoding="utf-8"))
    for path in (FULL, UNKNOWN, CORRECTIONS, DISCUSSION, ANCESTORS, KEPT)
}
PLACES = [(name, steps) for name, document in DOCUMENTS.items() for steps in steps_into(document)]
JUNK = JSON_VALUES | st.sampled_from(
    [
        "\ud800",
        "2023-05-18",
        "2023-02-30T09:30:00Z",
        "2023-05-18T09:30:00",
        "9999-12-31T23:59:59-14:00",
        float("nan"),
        float("inf"),
        10**400,
        {"\udfff": 1},
    ]
)


SAYS_NOTHING: dict[str, Any] = {
    "corrections": [],
    "codebook": [],
    "ancestors": [],
    "event": "",
    "confidence": None,
    "reason": "",
    "discussion": [],
    "changes": [],
    "description": "",
}
SAYS_NOTHING_OF_ARTICLE: dict[str, Any] = {
    "author": "",
    "address": "",
    "updated": None,
    "language": "",
    "retrieved": None,
    "encoding": "",
    "kept": None,
    "dates": [],
}
"""Optional keys with the value that says the same as leaving them out."""


def same_json(left: Any, right: Any) -> bool:
    """Compare as JSON does: true is not 1, and 1.0 is not 1. An optional key that says nothing may be left out."""
    written = [json.dumps(_without_empty(document), sort_keys=True) for document in (left, right)]
    return written[0] == written[1]


def _without_empty(document: dict[str, Any]) -> dict[str, Any]:
    return {
        **_saying(document),
        "articles": [_saying_article(article) for article in document["articles"]],
        "annotations": [_saying(annotation) for annotation in document["annotations"]],
        **(
            {"codebook": [_saying(code) for code in document["codebook"]]} if document.get("codebook") else {}
        ),
    }


def _saying_article(part: dict[str, Any]) -> dict[str, Any]:
    return {
        key: _saying_article(value) if key == "kept" else value
        for key, value in part.items()
        if key not in SAYS_NOTHING_OF_ARTICLE or value != SAYS_NOTHING_OF_ARTICLE[key]
    }


def _saying(part: dict[str, Any]) -> dict[str, Any]:
    return {
        key: value for key, value in part.items() if key not in SAYS_NOTHING or value != SAYS_NOTHING[key]
    }


def expect_precise_error_or_nothing_lost(document: Any, steps: Steps) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "damaged.parallax.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        found = read_or_complain(path)
        if isinstance(found, SidecarError):
            assert found.remedy
            assert is_near(found.where.removeprefix(str(path)).removeprefix(": "), steps)
        else:
            write_sidecar(path, found.review, found.digest, ancestors=found.ancestors)
            assert same_json(json.loads(path.read_text(encoding="utf-8")), document)


def read_or_complain(path: Path) -> SavedReview | SidecarError:
    try:
        return read_sidecar(path)
    except SidecarError as error:
        return error


def is_near(named: str, steps: Steps) -> bool:
    """Tell whether an error names the damaged place, what holds it, what it holds, or what it contradicts."""
    damaged = place_of(steps)
    if steps[0] == "articles":  # An article that is gone or has another id is missed where it is quoted.
        return named.startswith("articles") or named.endswith(".source")
    if "selector" in steps:
        damaged = place_of(steps[: steps.index("selector") + 1])
    return damaged.startswith(named) or named.startswith(damaged)


@settings(deadline=None)  # the disk sets the pace
@given(place=st.sampled_from(PLACES), junk=JUNK)
@example(place=(FULL.name, ("annotations", 0, "severity")), junk=True)
@example(place=(FULL.name, ("annotations", 0, "severity")), junk=2.0)
@example(place=(FULL.name, ("version",)), junk=True)
@example(place=(DISCUSSION.name, ("annotations", 0, "confidence")), junk=None)
@example(place=(DISCUSSION.name, ("annotations", 0, "discussion")), junk=[])
@example(place=(DISCUSSION.name, ("codebook", 0, "description")), junk="")
def test_any_value_replaced_by_junk_gives_a_precise_error_or_is_kept(
    place: tuple[str, Steps], junk: Any
) -> None:
    name, steps = place
    document = copy.deepcopy(DOCUMENTS[name])
    at(document, steps[:-1])[steps[-1]] = junk
    expect_precise_error_or_nothing_lost(document, steps)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_any_value_removed_gives_a_precise_error_or_loses_nothing_else(name: str) -> None:
    for steps in steps_into(DOCUMENTS[name]):
        document = copy.deepcopy(DOCUMENTS[name])
        del at(document, steps[:-1])[steps[-1]]
        expect_precise_error_or_nothing_lost(document, steps)


@settings(deadline=None)  # the disk sets the pace
@given(content=st.binary(max_size=200))
def test_any_bytes_when_read_give_an_error_of_ours(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "noise.parallax.json"
        path.write_bytes(content)
        with pytest.raises(SidecarError):
            read_sidecar(path)


@settings(deadline=None)  # the disk sets the pace
@given(cut=st.integers(0, FULL.stat().st_size - 2))
def test_file_cut_short_when_read_is_refused(cut: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "short.parallax.json"
        path.write_bytes(FULL.read_bytes()[:cut])
        with pytest.raises(SidecarError):
            read_sidecar(path)


@pytest.mark.parametrize(
    ("steps", "junk", "message"),
    [
        (
            ("annotations", 0, "target", 1, "selector", 0, "exact"),
            5,
            "annotations[0].target[1].selector[0].exact: Expected a text, found 5.",
        ),
        (
            ("annotations", 0, "target", 1, "selector", 1, "end"),
            3,
            "annotations[0].target[1].selector[1].end: Expected 96 (start plus the 22 code points quoted), found 3.",
        ),
        (
            ("annotations", 1, "id"),
            "6f1c1f0e-6a53-4a55-9d5c-3d2b8a0f4c11",
            (
                "annotations[1].id: Expected an id of its own, found "
                '"6f1c1f0e-6a53-4a55-9d5c-3d2b8a0f4c11", which annotations[0] has too.'
            ),
        ),
        (
            ("annotations", 1, "created"),
            "2023-05-18T09:31:00",
            (
                "annotations[1].created: This cannot be: a time is written with its zone, like 2024-01-28T09:30:00Z; "
                'found "2023-05-18T09:31:00".'
            ),
        ),
        (
            ("annotations", 1, "modified"),
            "2023-05-18T08:00:00Z",
            (
                "annotations[1]: This cannot be: annotation 0a7be0e4-14ad-4a8e-9a3e-5f0f5f8f2d7b was modified before "
                "it was created."
            ),
        ),
        (
            ("annotations", 1, "severity"),
            4,
            "annotations[1].severity: Expected a number not above 3, found 4.",
        ),
        (
            ("annotations", 1, "target"),
            [],
            "annotations[1].target: Expected a list that is not empty, found a list of 0.",
        ),
        (("annotations", 1, "target", 0), "x", 'annotations[1].target[0]: Expected an object, found "x".'),
        (
            ("annotations", 1, "target", 0, "source"),
            "elsewhere",
            'annotations[1].target[0].source: Expected the id of an article listed under "articles", found "elsewhere".',
        ),
        (
            ("articles", 0, "sha256"),
            "abc",
            'articles[0].sha256: Expected 64 hexadecimal digits in lower case, found "abc".',
        ),
        (("links", 0, "linked"), 1, "links[0].linked: Expected true or false, found 1."),
        (
            ("annotations", 0, "note"),
            "\ud83d",
            "annotations[0].note: It holds half a character (U+D83D) at position 0.",
        ),
        (("extra",), float("inf"), "extra: Expected a number, found inf, which JSON cannot carry."),
        (("version",), "1", 'version: Expected a version number, found "1".'),
        (("offsets",), "bytes", "offsets: Expected 'code points', found \"bytes\"."),
    ],
    ids=lambda value: place_of(value) if isinstance(value, tuple) else "",
)
def test_damage_when_read_is_named_with_its_place(
    steps: Steps, junk: Any, message: str, tmp_path: Path
) -> None:
    document = copy.deepcopy(DOCUMENTS[FULL.name])
    at(document, steps[:-1])[steps[-1]] = junk
    path = tmp_path / "damaged.parallax.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(SidecarError) as caught:
        read_sidecar(path)
    assert str(caught.value).startswith(f"{path}: {message}")


@pytest.mark.parametrize(
    ("steps", "junk", "message"),
    [
        (("corrections", 0, "kind"), "poem", "corrections[0].kind: Expected 'title', 'heading', 'paragraph'"),
        (
            ("corrections", 1, "target", "source"),
            "elsewhere",
            'corrections[1].target.source: Expected the id of an article listed under "articles", found "elsewhere".',
        ),
        (
            ("corrections", 0, "made"),
            "2023-05-18T09:30:00",
            "corrections[0].made: This cannot be: a time is written",
        ),
        (("corrections",), None, "corrections: Expected a list, found null."),
    ],
    ids=lambda value: place_of(value) if isinstance(value, tuple) else "",
)
def test_damage_to_a_correction_when_read_is_named_with_its_place(
    steps: Steps, junk: Any, message: str, tmp_path: Path
) -> None:
    document = copy.deepcopy(DOCUMENTS[CORRECTIONS.name])
    at(document, steps[:-1])[steps[-1]] = junk
    path = tmp_path / "damaged.parallax.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(SidecarError) as caught:
        read_sidecar(path)
    assert str(caught.value).startswith(f"{path}: {message}")


@pytest.mark.parametrize(
    ("steps", "junk", "message"),
    [
        (
            ("passages", 1),
            "poem 33 83",
            "passages[1]: Expected a kind of passage with its first and last position, as “paragraph 18 78”",
        ),
        (("passages", 1), "paragraph 20 83", ": This cannot be: passage 1 of the kept text begins before"),
        (
            ("passages", 2),
            "paragraph 84 1000",
            ": This cannot be: the passages of a kept text lie inside its",
        ),
        (("passages",), [], "passages: Expected a list that is not empty"),
        (("dates", 0), "yesterday", "dates[0]: Expected a day and where it was found"),
        (("dates", 0), "2023-02-30 dateline", ": This cannot be: day is out of range"),
        (("lines", 0), None, "lines[0]: Expected a text, found null."),
    ],
    ids=lambda value: place_of(value) if isinstance(value, tuple) else "",
)
def test_damage_to_a_kept_text_when_read_is_named_with_its_place(
    steps: Steps, junk: Any, message: str, tmp_path: Path
) -> None:
    document = copy.deepcopy(DOCUMENTS[KEPT.name])
    kept = document["articles"][0]["kept"]
    at(kept, steps[:-1])[steps[-1]] = junk
    path = tmp_path / "damaged.parallax.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(SidecarError) as caught:
        read_sidecar(path)
    assert f"articles[0].kept{'' if message.startswith(':') else '.'}{message}" in str(caught.value)
    assert [problem.where.partition(": ")[2][:16] for problem in find_problems(path)] == ["articles[0].kept"]


def test_several_places_damaged_when_read_are_counted(tmp_path: Path) -> None:
    document = copy.deepcopy(DOCUMENTS[FULL.name])
    document["annotations"][0]["note"] = None
    del document["annotations"][1]["slot"]
    path = tmp_path / "damaged.parallax.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(SidecarError, match=r"found null\. \(1 more place is wrong\.\)"):
        read_sidecar(path)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "The file is empty"),
        (b" \n", "The file is empty"),
        (b"\x89PNG\r\n\x1a\n\x00", "byte 0: This is not text in UTF-8"),
        (b'{"format": "parallax-review",}', "line 1, column 30: This is not JSON"),
        (b'{"format": "somebody-else", "version": 1}', "not a review saved by Parallax"),
        (b"[1, 2]", "not a review saved by Parallax"),
        (b'{"format": "parallax-review"}', "version: Expected a version number, found null"),
        (b'{"format": "parallax-review", "version": 0}', "version: Expected a version number, found 0"),
        (b'{"format": "parallax-review", "a": {"b": 1, "b": 2}}', "a.b: The key 'b' stands here twice"),
        (b"[" * 100_000, "nested more than 64 levels"),
        (b'{"a":' + b"[" * 80 + b"]" * 80 + b"}", "nested more than 64 levels"),
        (b'{"a": ' + b"9" * 10_000 + b"}", "a number too long"),
        (b'{"a": 1e999}', "a: Expected a number, found inf"),
    ],
    ids=lambda value: value[:24] if isinstance(value, str) else "",
)
def test_what_is_no_saved_review_when_read_is_refused(content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(content)
    with pytest.raises(SidecarError) as caught:
        read_sidecar(path)
    assert message in str(caught.value)
    assert caught.value.where.startswith(str(path))
    assert caught.value.remedy


def test_huge_file_when_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sidecar, "LARGEST", 1_000_000)
    path = tmp_path / "huge.json"
    path.write_bytes(b" " * 1_000_001)
    with pytest.raises(SidecarError, match="larger than 1 MB"):
        read_sidecar(path)


def test_missing_file_or_folder_when_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SidecarError, match="cannot be read"):
        read_sidecar(tmp_path / "nothing.parallax.json")
    with pytest.raises(SidecarError, match="not a file"):
        read_sidecar(tmp_path)


def test_newer_version_when_read_is_refused_whatever_else_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "newer.parallax.json"
    path.write_text('{"format": "parallax-review", "version": 2, "judgements": {}}', encoding="utf-8")
    with pytest.raises(UnsupportedVersion, match="it has version 2, this Parallax reads up to 1"):
        read_sidecar(path)


@pytest.mark.parametrize(
    ("steps", "junk", "message"),
    [
        (
            ("annotations", 0, "discussion", 1, "id"),
            "5b1b4f0a-7d52-4b6e-8a8e-2f0c1d3e4a51",
            "annotations[0].discussion[1].id: Expected an id of its own, found",
        ),
        (
            ("annotations", 0, "discussion", 0, "text"),
            " ",
            'annotations[0].discussion[0].text: Expected a text that says something, found " ".',
        ),
        (
            ("annotations", 0, "discussion", 0, "modified"),
            "2023-05-18T09:00:00Z",
            "annotations[0].discussion[0]: This cannot be: reply 5b1b4f0a-7d52-4b6e-8a8e-2f0c1d3e4a51 was modified",
        ),
        (
            ("annotations", 0, "changes", 0, "when"),
            "noon",
            "annotations[0].changes[0].when: This cannot be: a time",
        ),
        (
            ("annotations", 0, "confidence"),
            4,
            "annotations[0].confidence: Expected a number not above 3, found 4.",
        ),
        (
            ("codebook", 1, "name"),
            "toll",
            'codebook[1].name: Expected a name of its own, found "toll", which',
        ),
        (
            ("codebook", 1, "name"),
            "early  report",
            'codebook[1].name: Expected a name with single blanks between its words, found "early  report".',
        ),
    ],
    ids=lambda value: place_of(value) if isinstance(value, tuple) else "",
)
def test_damage_to_a_discussion_or_a_codebook_when_read_is_named_with_its_place(
    steps: Steps, junk: Any, message: str, tmp_path: Path
) -> None:
    document = copy.deepcopy(DOCUMENTS[DISCUSSION.name])
    at(document, steps[:-1])[steps[-1]] = junk
    path = tmp_path / "damaged.parallax.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(SidecarError) as caught:
        read_sidecar(path)
    assert str(caught.value).startswith(f"{path}: {message}")


@settings(deadline=None)  # the disk sets the pace
@given(place=st.sampled_from(PLACES), junk=JUNK)
def test_problems_are_found_where_reading_fails_and_nowhere_else(place: tuple[str, Steps], junk: Any) -> None:
    name, steps = place
    document = copy.deepcopy(DOCUMENTS[name])
    at(document, steps[:-1])[steps[-1]] = junk
    with TemporaryDirectory() as folder:
        path = Path(folder) / "damaged.parallax.json"
        path.write_text(json.dumps(document, indent=2), encoding="utf-8")
        assert bool(find_problems(path)) is isinstance(read_or_complain(path), SidecarError)


def test_every_wrong_place_is_found_with_its_line(tmp_path: Path) -> None:
    document = copy.deepcopy(DOCUMENTS[FULL.name])
    document["annotations"][0]["note"] = None
    del document["annotations"][1]["slot"]
    text = json.dumps(document, indent=2)
    lines = [number for number, line in enumerate(text.splitlines(), 1) if '"note": null' in line]
    path = tmp_path / "damaged.parallax.json"
    path.write_text(text, encoding="utf-8")
    first, last = find_problems(path)
    assert first.where == f"{path}: annotations[0].note (line {lines[0]})"
    assert last.where.startswith(f"{path}: annotations[1].slot (line ")


def test_what_the_parts_contradict_is_found_everywhere(tmp_path: Path) -> None:
    document = copy.deepcopy(DOCUMENTS[FULL.name])
    document["annotations"][0]["target"][0]["source"] = "elsewhere"
    document["annotations"][1]["target"][0]["source"] = "elsewhere"
    document["annotations"][2]["id"] = document["annotations"][1]["id"]
    path = tmp_path / "damaged.parallax.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert [problem.where.removeprefix(f"{path}: ").partition(" ")[0] for problem in find_problems(path)] == [
        "annotations[2].id",
        "annotations[0].target[0].source",
        "annotations[1].target[0].source",
    ]


@given(document=JSON_VALUES.filter(lambda value: isinstance(value, dict | list)))
def test_line_of_a_place_is_the_line_on_which_its_value_begins(document: Any) -> None:
    text = json.dumps(document, indent=1)
    for steps in steps_into(document):
        named = place_of(steps)
        if all(isinstance(step, int) or (step and not set(step) & set(".[]")) for step in steps):
            line = line_of(text, named)
            assert line is not None
            step = steps[-1]
            begins = text.splitlines()[line - 1].strip()
            assert begins.startswith(json.dumps(step)) if isinstance(step, str) else begins
    assert line_of(text, "no such key") is None
