"""Progress for people who wait: on stderr, with the time left, and only if it takes more than two seconds."""

import sys
import threading
import time
from types import TracebackType
from typing import TYPE_CHECKING

from simulation.words import message

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 2.0
BETWEEN_LINES = 15.0


class RunningProgress:
    """A bar on a terminal, a line every fifteen seconds elsewhere; nothing at all if not `shown`.

    >>> with RunningProgress("running", 2, shown=False) as progress:
    ...     progress.advance(2)
    """

    def __init__(self, what: str, total: int, *, language: str = "en", shown: bool = True) -> None:
        """Follow `total` steps; `what` is a key under progress."""
        self.what = message(f"progress.{what}", language)
        self.total, self.language, self.shown = total, language, shown
        self.done = 0
        self.began = time.monotonic()
        self.said = self.began + PATIENCE - BETWEEN_LINES
        self.bar: tuple[Progress, TaskID] | None = None
        self.lock = threading.Lock()
        self.timer = threading.Timer(PATIENCE, self._show)
        self.timer.daemon = True

    def advance(self, count: int = 1) -> None:
        """Tell that `count` more steps are done."""
        with self.lock:
            self.done += count
            if self.bar:
                progress, task = self.bar
                progress.update(task, completed=self.done, description=self.what)
            elif self.shown and not sys.stderr.isatty():
                self._line()

    def __enter__(self) -> "RunningProgress":
        if self.shown and sys.stderr.isatty():
            self.timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.timer.cancel()
        with self.lock:
            self.shown = False
            if self.bar:
                self.bar[0].stop()

    def _show(self) -> None:
        """Begin to show the bar; called by the timer."""
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        progress = Progress(*columns, console=Console(stderr=True), transient=True)
        with self.lock:
            if self.shown:
                self.bar = progress, progress.add_task(self.what, total=self.total, completed=self.done)
                progress.start()

    def _line(self) -> None:
        now = time.monotonic()
        if now - self.said < BETWEEN_LINES or not 0 < self.done < self.total:
            return
        self.said = now
        left = (now - self.began) * (self.total - self.done) / self.done
        line = message(
            "progress.line",
            self.language,
            what=self.what,
            done=self.done,
            total=self.total,
            left=f"{left:.0f}",
        )
        print(line, file=sys.stderr, flush=True)
