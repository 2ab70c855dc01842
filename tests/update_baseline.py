"""Write the baseline anew, after a change of results that is meant, and say what changed.

Run it as `python tests/update_baseline.py`; the change belongs under "Results change" in CHANGELOG.md.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from test_baseline import FILE, baseline


def main() -> None:
    before = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    after = baseline()
    FILE.write_text(json.dumps(after, indent=1) + "\n", encoding="utf-8")
    for relationship, means in after.items():
        for measure, mean in means.items():
            was = before.get(relationship, {}).get(measure)
            if was != mean:
                print(f"{relationship:<12} {measure:<20} {was} -> {mean}")


if __name__ == "__main__":
    main()
