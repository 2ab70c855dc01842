"""What is installed from a wheel works without the clone: scenarios travel inside the package."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from simulation import __version__

CLONE = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A folder that holds what the wheel installs, as site-packages would."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=CLONE, check=True, capture_output=True)
    (wheel,) = folder.glob("orgchange-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def said_from(site, folder, *arguments):
    """What Python prints in `folder`, which is not the clone, with the wheel's content before all else."""
    environment = {**os.environ, "PYTHONPATH": str(site)}
    call = [sys.executable, *arguments]
    return subprocess.run(
        call, cwd=folder, env=environment, check=True, capture_output=True, text=True
    ).stdout


def test_the_wheel_brings_one_package_and_no_leftovers(site):
    names = {path.name for path in site.iterdir()}
    assert {name for name in names if not name.endswith(".dist-info")} == {"simulation"}
    assert not [*site.rglob("__pycache__"), *site.rglob("test_*")]
    assert (site / "simulation" / "py.typed").is_file()


def test_the_wheel_carries_every_shipped_file(site):
    def files_under(folder):
        return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.toml")}

    assert files_under(site / "simulation" / "shipped") == files_under(CLONE / "scenarios") != {}


def test_one_version_is_said_everywhere(site):
    (metadata,) = site.glob("orgchange-*.dist-info/METADATA")
    assert f"\nVersion: {__version__}\n" in metadata.read_text(encoding="utf-8")
    assert f"\nversion: {__version__}\n" in (CLONE / "CITATION.cff").read_text(encoding="utf-8")


def test_scenarios_are_found_far_from_the_clone(site, tmp_path):
    program = """
from simulation import load_scenario
from simulation.organisation.shipped import shipped
print(shipped())
print(load_scenario("article").name)
"""
    where, name = said_from(site, tmp_path, "-c", program).splitlines()
    assert Path(where) == site / "simulation" / "shipped"
    assert name == "article"


def test_the_command_works_far_from_the_clone(site, tmp_path):
    program = "from simulation.cli.main import main; main()"
    assert "small_firm" in said_from(site, tmp_path, "-c", program, "list", "companies")
