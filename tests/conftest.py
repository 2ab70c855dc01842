"""What all tests share: a model that is compiled before the first of them, so that none is timed or told of it."""

import pytest

from simulation.experiments.running import prepare


@pytest.fixture(scope="session", autouse=True)
def _compiled_model():
    prepare()
