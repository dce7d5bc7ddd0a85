"""Recipes by the REST API, with a token of Mei's that writes."""

from tests.api.programs import Program
from tests.review.attempt import OTHER, Attempt


def _address(mei: Attempt, verb: str = "") -> str:
    return f"pairs/{mei.now().pk}{verb}"


def approves_it_by_a_program(mei: Attempt) -> None:
    Program(mei.desk.mei).ask("POST", _address(mei, "/approve"), {"version": mei.now().version})


def approves_it_by_a_program_of_her_second_account(mei: Attempt) -> None:
    Program(mei.second).ask("POST", _address(mei, "/approve"), {"version": mei.now().version})


def says_by_a_program_that_it_is_approved(mei: Attempt) -> None:
    program = Program(mei.desk.mei)
    lies: list[dict[str, object]] = [
        {"state": "approved"},
        {"approved_by": mei.desk.chen.pk},
        {"pair.state": "approved"},
        {"approvals": [{"person": "chen", "version": 1}]},
        {"approvedBy": "chen", "reviewer": mei.desk.chen.pk},
    ]
    for said in lies:
        program.ask("PATCH", _address(mei), {"target": OTHER, "version": mei.now().version, **said})
        program.ask("PATCH", _address(mei), {"version": mei.now().version, **said})


def names_another_reviewer_by_a_program(mei: Attempt) -> None:
    for name in ("by", "reviewer", "person", "history_user"):
        said = {"version": mei.now().version, name: mei.desk.chen.pk}
        Program(mei.desk.mei).ask("POST", _address(mei, "/approve"), said)


def edits_by_a_program_and_goes_back_by_one(mei: Attempt) -> None:
    program = Program(mei.desk.mei)
    program.ask("PATCH", _address(mei), {"target": OTHER}, if_match=f'"{mei.now().version}"')
    program.ask("POST", _address(mei, "/revert"), {"to": 1, "version": mei.now().version})
    program.ask("POST", _address(mei, "/approve"), {"version": mei.now().version, "compared": mei.now().version})


def takes_her_own_suggestion_by_a_program(mei: Attempt) -> None:
    program = Program(mei.desk.mei)
    made = program.ask("POST", _address(mei, "/suggestions"), {"target": OTHER, "version": mei.now().version}).json()
    program.ask("POST", _address(mei, f"/suggestions/{made.get('id', 0)}/accept"), {"version": mei.now().version})
    program.ask("POST", _address(mei, "/approve"), {"version": mei.now().version})


def joins_it_by_a_program_to_what_chen_approved(mei: Attempt) -> None:
    chen, program, second = Program(mei.desk.chen), Program(mei.desk.mei), mei.now(2)
    program.ask("POST", f"pairs/{second.pk}/submit", {"version": second.version})
    chen.ask("POST", f"pairs/{second.pk}/approve", {"version": second.version})
    program.ask("POST", _address(mei, "/join_next"), {"version": mei.now().version})
    program.ask("POST", _address(mei, "/approve"), {"version": mei.now().version, "compared": mei.now().version})


def sends_an_old_approval_of_chens_once_more(mei: Attempt) -> None:
    chen, version = Program(mei.desk.chen), mei.now().version
    chen.ask("POST", _address(mei, "/approve"), {"version": version}, idempotency_key="k")
    Program(mei.desk.mei).ask("PATCH", _address(mei), {"target": OTHER, "version": mei.now().version})
    Program(mei.desk.mei).ask("POST", _address(mei, "/approve"), {"version": version}, idempotency_key="k")
    chen.ask("POST", _address(mei, "/approve"), {"version": version}, idempotency_key="k")
