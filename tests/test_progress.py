"""Who waits hears how long still; who does not wait, or asked for quiet, hears nothing."""

import io
import time

import pytest

from simulation.experiments import running_progress
from simulation.experiments.running_progress import RunningProgress


class Stderr(io.StringIO):
    def __init__(self, terminal):
        super().__init__()
        self.terminal = terminal

    def isatty(self):
        return self.terminal


def heard(monkeypatch, *, terminal, seconds, **how):
    stderr = Stderr(terminal)
    monkeypatch.setattr("sys.stderr", stderr)
    monkeypatch.setattr(running_progress, "PATIENCE", 0.1)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    with RunningProgress("comparing", 4, **how) as progress:
        for _ in range(4):
            time.sleep(seconds / 4)
            progress.advance()
    return stderr.getvalue()


@pytest.mark.parametrize("terminal", [True, False])
def test_what_is_quick_is_silent(monkeypatch, terminal):
    assert heard(monkeypatch, terminal=terminal, seconds=0) == ""


@pytest.mark.parametrize("terminal", [True, False])
def test_whoever_asked_for_quiet_hears_nothing(monkeypatch, terminal):
    assert heard(monkeypatch, terminal=terminal, seconds=0.4, shown=False) == ""


def test_a_terminal_gets_a_bar_with_the_time_left_that_goes_away(monkeypatch):
    said = heard(monkeypatch, terminal=True, seconds=0.8)
    assert "comparing" in said and "/4" in said and ":" in said
    assert said.endswith("\x1b[2K")  # the line is wiped


def test_elsewhere_there_is_a_line_now_and_then(monkeypatch):
    said = heard(monkeypatch, terminal=False, seconds=0.4, language="nl")
    assert said.startswith("vergelijken: ") and said.endswith(" s\n")
    assert said.count("\n") == 1
