"""The process beside the window in which articles are read and compared; it never loads Qt."""

import gc
import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO, Final, Protocol, cast

from viewer.gui.jobs.job_channel import Channel, Closed
from viewer.gui.jobs.unpacking import Left, open_left

if TYPE_CHECKING:
    import subprocess

Report = Callable[[str, int, int], None]
_CHILD: Final = (
    "import sys; sys.path[:] = {path}; from viewer.gui.jobs.job_process import serve_window; "
    "serve_window({left})"
)

_NICENESS: Final = 5
"""A third of a processor that the window or another program wants as well, and all of one that nobody does."""

Work = Callable[..., Any]
"""A function at the top of a module; takes ``report`` by name; its arguments and its result can be pickled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a job is: ``done`` of ``total`` steps of ``stage``."""

    stage: str
    done: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a job returned."""

    value: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What a job raised.

    Attributes:
        error: The exception.
        working: Its traceback as text, since a traceback does not cross processes.
    """

    error: Exception
    working: str = ""


Message = Progress | Result | Failure


class Executor(Protocol):
    """Does one job at a time and keeps its messages until they are asked for."""

    def begin(self, work: Work, arguments: Sequence[Any]) -> None:
        """Start the job."""
        ...

    def messages(self) -> Sequence[Message]:
        """Return the messages that have come in since the last call, without waiting."""
        ...

    def end(self) -> None:
        """End the job, finished or not; the executor can begin another."""
        ...


class InlineExecutor:
    """Does the job at once in the calling thread: for tests, and for platforms without processes."""

    def __init__(self) -> None:
        self._messages: list[Message] = []

    def begin(self, work: Work, arguments: Sequence[Any]) -> None:
        """Do the whole job."""
        self._messages = []
        self._messages.append(perform(work, arguments, self._messages.append))

    def messages(self) -> Sequence[Message]:
        """Return what has come in."""
        received, self._messages = self._messages, []
        return received

    def end(self) -> None:
        """Forget what has not been asked for."""
        self._messages = []


