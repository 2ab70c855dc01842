"""The documents say what the code does: generated tables are current, nothing is left out, links lead somewhere."""

import re
from pathlib import Path

import pytest

from simulation.kernel.measuring import MEASURES
from simulation.organisation import tables
from simulation.reports import describing, evidence, marking, validating
from simulation.reports.book_keeping import LEDGER
from simulation.reports.state_variables import EVENTS, TABLES
from simulation.rules.parameters import GROUPS, PARAMETERS
from simulation.rules.vocabulary import EVENT_KINDS

CLONE = Path(__file__).resolve().parent.parent
ODD = (CLONE / "docs/odd.md").read_text(encoding="utf-8")
EVIDENCE = (CLONE / "docs/evidence.md").read_text(encoding="utf-8")
VALIDATION = validating.PAGE.read_text(encoding="utf-8")
HAND_WRITTEN = re.sub(r"<!-- generated: .+? -->\n.*?<!-- end -->", "", ODD, flags=re.DOTALL)
DOCUMENTS = sorted([*CLONE.glob("*.md"), *(CLONE / "docs").glob("*.md"), *(CLONE / "notebooks").glob("*.md")])
ELEMENTS = (
    "Purpose and patterns", "Entities, state variables and scales", "Process overview and scheduling",
    "Design concepts", "Initialisation", "Input data", "Submodels",
)  # fmt: skip
CONCEPTS = (
    "Basic principles", "Emergence", "Adaptation", "Objectives", "Learning", "Prediction", "Sensing", "Interaction",
    "Stochasticity", "Collectives", "Observation",
)  # fmt: skip


def test_the_generated_tables_are_current():
    assert marking.filled(ODD, describing.generated()) == ODD, "run `make docs`"
    assert marking.filled(EVIDENCE, evidence.generated()) == EVIDENCE, "run `make docs`"
    assert marking.filled(VALIDATION, validating.generated({})) == VALIDATION, "run `make docs`"


def test_every_generated_table_stands_in_the_document():
    assert set(re.findall(r"<!-- generated: (.+?) -->", ODD)) == set(describing.generated())


def test_the_document_has_the_seven_elements_and_the_eleven_concepts_of_odd_in_order():
    heads = re.findall(r"^## (\d+) (.+)$", ODD, re.MULTILINE)
    assert tuple(title for _, title in heads[:7]) == ELEMENTS
    assert [int(number) for number, _ in heads] == list(range(1, len(heads) + 1))
    concepts = HAND_WRITTEN.partition("## 4 ")[2].partition("## 5 ")[0]
    assert tuple(re.findall(r"^\*\*(.+?)\.\*\*", concepts, re.MULTILINE)) == CONCEPTS


def test_every_process_of_the_day_has_its_section_in_the_order_of_the_day():
    sections = re.findall(r"^### `(\w+)`$", ODD, re.MULTILINE)
    assert sections == [name for name, _, _ in describing.processes()]


@pytest.mark.parametrize("table", [*TABLES, "ledger"])
def test_every_state_variable_has_a_unit_and_a_meaning(table):
    meanings = LEDGER if table == "ledger" else TABLES[table]
    assert list(getattr(tables, table.upper()).names) == list(meanings)
    assert all(unit and meaning for unit, meaning in meanings.values())


def test_every_table_of_the_organisation_is_described():
    described = {*TABLES, "ledger"}
    kept_elsewhere = {"rules"}  # the parameters
    assert {name.lower() for name in vars(tables) if is_record(name)} == described | kept_elsewhere


def is_record(name):
    return name.isupper() and getattr(getattr(tables, name), "names", None) is not None


def test_every_kind_of_event_says_what_it_notes():
    assert tuple(EVENTS) == EVENT_KINDS


def test_every_parameter_is_named_where_it_is_used_and_no_other():
    names = set(re.findall(rf"\b(?:{'|'.join(GROUPS)})\.[a-z_0-9]+", HAND_WRITTEN))
    of_processes = {name for name in PARAMETERS if not name.startswith("change.")}
    assert of_processes - names == set(), "not in the text"
    assert names - of_processes == set(), "no such parameter"


def test_every_measure_says_how_it_is_counted():
    for name in MEASURES:
        assert describing.counted(describing.family_of(name)[0])


def targets(document):
    """What a document links to within the clone: file and heading."""
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", document.read_text(encoding="utf-8")):
        file, _, heading = target.partition("#")
        yield (document.parent / file if file else document), heading


def anchors(document):
    heads = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document):
    for file, heading in targets(document):
        assert file.exists(), file
        assert not heading or heading in anchors(file), f"{file}#{heading}"
