"""Addresses of the web, taken apart and checked before anything is asked of anybody."""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from viewer.domain.errors import UnfetchedPage

LONGEST: Final = 4_000
_SCHEMED: Final = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_HOST: Final = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?\.?|[0-9a-f:.]*:[0-9a-f:.]*", re.IGNORECASE)
_FORBIDDEN: Final = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\\]")
_PORTS: Final = {"http": 80, "https": 443}
_AS_IT_STANDS: Final = "/?#[]@!$&'()*+,;=:%~-._|"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address of the web.

    Attributes:
        scheme: ``"https"`` or ``"http"``.
        host: A name in ASCII, or figures; without brackets.
        port: Of the host.
        target: Path and question, in ASCII, beginning with a slash.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """The host as a request names it, with its port where that is unusual."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"


def is_address(words: str) -> bool:
    """Tell whether ``words`` are meant as an address and not as the name of a file."""
    return _SCHEMED.match(words) is not None


def parse_address(words: str) -> Address:
    """Return the address that somebody typed; without a scheme it is taken for ``https``.

    Raises:
        UnfetchedPage: It is none, or not one of the web.
    """
    typed = words.strip()
    if len(typed) > LONGEST:
        raise _no_address(typed[:60] + "…", "It is longer than any address.")
    if _FORBIDDEN.search(typed):
        raise _no_address(typed, "There are blanks or invisible characters in it.")
    try:
        return _address(typed if _SCHEMED.match(typed) else f"https://{typed}")
    except ValueError as error:  # from urlsplit or the encoding of names
        raise _no_address(typed, "It is no address of the web.") from error


def follow(address: Address, location: str) -> Address:
    """Return where the answer of ``address`` says that the page has gone.

    Raises:
        UnfetchedPage: That is no address of the web.
    """
    try:
        return parse_address(urljoin(str(address), location.strip()))
    except ValueError as error:
        raise _no_address(str(address), "It has moved to what is no address.") from error


def _address(typed: str) -> Address:
    parts = urlsplit(typed)
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        raise UnfetchedPage(
            f"Only pages of the web (https and http) are fetched, not {scheme}.",
            where=typed,
            remedy="Save the page to a file and open that.",
        )
    if parts.username is not None or parts.password is not None:
        raise UnfetchedPage(
            "The address holds a name or a password, which would be kept with the page.",
            where=typed.replace(f"{parts.netloc.rpartition('@')[0]}@", ""),
            remedy="Save the page with a browser and open that file.",
        )
    host = (parts.hostname or "").rstrip(".")
    host = host if host.isascii() else host.encode("idna").decode("ascii")
    if not _HOST.fullmatch(host):
        raise ValueError(host)
    target = quote(parts.path or "/", safe=_AS_IT_STANDS)
    question = f"?{quote(parts.query, safe=_AS_IT_STANDS)}" if parts.query else ""
    port = _PORTS[scheme] if parts.port is None else parts.port
    return Address(scheme=scheme, host=host, port=port, target=f"{target}{question}")


def _no_address(typed: str, why: str) -> UnfetchedPage:
    return UnfetchedPage(
        why, where=typed, remedy="Copy the whole address from the browser: it begins with https://."
    )
