"""Whoever interrupts is told so at once, keeps what was whole, and goes on with the same command."""

import signal
import threading

import pytest

from invented import manifest, stand_in
from simulation import figures
from simulation.cli.interrupting import interruptible

FEW = ("--replicates", "6", "--days", "5", "--warm-up", "0")

pytestmark = pytest.mark.usefixtures("elsewhere", "simulate")


def test_an_interrupted_comparison_leaves_whole_pairs_and_the_same_command_goes_on(
    heard, elsewhere, monkeypatch
):
    many = ("--replicates", "20", "--days", "5", "--warm-up", "0")
    stand_in(monkeypatch, interrupted=40)
    out, err = heard("compare", *many, code=130)
    assert "Not complete: 8 of 20 runs each. The same command goes on." in out
    assert err == "results/compare keeps what was complete; the same command goes on\n"
    assert manifest(elsewhere / "results" / "compare")["complete"] is False
    assert not (elsewhere / "results" / "compare" / "report.html").exists()
    rest = stand_in(monkeypatch)
    out, err = heard("compare", *many)
    assert err == "going on with results/compare: 8 of 20 runs each are there\n"
    assert rest.runs == 4 * 12
    assert manifest(elsewhere / "results" / "compare")["complete"] is True
    assert "Not complete" not in out
    assert (elsewhere / "results" / "compare" / "report.html").exists()


def test_interrupted_before_anything_is_complete_nothing_is_written(heard, elsewhere, monkeypatch):
    stand_in(monkeypatch, interrupted=3)
    out, err = heard("compare", *FEW, code=130)
    assert (out, err) == ("", "nothing was complete yet, so nothing was written\n")
    assert not (elsewhere / "results" / "compare").exists()


def test_pictures_that_were_interrupted_are_drawn_by_the_same_command(heard, elsewhere, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(figures, "draw_all", interrupt)
        err = heard("compare", *FEW, code=130).err
    assert err == (
        "the tables are complete in results/compare; the same command draws the pictures and writes the report\n"
    )
    assert not (elsewhere / "results" / "compare" / "report.html").exists()
    assert heard("compare", *FEW).err == "already computed: results/compare\n"
    assert (elsewhere / "results" / "compare" / "report.html").exists()


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_the_first_signal_is_told_and_interrupts_and_then_all_is_as_it_was(sign):
    usual, told = signal.getsignal(sign), []
    with pytest.raises(KeyboardInterrupt), interruptible(lambda: told.append("told")):
        signal.raise_signal(sign)
    assert told == ["told"]
    assert signal.getsignal(sign) is usual


def test_a_second_sigterm_waits_for_what_is_being_written():
    written = []
    with interruptible(lambda: None):
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGTERM)
        signal.raise_signal(signal.SIGTERM)
        written.append("all")
    assert written == ["all"]


def test_beside_the_main_thread_signals_are_left_alone():
    usual, seen = signal.getsignal(signal.SIGTERM), []

    def elsewhere():
        with interruptible(lambda: None):
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert seen == [usual]
