"""Help: a page for each state and role, one for all keys. Drawn from the tables that the program itself goes by."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reviews.models import ScreenSetting
from reviews.review.about import ROLES, STATES, moves_in, new_moves
from reviews.review.states import MOVES, Role, State
from reviews.views.commands import COMMANDS, Command
from reviews.views.first_notes import NOTES
from reviews.views.signed_in import person_of, signed_in

MODES = ("move", "edit", "any")


@require_safe
@signed_in
def index(request: HttpRequest) -> HttpResponse:
    """Where to read about what."""
    context = {"notes": NOTES, "state_helps": STATES.items(), "role_helps": ROLES.items()}
    return render(request, "help/index.html", context)


@require_safe
@signed_in
def state(request: HttpRequest, state: str) -> HttpResponse:
    """What a state means, and what can be done in it by whom."""
    if state not in {one.value for one in State}:
        raise Http404
    found = State(state)
    moves = [(move, command_for(move.verb)) for move in moves_in(found)]
    return render(request, "help/state.html", {"state": found, "about": STATES[found], "moves": moves})


@require_safe
@signed_in
def role(request: HttpRequest, role: str) -> HttpResponse:
    """What a role may do, and what came with the roles before it."""
    if role not in {one.value for one in Role}:
        raise Http404
    found = Role(role)
    before = [(one, new_moves(one)) for one in Role if found.at_least(one) and one is not found and new_moves(one)]
    context = {"role": found, "about": ROLES[found], "own": new_moves(found), "before": before[::-1]}
    return render(request, "help/role.html", context)


@require_safe
@signed_in
def keys(request: HttpRequest) -> HttpResponse:
    """Every key with what it does, where it acts, and who may; with this person's own keys."""
    setting = ScreenSetting.objects.filter(person=person_of(request)).first() or ScreenSetting()
    groups = [(mode, [line_of(one, setting) for one in COMMANDS if one.mode == mode]) for mode in MODES]
    return render(request, "help/keys.html", {"groups": groups, "letters_off": setting.letters_off})


def line_of(command: Command, setting: ScreenSetting) -> dict[str, Any]:
    """A command for the page of keys: its key now and as it comes, and the moves behind it."""
    moves = {(MOVES[verb].states, command.least or MOVES[verb].role): MOVES[verb] for verb in command.verbs}
    return {
        "command": command,
        "key": setting.keys.get(command.name, command.key),
        "moves": [(move, role) for (_states, role), move in moves.items()],
    }


def command_for(verb: str) -> Command | None:
    """The command that makes a move: its place on the page of keys."""
    return next((one for one in COMMANDS if verb in one.verbs), None)
