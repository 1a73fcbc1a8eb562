"""A small server on this machine, for tests of what is fetched."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

PAGE = b"<!DOCTYPE html><html><head><title>Fire on the quay</title></head><body><p>Nine boats burned.</p></body></html>"
Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass(slots=True)
class WebServer:
    """What a test gives, and what it was asked.

    Attributes:
        port: On the loopback interface.
        answers: By path.
        asked: The paths that were asked for, in order.
        headers: What came with the last question.
    """

    port: int
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def give(self, path: str, content: bytes = PAGE, **headers: str) -> str:
        """Give ``content`` at ``path``, with headers written with underscores, and return its address."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(200)
            told = {
                "Content_Type": "text/html; charset=utf-8",
                "Content_Length": str(len(content)),
                **headers,
            }
            for name, value in told.items():
                request.send_header(name.replace("_", "-"), value)
            request.end_headers()
            request.wfile.write(content)

        self.answers[path] = answer
        return self.address(path)

    def send_on(self, path: str, to: str, status: int = 302) -> str:
        """Send whoever asks for ``path`` elsewhere, and return its address."""

        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            request.send_header("Location", to)
            request.send_header("Content-Length", "0")
            request.end_headers()

        self.answers[path] = answer
        return self.address(path)


@contextmanager
def web_server() -> Iterator[WebServer]:
    """Serve on a free port until the end of the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known.asked.append(self.path)
            known.headers = dict(self.headers)
            answer = known.answers.get(self.path.partition("?")[0])
            with suppress(OSError):  # whoever asked has gone
                if answer is None:
                    self.send_error(404)
                else:
                    answer(self)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        known = WebServer(port=server.server_port)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield known
        finally:
            server.shutdown()
            thread.join()
