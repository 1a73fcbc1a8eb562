"""The process beside the window in which articles are read and compared; it never loads Qt."""

import multiprocessing
import pickle
import signal
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Protocol

from viewer.gui.job_channel import Channel, Closed

Report = Callable[[str, int, int], None]


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


@dataclass(frozen=True, slots=True)
class Last:
    """Stands for what the process returned last: it still has that, and need not be sent it."""


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
    """Does each job in a spawned process that stays warm for the next; ending a job ends the process.

    Spawned, not forked: a fork of a process that runs Qt inherits locks that nobody will ever release. What crosses
    is packed and unpacked by threads: the comparison of a long story takes half a second, and the window goes on.
    """

    def __init__(self, *prepare: Callable[[], None]) -> None:
        """Let each process do ``prepare`` while it has no job, one step after another: load what the jobs need."""
        self._prepare = prepare
        self._context = multiprocessing.get_context("spawn")
        self._process: multiprocessing.process.BaseProcess | None = None
        self._channel: Channel | None = None
        self._last: Any = None  # what the process returned last, and still has

    def warm_up(self) -> None:
        """Start the process before it is needed, so that the first job does not wait for imports."""
        if self._process is not None and self._process.is_alive():
            return
        self.end()
        ours, theirs = self._context.Pipe()
        self._process = self._context.Process(
            target=serve, args=(theirs, self._prepare), daemon=True, name="parallax-jobs"
        )
        self._process.start()
        theirs.close()
        self._channel = Channel(ours)

    def begin(self, work: Work, arguments: Sequence[Any]) -> None:
        """Send the job over, to a fresh process if the last one is gone."""
        self.warm_up()
        assert self._channel is not None
        last, self._last = self._last, None
        known = (Last() if last is not None and each is last else each for each in arguments)
        self._channel.send((work, tuple(known)))

    def messages(self) -> Sequence[Message]:
        """Return what has come in; a process that died is reported as a failure."""
        received = () if self._channel is None else self._channel.received()
        messages = [_message_of(each) for each in received]
        for message in messages:
            if isinstance(message, Result):
                self._last = message.value
        if any(isinstance(each, Closed) for each in received):
            self.end()
        return messages

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._channel, self._last = None, None
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
            self._process = None


def _message_of(received: object) -> Message:
    """Return a message as it came, or the failure that an exception of the way itself is."""
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


def serve(connection: Connection, prepare: Sequence[Callable[[], None]] = ()) -> None:
    """Do one job after another until the other side is gone; prepare for them while none is there."""
    # Ctrl+C in the terminal reaches the whole group; the window decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    last: Any = None
    steps = list(prepare)
    while True:
        while steps and not connection.poll():
            steps.pop(0)()
        try:
            work, arguments = connection.recv()
        except (EOFError, OSError):
            return
        arguments = tuple(last if isinstance(each, Last) else each for each in arguments)
        message = perform(work, arguments, connection.send)
        del arguments
        _send(connection, message)
        last = message.value if isinstance(message, Result) else None
        del message


def _send(connection: Connection, message: Message) -> None:
    """Send a job's last message; what cannot be pickled is sent as the failure that it is."""
    try:
        connection.send(message)
    except (EOFError, OSError):
        return
    except Exception as error:  # noqa: BLE001 - pickling raises whatever the value's own code raises
        told = RuntimeError(f"The answer could not be sent to the window: {error}")
        connection.send(Failure(error=told, working=traceback.format_exc()))
