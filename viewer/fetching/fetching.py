"""Fetches a page once, keeps it, and knows a page that was kept."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import monotonic
from typing import Final

from viewer.domain.errors import UnfetchedPage
from viewer.fetching.addresses import Address, parse_address
from viewer.fetching.page_files import encoding_of, keep, same_place, suffix_of
from viewer.fetching.requesting import Answer, request_page
from viewer.reading.retrieval_notes import SUFFIX, RetrievalNote, read_note

SECONDS: Final = 60.0
"""In all: for looking up the host, every redirect, and the page."""
STAGE: Final = "Fetching the page"
Report = Callable[[str, int, int], None]
"""Called with the stage in words, the bytes that have come and those announced; may raise to stop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page that was fetched and kept.

    Attributes:
        path: The saved page; its note lies beside it, so that whoever reads the file knows the rest too.
        address: Where it came from, after all redirects.
        asked: The address that was asked for.
        retrieved: When, with a time zone.
        encoding: How its bytes are to be read by the server's word, or ``""``.
        content_type: What the server called it, or ``""``.
    """

    path: Path
    address: str
    asked: str
    retrieved: datetime
    encoding: str
    content_type: str


def _tell_nobody(_stage: str, _done: int, _total: int) -> None:
    pass


def fetch_page(
    address: str, folder: Path, *, report: Report = _tell_nobody, seconds: float = SECONDS
) -> Fetched:
    """Fetch what lies at ``address`` and keep it in ``folder`` as a file that is not there yet.

    Nothing of what the page names (pictures, scripts, frames) is fetched. It is bounded in time, size and redirects; the
    machine itself may be asked where the address plainly names it, a private network never.

    Args:
        address: As somebody typed it.
        folder: Where the page is kept; made if it is not there.
        report: Told how far it has got, in the calling thread; may raise to stop.
        seconds: After which it is given up.

    Raises:
        UnfetchedPage: The address, the server, the page or the folder is not right; nothing was kept.
    """
    asked = parse_address(address)
    answer = _answer_in_time(asked, report, seconds)
    suffix_of(answer)  # before anything else is done with it
    told = str(asked) if str(asked) != str(answer.address) else ""
    note = RetrievalNote(
        address=str(answer.address),
        asked=told,
        retrieved=datetime.now(UTC).replace(microsecond=0),
        encoding=encoding_of(answer),
    )
    assert note.retrieved is not None
    return Fetched(
        path=keep(answer, folder, note),
        address=note.address,
        asked=str(asked),
        retrieved=note.retrieved,
        encoding=note.encoding,
        content_type=answer.content_type,
    )


def kept_page(address: str, folder: Path) -> Path | None:
    """Return the page that was fetched from ``address`` into ``folder`` before, the latest of several; None where none was."""
    asked = parse_address(address)
    try:
        notes = sorted(folder.glob(f"*{SUFFIX}"))
    except OSError:
        return None
    pages = [place.with_name(place.name.removesuffix(SUFFIX)) for place in notes]
    known = [(read_note(page), page) for page in pages if page.is_file()]
    dated = [(note.retrieved, page) for note, page in known if note.retrieved and same_place(note, asked)]
    return max(dated)[1] if dated else None


def _answer_in_time(asked: Address, report: Report, seconds: float) -> Answer:
    """Return the answer, asked for in a thread of its own: some waits (for names, for slow heads) know no end."""
    asking, until = _Asking(asked), monotonic() + seconds
    Thread(target=asking.run, daemon=True, name="parallax-fetching").start()
    report(STAGE, 0, 0)
    try:
        while True:
            came = asking.came.get(timeout=max(0.0, until - monotonic()))
            if isinstance(came, Answer):
                return came
            if isinstance(came, BaseException):
                raise came
            report(STAGE, *came)
    except Empty:
        raise _too_slow(asked, seconds) from None
    finally:
        asking.given_up.set()


class _Asking:
    """Asks in another thread, and passes on what comes."""

    def __init__(self, asked: Address) -> None:
        self._asked = asked
        self.came: SimpleQueue[Answer | BaseException | tuple[int, int]] = SimpleQueue()
        self.given_up = Event()

    def run(self) -> None:
        """Ask, until the answer is there or nobody waits for it."""
        try:
            self.came.put(request_page(self._asked, self._progress))
        except BaseException as error:  # noqa: BLE001 - told in the thread that waits, whatever it is
            self.came.put(error)

    def _progress(self, done: int, total: int) -> None:
        if self.given_up.is_set():
            raise OSError("nobody waits for it any more")
        self.came.put((done, total))


def _too_slow(asked: Address, seconds: float) -> UnfetchedPage:
    return UnfetchedPage(
        f"The page did not come within {seconds:.0f} seconds.",
        where=str(asked),
        remedy="Try again later, or save the page with a browser and open that.",
    )
