"""Whatever somebody writes, a scenario is taken, or answered with one sentence; it never just breaks."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulation.organisation.reading import SCENARIO_KEYS, Layers, Source, lay
from simulation.organisation.scenario import ScenarioError, load_scenario
from simulation.organisation.timing import STEP_KEYS, TRIGGER_KEYS
from simulation.rules.parameters import PARAMETERS
from simulation.rules.vocabulary import PRACTICES, SIGNALS

NAMES = st.sampled_from(
    [*STEP_KEYS, *TRIGGER_KEYS, *PRACTICES, *PARAMETERS, "market", "days", "step.co_location.month"]
) | st.text(max_size=8)
SCALARS = (
    st.booleans()
    | st.integers()
    | st.floats()
    | st.dates()
    | st.text(max_size=8)
    | st.sampled_from([*PRACTICES, *SIGNALS])
)
VALUES = SCALARS | st.lists(SCALARS, max_size=3) | st.dictionaries(NAMES, SCALARS, max_size=4)
ENTRIES = st.dictionaries(st.sampled_from([*STEP_KEYS, *TRIGGER_KEYS]), VALUES, max_size=5)

# A busy machine is no reason to fail, nor is it that making wild input takes longer than checking it.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@patient
@given(tables=st.dictionaries(st.sampled_from(SCENARIO_KEYS), VALUES | st.lists(ENTRIES, max_size=3)))
def test_whatever_a_file_says_it_is_taken_or_answered_with_one_sentence(tables):
    try:
        lay(Layers(), tables, Source(Path("mine.toml"), "mine.toml"))
    except ScenarioError as answer:
        assert str(answer).startswith("mine.toml: ") and "\n" not in str(answer)


@patient
@given(values=st.dictionaries(NAMES, VALUES, max_size=3))
def test_whatever_is_set_it_is_taken_or_answered_with_one_sentence(values):
    try:
        assert load_scenario("article", settings=values).digest()
    except ScenarioError as answer:
        assert "\n" not in str(answer)
