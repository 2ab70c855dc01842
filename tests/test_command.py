"""The real command on the real model, in a process of its own: a tiny company, few days, few runs."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pandas as pd
import pytest

CLONE = Path(__file__).resolve().parent.parent
COMMAND = [sys.executable, "-c", "import sys; from simulation.cli.main import main; sys.exit(main())"]
TINY = [
    "--set", "company.salespeople=3", "--set", "company.marketers=2", "--set", "company.customers=30",
    "--days", "60", "--warm-up", "40",
]  # fmt: skip


@pytest.fixture
def typed(tmp_path):
    """Type a command in an empty folder and give the finished process."""

    def carry_out(*arguments):
        return subprocess.run(
            [*COMMAND, *arguments],
            cwd=tmp_path,
            env=surroundings(),
            capture_output=True,
            text=True,
            timeout=300,
        )

    return carry_out


def surroundings():
    return os.environ | {"PYTHONPATH": str(CLONE), "ORGCHANGE_LANGUAGE": "en", "COLUMNS": "100"}


def test_compare_answers_with_a_table_pictures_and_a_report(typed, tmp_path):
    done = typed("compare", *TINY, "--replicates", "4")
    assert done.returncode == 0, done.stderr
    assert "What differs from the one before" in done.stdout
    folder = tmp_path / "results" / "compare"
    assert {"comparison.png", "timelines.png", "trust.svg"} <= {
        each.name for each in (folder / "figures").iterdir()
    }
    assert "</html>" in (folder / "report.html").read_text()
    assert len(pd.read_parquet(folder / "runs.parquet")) == 4 * 4
    assert json.loads((folder / "manifest.json").read_text())["command"].startswith("orgchange compare --set")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_is_told_at_once_and_leaves_a_whole_folder_from_which_the_same_command_goes_on(
    tmp_path, sign
):
    asked = [*COMMAND, "run", "defined", *TINY, "--replicates", "100000", "--days", "4"]
    done = []
    for _ in range(2):
        process = subprocess.Popen(
            asked, cwd=tmp_path, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        heard = []
        for line in process.stderr:
            heard.append(line)
            if line.startswith("running: "):
                process.send_signal(sign)
                sent = time.monotonic()
            if line.startswith("interrupted"):
                assert time.monotonic() - sent < 2, "at once, and not when everything is written"
        assert process.wait(timeout=120) == 130, heard
        assert heard[-2:] == [
            "interrupted: keeping what is complete ...\n",
            "results/defined keeps what was complete; the same command goes on\n",
        ]
        assert "Tables: results/defined/*.parquet" in process.stdout.read()
        process.stdout.close()
        process.stderr.close()
        manifest = json.loads((tmp_path / "results" / "defined" / "manifest.json").read_text())
        assert (manifest["complete"], manifest["illustrated"]) == (False, None)
        done.append(len(pd.read_parquet(tmp_path / "results" / "defined" / "runs.parquet")))
    assert 0 < done[0] < done[1]
    assert [each.name for each in (tmp_path / "results").iterdir()] == ["defined"]


def test_a_reader_that_leaves_early_is_no_error(tmp_path):
    process = subprocess.Popen(
        [*COMMAND, "list", "parameters"],
        cwd=tmp_path, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=60) == 0
