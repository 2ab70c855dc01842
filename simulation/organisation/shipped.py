"""Where the scenarios and companies that come with the package lie, and what they are called."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
FOLDERS = {"scenario": ("", "journeys"), "company": ("companies",), "study": ("studies",)}


def shipped() -> Path:
    """The folder of the shipped files: inside an installed package, beside the package in a clone.

    Raises: FileNotFoundError if the installation has neither.
    """
    for folder in (PACKAGE / "shipped", PACKAGE.parent / "scenarios"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("the shipped scenarios are missing here; install orgchange again")


def shipped_files(kind: str) -> dict[str, Path]:
    """Name -> file of every shipped "scenario", "company" or "study", in order of name."""
    folders = [shipped() / folder for folder in FOLDERS[kind]]
    return {path.stem: path for folder in folders for path in sorted(folder.glob("*.toml"))}
