"""The verbs of the workflow on a pair: every function of reviews/review/actions that acts on a version of one.

Their fields are read off the functions, their roles and states off the table of moves: a new move is a new address.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from django.http import HttpRequest, HttpResponse
from ninja import Router
from pydantic import Field, create_model

from reviews.api.done import done_to, follow
from reviews.api.pair_shapes import OnePairOut, PairOut, shown
from reviews.api.reached import pair_reached, pairs_reached, person
from reviews.api.shapes import LARGEST, Versioned, version_asked
from reviews.measure import CODES, MQM_SEVERITIES
from reviews.models import ChangeRequest, Pair
from reviews.review import actions
from reviews.review.actions.adjudicate import VERDICTS
from reviews.review.refusals import Refused
from reviews.review.states import EXCLUSIONS, MOVES, State
from reviews.text.longest import FEW_WORDS, SAID
from reviews.text.segments import SIDES
from reviews.text.translatable import gettext_noop

router = Router()
Verb = Callable[..., Any]
ELSEWHERE = frozenset({"edit", "suggest"})
"""Verbs that have addresses of their own."""
GIVEN = frozenset({"pair_id", "by", "version"})
CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("request_changes", "category"): tuple(ChangeRequest.Category.values),
    ("exclude", "exclusion"): tuple(EXCLUSIONS),
    ("adjudicate", "verdict"): tuple(VERDICTS),
    ("mark", "category"): tuple(CODES),
    ("mark", "severity"): tuple(MQM_SEVERITIES),
    ("mark", "side"): ("", *SIDES),
}
SCALARS = (str, int, bool)


@cache
def verbs() -> dict[str, Verb]:
    """All verbs on one pair, by name."""
    modules = [
        importlib.import_module(f"{actions.__name__}.{one.name}") for one in pkgutil.iter_modules(actions.__path__)
    ]
    found = {
        name: verb
        for module in modules
        for name, verb in vars(module).items()
        if inspect.isfunction(verb) and inspect.unwrap(verb).__module__ == module.__name__ and is_verb(verb)
    }
    return {name: verb for name, verb in sorted(found.items()) if name not in ELSEWHERE}


def is_verb(function: Verb) -> bool:
    """Whether it acts on a version of one pair, told by name."""
    given = inspect.signature(function).parameters
    named = {name for name, one in given.items() if one.kind is one.KEYWORD_ONLY}
    needed = {name for name in named if given[name].default is inspect.Parameter.empty}
    return set(given) - named == {"pair_id"} and {"by", "version"} <= needed


def body_of(name: str, verb: Verb) -> type[Versioned]:
    """The fields that the verb takes besides pair, person and version."""
    hints = get_type_hints(verb)
    fields: dict[str, Any] = {}
    for field, given in inspect.signature(verb).parameters.items():
        if field not in GIVEN and (kind := kind_of(name, field, hints[field])) is not None:
            fields[field] = (kind, ... if given.default is given.empty else given.default)
    if name == "approve":
        fields["compared"] = (Annotated[int | None, Field(ge=0, le=LARGEST)], None)
    model: type[Versioned] = create_model("".join(map(str.title, name.split("_"))), __base__=Versioned, **fields)
    return model


def kind_of(name: str, field: str, hint: Any) -> Any:
    """The kind of a field; None for one that no program sends."""
    if (name, field) in CHOICES:
        return Literal[CHOICES[name, field]]
    if get_origin(hint) is Literal and all(isinstance(one, str) for one in get_args(hint)):
        return hint
    if hint is str:
        return Annotated[str, Field(max_length=SAID.get(field, FEW_WORDS))]
    if hint is int:
        return Annotated[int, Field(ge=0, le=LARGEST)]
    return hint if hint in SCALARS else None


def refuse_unseen(pair: Pair, compared: int | None) -> None:
    """Refuse to confirm what is being re-checked to whoever does not say that they saw what changed, up to which version."""
    if pair.state == State.RECHECK.value and compared != pair.version:
        raise Refused("compare", gettext_noop("Look at what changed since the last approval first."))


def described(name: str, verb: Verb) -> dict[str, str]:
    """Summary and description of the address."""
    about = inspect.getdoc(verb) or ""
    if move := MOVES.get(name):
        states = ", ".join(state.value for state in State if state in move.states)
        about += f"\n\nFrom the role {move.role.value} on; in the states {states}."
    if name == "approve":
        about += (
            "\n\nOf a pair that is being re-checked `compared` has to be the version up to which you saw what changed."
        )
    label = move.label if move else name.replace("_", " ").capitalize()
    return {"summary": label, "description": about.replace("\n    ", "\n")}


def add(name: str, verb: Verb) -> None:
    """Give a verb its address."""
    body_type, many = body_of(name, verb), get_origin(get_type_hints(verb)["return"]) is list
    options: dict[str, Any] = {"operation_id": f"pair_{name}", **described(name, verb)}

    def act(request: HttpRequest, response: HttpResponse, pair_id: int, body: body_type) -> Any:  # type: ignore[valid-type]
        before = pair_reached(request, pair_id)
        said = body.model_dump(exclude={"version"})  # type: ignore[attr-defined]
        version = version_asked(request, body.version)  # type: ignore[attr-defined]
        if "compared" in said:
            refuse_unseen(before, said.pop("compared"))
        now = verb(pair_id, by=person(request), version=version, **said)
        if not many:
            return done_to(request, response, before, now)
        follow(before, now)
        return shown(list(pairs_reached(request).filter(pk__in=[one.pk for one in now]).order_by("position")))

    router.post(f"pairs/{{key:pair_id}}/{name}", response=list[PairOut] if many else OnePairOut, **options)(act)


for _name, _verb in verbs().items():
    add(_name, _verb)
