"""What is fetched, kept and told when somebody asks for an address; only a server on this machine is asked."""

import gzip
import ssl
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from threading import Event

import pytest
from web_server import PAGE, WebServer, web_server

from viewer.domain.errors import UnfetchedPage
from viewer.fetching import Fetched, fetch_page, kept_page, requesting
from viewer.reading import gather
from viewer.reading.retrieval_notes import note_path, read_note


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[WebServer]:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with web_server() as running:
        yield running


def refusal(address: str, folder: Path, seconds: float = 20) -> UnfetchedPage:
    with pytest.raises(UnfetchedPage) as caught:
        fetch_page(address, folder, seconds=seconds)
    assert caught.value.remedy
    assert list(folder.iterdir()) == [], "nothing was kept"
    return caught.value


def test_page_is_kept_as_it_came_with_where_from_and_when(server: WebServer, tmp_path: Path) -> None:
    address = server.give("/2024/01/30/fire-on-the-quay.html?from=feed".partition("?")[0])
    before = datetime.now(UTC) - timedelta(seconds=1)
    fetched = fetch_page(f"{address}?from=feed", tmp_path)
    assert fetched.path == tmp_path / "127.0.0.1-fire-on-the-quay.html"
    assert fetched.path.read_bytes() == PAGE
    assert fetched.address == fetched.asked == f"{address}?from=feed"
    assert before <= fetched.retrieved <= datetime.now(UTC)
    note = read_note(fetched.path)
    assert (note.address, note.retrieved, note.asked) == (fetched.address, fetched.retrieved, "")
    assert server.asked == ["/2024/01/30/fire-on-the-quay.html?from=feed"], "once, and nothing else"
    assert "Cookie" not in server.headers
    assert "Referer" not in server.headers


def test_kept_page_when_opened_later_tells_its_address_and_the_time_of_its_retrieval(
    server: WebServer, tmp_path: Path
) -> None:
    fetched = fetch_page(
        server.give("/fire", PAGE.replace(b"<p>", b"<h1>Fire on the quay</h1><p>")), tmp_path
    )
    (article,) = gather([fetched.path]).articles
    assert (article.address, article.retrieved) == (fetched.address, fetched.retrieved)


def test_page_is_never_written_over_another(server: WebServer, tmp_path: Path) -> None:
    address = server.give("/fire-on-the-quay")
    first, second = fetch_page(address, tmp_path), fetch_page(address, tmp_path)
    assert first.path != second.path
    assert {first.path.name, second.path.name} == {
        "127.0.0.1-fire-on-the-quay.html",
        "127.0.0.1-fire-on-the-quay-2.html",
    }


def test_page_that_was_fetched_before_is_found_by_what_was_asked_and_by_where_it_lies(
    server: WebServer, tmp_path: Path
) -> None:
    there, asked = server.give("/there"), server.send_on("/asked", "/there")
    assert kept_page(asked, tmp_path) is None
    fetched = fetch_page(asked, tmp_path)
    assert kept_page(asked, tmp_path) == kept_page(there, tmp_path) == fetched.path
    assert kept_page(server.address("/other"), tmp_path) is None
    fetched.path.unlink()
    assert kept_page(asked, tmp_path) is None


def test_redirect_is_followed_and_both_addresses_are_noted(server: WebServer, tmp_path: Path) -> None:
    server.give("/there")
    fetched = fetch_page(server.send_on("/asked", "there#top", status=301), tmp_path)
    assert fetched.address == server.address("/there")
    assert fetched.asked == server.address("/asked")
    assert read_note(fetched.path).asked == server.address("/asked")


def test_redirects_in_a_circle_end(server: WebServer, tmp_path: Path) -> None:
    assert "in a circle" in refusal(server.send_on("/a", "/a"), tmp_path).problem
    assert len(server.asked) == requesting.MOST_REDIRECTS + 1


@pytest.mark.parametrize(
    "to",
    [
        "http://192.168.0.1/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "//172.16.0.1/x",
    ],
)
def test_redirect_into_a_private_network_is_refused(server: WebServer, tmp_path: Path, to: str) -> None:
    assert "private network" in refusal(server.send_on("/a", to), tmp_path).problem


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "ftp://quay.example/a", "javascript:alert(1)", "http://"]
)
def test_redirect_to_what_is_no_page_of_the_web_is_refused(
    server: WebServer, tmp_path: Path, to: str
) -> None:
    refusal(server.send_on("/a", to), tmp_path)


