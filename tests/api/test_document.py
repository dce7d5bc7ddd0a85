"""What is written about the API is what it does; and who does not use it does not pay for it."""

import subprocess
import sys
from pathlib import Path

from reviews.api.document import markdown
from reviews.api.routes import described
from reviews.api.verbs import verbs
from reviews.review.states import MOVES

ROOT = Path(__file__).resolve().parents[2]
OF_MORE_THAN_A_PAIR = {
    "dismiss",
    "apply_fix",
    "align",
    "reimport",
    "assign",
    "policy",
    "set_pass_mark",
    "reread",
    "read",
}
"""Moves that no verb on one pair does by its own name."""
HAVE_THEIR_OWN = {"edit", "suggest", "comment"}

PAGES_ALONE = """
import sys
import django
django.setup()
from django.core.management import call_command
from django.test import Client
call_command("check")
assert Client().get("/sign-in", headers={"host": "localhost"}).status_code == 200
print([name for name in ("ninja", "pydantic") if name in sys.modules])
"""


def test_the_page_of_the_api_is_current() -> None:
    kept = (ROOT / "docs" / "api.md").read_text()
    assert kept == markdown(), "run: manage.py list_routes --markdown > docs/api.md"


def test_every_move_on_a_pair_has_an_address() -> None:
    assert set(MOVES) - set(verbs()) == OF_MORE_THAN_A_PAIR | HAVE_THEIR_OWN
    names = [operation["operationId"] for path in described()["paths"].values() for operation in path.values()]
    assert len(names) == len(set(names))


def test_whoever_only_opens_pages_loads_neither_ninja_nor_pydantic(
    transactional_db: None, desk_environment: dict[str, str]
) -> None:
    environment = {**desk_environment, "DJANGO_SETTINGS_MODULE": "workbench.settings"}
    done = subprocess.run(
        [sys.executable, "-c", PAGES_ALONE], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "[]"
