"""The process beside the window in which articles are read and compared; it never loads Qt."""

import multiprocessing
import pickle
import signal
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any, Protocol

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

    Spawned, not forked: a fork of a process that runs Qt inherits locks that nobody will ever release.
    """

    def __init__(self, prepare: Callable[[], None] | None = None) -> None:
        """Let each process do ``prepare`` before its first job: load what the jobs need."""
        self._prepare = prepare
        self._context = multiprocessing.get_context("spawn")
        self._process: multiprocessing.process.BaseProcess | None = None
        self._connection: Connection | None = None

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
        self._connection = ours

    def begin(self, work: Work, arguments: Sequence[Any]) -> None:
        """Send the job over, to a fresh process if the last one is gone."""
        self.warm_up()
        assert self._connection is not None
        self._connection.send((work, tuple(arguments)))

    def messages(self) -> Sequence[Message]:
        """Return what has come in; a process that died is reported as a failure."""
        received: list[Message] = []
        while self._connection is not None:
            try:
                if not self._connection.poll():
                    break
                received.append(self._connection.recv())
            except (EOFError, OSError):
                received.append(
                    Failure(error=ChildProcessError("The process that does the analysis ended early."))
                )
                self.end()
        return received

    def end(self) -> None:
        """End the process, whatever it is doing."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
            self._process = None


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


def serve(connection: Connection, prepare: Callable[[], None] | None = None) -> None:
    """Do one job after another until the other side is gone."""
    # Ctrl+C in the terminal reaches the whole group; the window decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if prepare is not None:
        prepare()
    while True:
        try:
            work, arguments = connection.recv()
        except (EOFError, OSError):
            return
        message = perform(work, arguments, connection.send)
        _send(connection, message)


def _send(connection: Connection, message: Message) -> None:
    """Send a job's last message; what cannot be pickled is sent as the failure that it is."""
    try:
        connection.send(message)
    except (EOFError, OSError):
        return
    except Exception as error:  # noqa: BLE001 - pickling raises whatever the value's own code raises
        told = RuntimeError(f"The answer could not be sent to the window: {error}")
        connection.send(Failure(error=told, working=traceback.format_exc()))
