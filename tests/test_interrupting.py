"""Whoever interrupts is told so at once, keeps what was whole, and goes on with the same command."""

import pytest

from invented import manifest, stand_in
from simulation import figures

FEW = ("--replicates", "6", "--days", "5", "--warm-up", "0")

pytestmark = pytest.mark.usefixtures("elsewhere", "simulate")


def test_an_interrupted_comparison_leaves_whole_pairs_and_the_same_command_goes_on(
    heard, elsewhere, monkeypatch
):
    many = ("--replicates", "20", "--days", "5", "--warm-up", "0")
    stand_in(monkeypatch, interrupted=40)
    out, err = heard("compare", *many, code=130)
    assert "Not complete: 8 of 20 runs each. The same command goes on." in out
    assert err == "interrupted: results/compare keeps what was complete; the same command goes on\n"
    assert manifest(elsewhere / "results" / "compare")["complete"] is False
    rest = stand_in(monkeypatch)
    out, err = heard("compare", *many)
    assert err == "going on with results/compare: 8 of 20 runs each are there\n"
    assert rest.runs == 4 * 12
    assert manifest(elsewhere / "results" / "compare")["complete"] is True
    assert "Not complete" not in out


def test_interrupted_before_anything_is_complete_nothing_is_written(heard, elsewhere, monkeypatch):
    stand_in(monkeypatch, interrupted=3)
    out, err = heard("compare", *FEW, code=130)
    assert (out, err) == ("", "interrupted before anything was complete; nothing was written\n")
    assert not (elsewhere / "results" / "compare").exists()


def test_pictures_that_were_interrupted_are_drawn_by_the_same_command(heard, elsewhere, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(figures, "draw_all", interrupt)
        heard("compare", *FEW, code=130)
    assert not (elsewhere / "results" / "compare" / "report.html").exists()
    assert heard("compare", *FEW).err == "already computed: results/compare\n"
    assert (elsewhere / "results" / "compare" / "report.html").exists()
