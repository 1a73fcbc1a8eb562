"""One question to a server, and the answer, bounded in size and redirects."""

import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.request import getproxies, proxy_bypass

from viewer import __version__
from viewer.domain.errors import UnfetchedPage
from viewer.fetching.addresses import Address, follow
from viewer.fetching.safe_hosts import check_name, is_own_machine, numbers_of

if TYPE_CHECKING:
    import ssl

    from urllib3 import BaseHTTPResponse, Timeout

MOST_BYTES: Final = 30_000_000
MOST_REDIRECTS: Final = 8
SECONDS_TO_CONNECT: Final = 10.0
SECONDS_OF_SILENCE: Final = 20.0
_PORTION: Final = 65_536
_DIGITS: Final = 18
"""Of a length that a server announces: more say nothing new."""
_OK: Final = 200
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_HEADERS: Final[Mapping[str, str]] = {
    "User-Agent": f"Mozilla/5.0 (compatible; Parallax/{__version__}; one page, asked for by its reader)",
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=.9,text/plain;q=.8,*/*;q=.5",
    "Accept-Encoding": "gzip, deflate",
}
Progress = Callable[[int, int], None]
"""Called with the bytes that have come and those that are announced, or 0 where nothing is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server gave.

    Attributes:
        address: From where, after all redirects.
        content: The bytes, unpacked.
        content_type: As the server called them, in small letters, or ``""``.
    """

    address: Address
    content: bytes
    content_type: str


def request_page(asked: Address, progress: Progress) -> Answer:
    """Return what lies at ``asked``.

    Raises:
        UnfetchedPage: Nothing does, it may not be asked for, or it is too large.
    """
    address, may_be_own = asked, is_own_machine(asked)
    for _ in range(MOST_REDIRECTS + 1):
        with _asking(address, may_be_own=may_be_own) as response:
            location = response.headers.get("Location", "")
            if response.status in _MOVED and location:
                address = follow(address, location)
                continue
            if response.status != _OK:
                raise _refused(address, response.status)
            return Answer(
                address=address,
                content=b"".join(_content(address, response, progress)),
                content_type=response.headers.get("Content-Type", "").lower(),
            )
    raise UnfetchedPage(
        "The address leads in a circle.",
        where=str(asked),
        remedy="Save the page with a browser and open that.",
    )


@contextmanager
def _asking(address: Address, *, may_be_own: bool) -> "Iterator[BaseHTTPResponse]":
    """Give the answer to one question, and close it at the end; what breaks on the way is told as it concerns a reader."""
    # Loaded when something is fetched, which is seldom.
    from urllib3.exceptions import HTTPError  # noqa: PLC0415 - reason above

    try:
        proxy = _proxy_for(address)
        response = _ask_proxy(address, proxy) if proxy else _ask(address, may_be_own=may_be_own)
        with closing(response):
            yield response
    except (HTTPError, OSError) as error:
        raise _unreached(address, error) from error


def _ask(address: Address, *, may_be_own: bool) -> "BaseHTTPResponse":
    """Ask the host at the numbers that were looked at, one after the other, so that no second look-up gives others."""
    from urllib3.exceptions import ConnectTimeoutError, NewConnectionError  # noqa: PLC0415 - as above

    *others, last = numbers_of(address, may_be_own=may_be_own)
    for number in others:
        try:
            return _ask_at(number, address)
        except (NewConnectionError, ConnectTimeoutError):
            continue
    return _ask_at(last, address)


def _ask_at(number: str, address: Address) -> "BaseHTTPResponse":
    from urllib3 import HTTPConnectionPool, HTTPSConnectionPool  # noqa: PLC0415 - as above

    if address.scheme == "https":
        pool: HTTPConnectionPool = HTTPSConnectionPool(
            number,
            address.port,
            timeout=_patience(),
            ssl_context=_trusting(),
            server_hostname=address.host,
            assert_hostname=address.host,
        )
    else:
        pool = HTTPConnectionPool(number, address.port, timeout=_patience())
    return pool.urlopen(
        "GET",
        address.target,
        headers={"Host": address.authority, **_HEADERS},
        redirect=False,
        retries=False,
        assert_same_host=False,
        preload_content=False,
        decode_content=False,
    )


def _ask_proxy(address: Address, proxy: str) -> "BaseHTTPResponse":
    from urllib3 import ProxyManager  # noqa: PLC0415 - as above

    check_name(address)
    return ProxyManager(proxy, timeout=_patience(), ssl_context=_trusting()).urlopen(
        "GET",
        str(address),
        headers=dict(_HEADERS),
        redirect=False,
        retries=False,
        preload_content=False,
        decode_content=False,
    )


def _patience() -> "Timeout":
    from urllib3 import Timeout  # noqa: PLC0415 - as above

    return Timeout(connect=SECONDS_TO_CONNECT, read=SECONDS_OF_SILENCE)


def _trusting() -> "ssl.SSLContext":
    """Return who is trusted: whom this system trusts, and whom Mozilla does."""
    import ssl  # noqa: PLC0415 - as above

    import certifi  # noqa: PLC0415 - as above

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _proxy_for(address: Address) -> str:
    """Return the proxy that this system sends such questions through, or ``""``."""
    proxy = getproxies().get(address.scheme, "")
    return "" if not proxy or is_own_machine(address) or proxy_bypass(address.host) else proxy


def _content(address: Address, response: "BaseHTTPResponse", progress: Progress) -> Iterator[bytes]:
    """Yield the bytes of the answer, unpacked, and stop at the first that is too many."""
    announced = response.headers.get("Content-Length", "")
    total = int(announced[:_DIGITS]) if announced.isdecimal() else 0
    if total > MOST_BYTES:
        raise _too_large(address)
    packed, came, gave = _Unpacking(response.headers.get("Content-Encoding", "")), 0, 0
    for portion in response.stream(_PORTION, decode_content=False):
        came += len(portion)
        for piece in packed.unpack(portion):
            gave += len(piece)
            if max(came, gave) > MOST_BYTES:
                raise _too_large(address)
            yield piece
        progress(came, total)


class _Unpacking:
    """Unpacks what is packed, in pieces, so that a little that would become very much is noticed in time."""

    def __init__(self, name: str) -> None:
        is_packed = name.strip().lower() in {"gzip", "x-gzip", "deflate"}
        self._unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32) if is_packed else None

    def unpack(self, portion: bytes) -> Iterator[bytes]:
        """Yield what ``portion`` holds."""
        if self._unpacker is None:
            yield portion
            return
        while portion:
            try:
                yield self._unpacker.decompress(portion, _PORTION)
            except zlib.error as error:
                raise OSError(f"the answer is packed in a broken way ({error})") from error
            portion = self._unpacker.unconsumed_tail


def _refused(address: Address, status: int) -> UnfetchedPage:
    if status in {401, 402, 403, 407, 429, 451}:
        words = f"The server does not give this page to programs (it answers {status})."
    elif status in {404, 410}:
        words = f"There is no such page (the server answers {status})."
    else:
        words = f"The server gives no page (it answers {status})."
    return UnfetchedPage(
        words, where=str(address), remedy="Open it in a browser, save it there, and open the saved file."
    )


def _unreached(address: Address, error: Exception) -> UnfetchedPage:
    """Return the error for a host that could not be asked, or whose answer broke off."""
    words = str(error)
    if "CERTIFICATE" in words.upper():
        return UnfetchedPage(
            f"The server cannot prove that it is {address.host} (its certificate is not valid).",
            where=str(address),
            remedy="Nothing was fetched. Check the address; if it is right, save the page with a browser.",
        )
    if "timed out" in words:
        why = "does not answer"
    elif "refused" in words:
        why = "takes no connection"
    else:
        why = "cannot be reached"
    return UnfetchedPage(
        f"{address.host} {why}.", where=str(address), remedy="Check the connection, and try again later."
    )


def _too_large(address: Address) -> UnfetchedPage:
    return UnfetchedPage(
        f"It is larger than {MOST_BYTES // 1_000_000} MB, as no article is.",
        where=str(address),
        remedy="Open it in a browser, save the article, and open the saved file.",
    )
