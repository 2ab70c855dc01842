"""What all tests share: a model compiled before the first of them, so that none is timed or told of it; commands."""

import pytest

from invented import stand_in
from simulation import figures
from simulation.cli.main import main
from simulation.experiments.running import prepare
from simulation.reports import html


@pytest.fixture(scope="session", autouse=True)
def _compiled_model():
    prepare()


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """An empty folder, English, and pictures that take no time."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ORGCHANGE_LANGUAGE", "en")
    monkeypatch.setattr(figures, "draw_all", lambda result, folder, language: folder.mkdir())
    monkeypatch.setattr(html, "write_report", lambda _, folder, *__: (folder / "report.html").touch())
    return tmp_path


@pytest.fixture
def simulate(monkeypatch):
    """Runs that are invented."""
    return stand_in(monkeypatch)


@pytest.fixture
def heard(capsys):
    """What a command says on stdout and stderr; it must end with the exit code `code`."""

    def typed(*arguments, code=0):
        assert main(arguments) == code, capsys.readouterr().err
        return capsys.readouterr()

    return typed


@pytest.fixture
def said(heard):
    """What a command that must succeed says on stdout."""
    return lambda *arguments: heard(*arguments).out


@pytest.fixture
def refused(heard):
    """The one line about a command that cannot be done."""

    def typed(*arguments):
        out, err = heard(*arguments, code=2)
        assert not out and err.count("\n") == 1 and "Traceback" not in err
        return err

    return typed
