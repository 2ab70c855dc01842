"""Whoever steps a Mesa model while it is compiled is told so, once, and nobody else."""

import pytest

from simulation.agents import OrganisationModel, compiling
from simulation.compiled import IS_COMPILED
from tiny import tiny


@pytest.fixture
def stepped(capsys):
    def step(**settings):
        OrganisationModel(tiny(days=1, warm_up=0), **settings).step()
        return capsys.readouterr().err

    compiling.tell_if_compiling.cache_clear()
    yield step
    compiling.tell_if_compiling.cache_clear()


@pytest.mark.skipif(not IS_COMPILED, reason="nothing is compiled here")
@pytest.mark.parametrize(
    ("language", "words"), [("en", "compiling the model"), ("nl_NL.UTF-8", "gecompileerd")]
)
def test_the_first_step_says_that_the_model_is_being_compiled(
    stepped, monkeypatch, tmp_path, language, words
):
    stepped()
    compiling.tell_if_compiling.cache_clear()
    monkeypatch.delenv("ORGCHANGE_LANGUAGE", raising=False)
    monkeypatch.setenv("LC_ALL", language)
    monkeypatch.setattr(compiling, "cache_folder", lambda: tmp_path)
    said = stepped()
    assert words in said and said.count("\n") == 1
    assert stepped() == "", "once is enough"


def test_what_is_compiled_already_is_stepped_in_silence(stepped):
    stepped()
    compiling.tell_if_compiling.cache_clear()
    assert stepped() == ""


def test_a_day_in_plain_python_is_not_said_to_be_compiled(stepped, monkeypatch, tmp_path):
    monkeypatch.setattr(compiling, "cache_folder", lambda: tmp_path)
    assert stepped(day=lambda organisation, day: None) == ""
