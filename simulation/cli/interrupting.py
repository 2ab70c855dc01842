"""Ctrl-C and SIGTERM alike: said at once, before what was whole is written."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def interruptible(say: Callable[[], None]) -> Iterator[None]:
    """Let the first SIGINT or SIGTERM call `say` and raise KeyboardInterrupt.

    After it a second Ctrl-C interrupts what is being written as well; further SIGTERMs wait for it.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    usual = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def interrupt(number: int, frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, usual[signal.SIGINT])
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        say()
        raise KeyboardInterrupt

    for number in usual:
        signal.signal(number, interrupt)
    try:
        yield
    finally:
        for number, handler in usual.items():
            signal.signal(number, handler)