@pytest.mark.parametrize(
    "address",
    [
        "http://10.0.0.1/",
        "http://[fe80::1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://192.168.1.1:8080/admin",
    ],
)
def test_private_network_is_not_asked_even_where_somebody_names_it(tmp_path: Path, address: str) -> None:
    assert "private network" in refusal(address, tmp_path).problem


def test_name_that_means_a_private_machine_is_refused_and_so_is_one_that_leads_to_this_machine(
    server: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [(2, 1, 6, "", ("127.0.0.1", server.port))]
    monkeypatch.setattr("viewer.fetching.safe_hosts.socket.getaddrinfo", lambda *_args, **_options: found)
    assert "private network" in refusal(f"http://quay.example:{server.port}/", tmp_path).problem
    assert server.asked == []


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://quay.example/",
        "https://user:secret@quay.example/",
        "https://quay.example/a b",
        "https://quay.example\\@10.0.0.1/",
        "https://quay.example/\r\nHost: other",
        "https://",
        "https://quay.example:99999/",
        "https://[::1/",
        "",
        "x" * 5000,
    ],
)
def test_what_is_no_address_is_told_and_no_secret_repeated(tmp_path: Path, address: str) -> None:
    assert "secret" not in str(refusal(address, tmp_path))


def test_page_that_the_server_refuses_or_does_not_have_is_told(server: WebServer, tmp_path: Path) -> None:
    assert "no such page (the server answers 404)" in refusal(server.address("/gone"), tmp_path).problem
    server.answers["/paid"] = lambda request: request.send_error(403)
    assert "does not give this page to programs" in refusal(server.address("/paid"), tmp_path).problem


def test_what_is_no_article_is_refused(server: WebServer, tmp_path: Path) -> None:
    address = server.give("/smoke.jpg", b"\xff\xd8\xff", Content_Type="image/jpeg")
    assert "no article (image/jpeg)" in refusal(address, tmp_path).problem


@pytest.mark.parametrize(
    ("path", "content", "content_type", "suffix"),
    [
        ("/a", b"%PDF-1.4 ...", "application/octet-stream", ".pdf"),
        ("/a", PAGE, "", ".html"),
        ("/a", PAGE, "text/plain", ".html"),
        ("/a.md", b"# Fire", "text/plain", ".md"),
        ("/a", b"Fire", "text/plain; charset=utf-8", ".txt"),
        ("/a", PAGE, "application/xhtml+xml", ".xhtml"),
        ("/a.html", b"{\\rtf1 Fire}", "application/rtf", ".rtf"),
    ],
)
def test_kind_of_file_is_what_the_server_says_or_what_the_bytes_are(
    server: WebServer, tmp_path: Path, path: str, content: bytes, content_type: str, suffix: str
) -> None:
    assert fetch_page(server.give(path, content, Content_Type=content_type), tmp_path).path.suffix == suffix


def test_charset_that_only_the_server_says_is_kept_and_read(server: WebServer, tmp_path: Path) -> None:
    words = "Девять лодок сгорели у причала в понедельник ночью, сообщили в портовой конторе."
    content = f"<html><body><h1>Пожар</h1><p>{words}</p></body></html>".encode("cp1251")
    fetched = fetch_page(
        server.give("/fire", content, Content_Type="text/html; charset=Windows-1251"), tmp_path
    )
    assert fetched.encoding == "cp1251"
    (article,) = gather([fetched.path]).articles
    assert words in article.text
    assert article.encoding == "cp1251"


@pytest.mark.parametrize("charset", ["utf-8", "no-such-thing", "base64", "undefined"])
def test_charset_that_does_not_fit_is_not_kept(server: WebServer, tmp_path: Path, charset: str) -> None:
    address = server.give("/a", PAGE + "ü".encode("cp1252"), Content_Type=f"text/html; charset={charset}")
    assert fetch_page(address, tmp_path).encoding == ""


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_packed_page_is_unpacked(server: WebServer, tmp_path: Path, packing: str) -> None:
    packed = gzip.compress(PAGE) if packing == "gzip" else zlib.compress(PAGE)
    address = server.give("/a", packed, Content_Encoding=packing)
    assert fetch_page(address, tmp_path).path.read_bytes() == PAGE