class ProcessExecutor:
    """Does each job in a process of its own that stays warm for the next; ending a job ends the process.

    After a job with a large result it ends too, so that the two processes never hold such a result at once.

    It is started afresh, not forked: a fork of a process that runs Qt inherits locks that nobody will ever release.
    What crosses is packed and unpacked by threads: the comparison of a long story takes half a second, and the window
    goes on.
    """

    def __init__(self, *prepare: Callable[[], None]) -> None:
        """Let each process load what jobs need by the steps of ``prepare``: the first at once, the others later."""
        self._prepare = prepare
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: Channel | None = None
        self._ahead: tuple[Work, tuple[Any, ...]] | None = None  # begun, and not asked for yet

    def warm_up(self) -> None:
        """Start the process before it is needed, so that the first job does not wait for imports."""
        if self._process is not None and self._process.poll() is None:
            return
        self.end()
        import subprocess  # noqa: PLC0415 - the process itself starts sooner without

        left = open_left()
        # Not multiprocessing: it would start a third process, and load more than reading an article takes.
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own lines
            [sys.executable, "-c", _CHILD.format(path=sys.path, left=left.fileno() if left else None)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            pass_fds=(left.fileno(),) if left else (),
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._channel = Channel(
            cast("BinaryIO", self._process.stdout), cast("BinaryIO", self._process.stdin), left=left
        )
        self._channel.send_beside(self._prepare)

    def begin_ahead(self, work: Work, arguments: Sequence[Any]) -> None:
        """Begin a job that is about to be asked for; where another is asked for then, this one was in vain."""
        self.begin(work, arguments)
        self._ahead = work, tuple(arguments)

    def begin(self, work: Work, arguments: Sequence[Any]) -> None:
        """Send the job over, to a fresh process if the last one is gone."""
        if self._ahead is not None:
            if self._ahead == (work, tuple(arguments)):
                self._ahead = None
                return
            self.end()
        self.warm_up()
        assert self._channel is not None
        self._channel.send_beside((work, tuple(arguments)))

    def messages(self) -> Sequence[Message]:
        """Return what has come in; a process that died is reported as a failure."""
        received = () if self._channel is None else self._channel.received()
        if any(isinstance(each, Closed | Left) for each in received):
            self.end()
        return [_message_of(each) for each in received]

    def end(self) -> None:
        """End the process, whatever it is doing."""
        if self._channel is not None:
            self._channel.close()
        self._channel, self._ahead = None, None
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


def _message_of(received: object) -> Message:
    """Return a message as it came, or the failure that an exception of the way itself is."""
    if isinstance(received, Left):
        received = received.value if isinstance(received.value, Exception) else Result(value=received.value)
    if isinstance(received, Closed):
        return Failure(error=ChildProcessError(str(received)))
    if isinstance(received, Exception):
        return Failure(error=RuntimeError(f"The window and its analysis could not speak: {received}"))
    assert isinstance(received, Progress | Result | Failure)
    return received


def perform(work: Work, arguments: Sequence[Any], send: Callable[[Message], None]) -> Message:
    """Do the work, send its progress, and return its result or its failure."""

    def report(stage: str, done: int, total: int) -> None:
        send(Progress(stage=stage, done=done, total=total))

    try:
        return Result(value=work(*arguments, report=report))
    except Exception as error:  # noqa: BLE001 - whatever a job raises is a message for the window, not a crash
        return Failure(error=_portable(error), working=traceback.format_exc())


def _portable(error: Exception) -> Exception:
    """Return ``error``, or a plain one with its words where it would not survive the way to the window."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes, made in the same expression
    except Exception:  # noqa: BLE001 - pickling raises whatever the error's own code raises
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


def serve_window(left: int | None) -> None:
    """Do one job after another until the window is gone; prepare for the next while none is there.

    The pipes to the window are this process's standard streams, so whatever is printed here goes to its errors.

    Args:
        left: The descriptor of the file in which a large result is left for the window, where there is one.
    """
    # Ctrl+C in the terminal reaches the whole group; the window decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):  # not on Windows
        os.nice(_NICENESS)
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    channel = Channel(incoming, outgoing, when_closed=partial(os._exit, 0))  # whatever it is doing
    file = None if left is None else os.fdopen(left, "w+b")
    gc.disable()  # what is loaded stays
    steps, has_worked = list(channel.wait()), False
    while True:
        while steps and not channel.is_waited_for:
            steps.pop(0)()
            if not has_worked:
                break  # the window is being made: what it does not wait for yet would only hold it up
        gc.freeze()
        gc.enable()
        _send(channel, _work_on(channel.wait(), channel), file)
        has_worked = True


def _work_on(received: Any, channel: Channel) -> Message:  # noqa: ANN401 - whatever jobs take and give
    """Do the job that was received, if it could be unpacked."""
    if isinstance(received, Exception):
        return _message_of(received)
    work, arguments = received
    return perform(work, arguments, channel.send)


def _send(channel: Channel, message: Message, file: BinaryIO | None) -> None:
    """Send a job's last message; what cannot be pickled is sent as the failure that it is."""
    try:
        if file is not None and _is_left(message, file):
            channel.send(Left())
            os._exit(0)  # the window takes the result when this process has given back its memory
        channel.send(message)
    except OSError:
        return
    except Exception as error:  # noqa: BLE001 - pickling raises whatever the value's own code raises
        told = RuntimeError(f"The answer could not be sent to the window: {error}")
        channel.send(Failure(error=told, working=traceback.format_exc()))


def _is_left(message: Message, file: BinaryIO) -> bool:
    """Leave a large result in ``file``, and tell whether that was done."""
    if not isinstance(message, Result):
        return False
    from viewer.gui.jobs.leaving import leave_if_large  # noqa: PLC0415 - the process itself starts sooner without

    return leave_if_large(message.value, file)
