"""Nothing is fetched unasked: files and reviews of every kind open without a word to any network."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from format_builders import FILES
from web_server import PAGE, web_server

from viewer.domain.review import Review
from viewer.reading import gather
from viewer.reviewing.pairing import record_of
from viewer.saving.sidecar import write_sidecar

PROJECT = Path(__file__).parents[2]
GUARD = """
import os, sys
def tell(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"}:
        with open(os.environ["PARALLAX_GUARD"], "a") as file:
            file.write(event + " " + repr(arguments)[:200] + "\\n")
sys.addaudithook(tell)
"""
"""Is loaded by every Python process, also those in which files are parsed."""


@pytest.fixture
def guarded(tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """A file that lists what was asked of the network, and the environment of processes that are watched so."""
    site, log = tmp_path / "guard", tmp_path / "network.txt"
    site.mkdir()
    (site / "sitecustomize.py").write_text(GUARD, encoding="utf-8")
    watched = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(site), str(PROJECT))),
        "PARALLAX_GUARD": str(log),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }
    return log, watched


def run(
    arguments: list[str | Path], folder: Path, watched: dict[str, str]
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "viewer", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, env=watched, capture_output=True, text=True, check=False)


def asked(log: Path) -> str:
    return log.read_text(encoding="utf-8") if log.exists() else ""


def test_files_of_every_kind_and_their_review_open_without_any_network(
    tmp_path: Path, guarded: tuple[Path, dict[str, str]]
) -> None:
    log, watched = guarded
    story = tmp_path / "story"
    story.mkdir()
    lure = b'<img src="http://127.0.0.1:9/a.png"><script src="http://127.0.0.1:9/a.js"></script><iframe src="http://127.0.0.1:9/">'
    for number, (suffix, make) in enumerate(FILES.items()):
        content = make()
        if suffix in {".html", ".htm"}:
            content = content.replace(b"<body>", b"<body>" + lure).replace(b"Nine", b"%d" % number)
        (story / f"report{suffix}").write_bytes(content)
    (story / "report.md").write_text(
        "# Fire\n\n![smoke](http://127.0.0.1:9/a.png) Nine boats burned.\n", encoding="utf-8"
    )
    (story / "page.html.source.toml").write_text('address = "http://127.0.0.1:9/"\n', encoding="utf-8")
    done = run(["compare", "--format", "json", story], tmp_path, watched)
    articles = json.loads(done.stdout)["articles"]
    assert len(articles) >= 5, done.stderr
    read = gather([story]).articles
    review = Review(articles=tuple(record_of(article, story) for article in read))
    write_sidecar(story / "story.parallax.json", review, None)
    (story / "report.md").unlink()
    assert run(["validate", story / "story.parallax.json"], tmp_path, watched).returncode == 0
    again = run(["compare", "--format", "json", story / "story.parallax.json"], tmp_path, watched)
    assert "text kept with the review" in again.stderr
    assert len(json.loads(again.stdout)["articles"]) == len(read)
    assert asked(log) == ""


def test_address_is_fetched_when_it_is_named_and_once_only(
    tmp_path: Path, guarded: tuple[Path, dict[str, str]]
) -> None:
    log, watched = guarded
    (tmp_path / "lamp.txt").write_text(
        "Boats lost\n\nEleven boats burned at the quay on Monday.\n", encoding="utf-8"
    )
    bare = {name: value for name, value in watched.items() if "proxy" not in name.lower()}
    with web_server() as server:
        address = server.give("/fire", PAGE)
        first = run(["compare", address, "lamp.txt"], tmp_path, bare)
        assert first.returncode == 0, first.stderr
        assert "fetched, and kept as 127.0.0.1-fire-on-the-quay.html" in first.stderr
        assert "Fire on the quay" in first.stdout
        again = run(["compare", address, "lamp.txt"], tmp_path, bare)
        assert "opened as it was fetched before" in again.stderr
        assert again.stdout == first.stdout
        assert server.asked == ["/fire"]
    assert "socket.connect" in asked(log), "the guard watches"