def test_page_that_is_too_large_is_refused_packed_or_announced_or_neither(
    server: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(requesting, "MOST_BYTES", 200_000)
    bomb = gzip.compress(b" " * 50_000_000)
    assert len(bomb) < 60_000
    for address in (
        server.give("/bomb", bomb, Content_Encoding="gzip"),
        server.give("/long", PAGE, Content_Length="99999999"),
        server.give("/chunks", PAGE + b" " * 300_000),
    ):
        assert "larger than" in refusal(address, tmp_path).problem


def test_broken_packing_and_an_answer_that_breaks_off_are_told(server: WebServer, tmp_path: Path) -> None:
    refusal(server.give("/a", b"no gzip", Content_Encoding="gzip"), tmp_path)
    refusal(server.give("/b", PAGE, Content_Length="500"), tmp_path)


def test_server_that_never_answers_is_given_up(server: WebServer, tmp_path: Path) -> None:
    over = Event()

    def drip(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\n")
        over.wait(10)

    server.answers["/slow"] = drip
    try:
        assert "within 0 seconds" in refusal(server.address("/slow"), tmp_path, seconds=0.3).problem
    finally:
        over.set()


@pytest.mark.usefixtures("server")
def test_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "takes no connection" in refusal("http://127.0.0.1:1/", tmp_path).problem


def test_certificate_that_proves_nothing_is_told(
    server: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Refusing(ssl.SSLContext):
        def wrap_socket(self, *_args: object, **_options: object) -> ssl.SSLSocket:
            raise ssl.SSLCertVerificationError("certificate verify failed: self-signed certificate")

    monkeypatch.setattr(requesting, "_trusting", lambda: Refusing(ssl.PROTOCOL_TLS_CLIENT))
    problem = refusal(server.address("/a").replace("http:", "https:"), tmp_path)
    assert "certificate is not valid" in problem.problem
    assert server.asked == []


def test_reader_who_stops_gets_out_and_nothing_is_kept(server: WebServer, tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(_stage: str, done: int, _total: int) -> None:
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        fetch_page(server.give("/a"), tmp_path, report=stop)
    assert list(tmp_path.iterdir()) == []


def test_name_of_the_file_holds_nothing_that_a_page_could_smuggle_in(
    server: WebServer, tmp_path: Path
) -> None:
    title = b"<html><title>../../CON: a\x00b / \xe2\x80\xaeevil &quot;x&quot; " + b"y" * 200 + b"</title>"
    fetched: Fetched = fetch_page(server.give("/1/2", title), tmp_path)
    assert fetched.path.parent == tmp_path
    assert len(fetched.path.name) < 100
    assert all(letter.isalnum() or letter in "-._" for letter in fetched.path.name)


def test_folder_that_cannot_be_written_is_told(server: WebServer, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(UnfetchedPage, match="cannot be kept"):
        fetch_page(server.give("/a"), blocked)


def test_damaged_note_is_as_if_there_were_none(server: WebServer, tmp_path: Path) -> None:
    fetched = fetch_page(server.give("/a"), tmp_path)
    for content in (b"\xff", b"address = 5\nretrieved = 2024-01-01", b"x" * 100_000):
        note_path(fetched.path).write_bytes(content)
        assert read_note(fetched.path).retrieved is None
        assert gather([fetched.path]).articles


def test_proxy_of_the_system_is_asked_in_its_place_and_private_numbers_never(
    server: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.port}")
    server.give("/unused")
    server.answers["http://quay.example/fire"] = server.answers["/unused"]
    assert fetch_page("http://quay.example/fire", tmp_path).path.read_bytes() == PAGE
    with pytest.raises(UnfetchedPage, match="private network"):
        fetch_page("http://10.0.0.1/", tmp_path)
    assert server.asked == ["http://quay.example/fire"]
