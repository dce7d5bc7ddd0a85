"""The verbs of the workflow on a pair: every function of reviews/review/actions that acts on a version of one.

Their fields are read off the functions, their roles and states off the table of moves: a new move is a new address.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router
from pydantic import Field, create_model

from reviews.api.done import done_to, follow
from reviews.api.pair_shapes import OnePairOut, PairOut, shown
from reviews.api.reached import one_of, pair_reached, pairs_reached, person
from reviews.api.shapes import LARGEST, Among, Strict, Versioned, version_asked
from reviews.measure import CODES, MQM_SEVERITIES
from reviews.models import ChangeRequest, Comment, ErrorMark, Pair, Suggestion
from reviews.review import actions
from reviews.review.actions.adjudicate import VERDICTS
from reviews.review.facts import family_of
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
SUBJECTS: dict[str, Any] = {
    "thread_id": Comment,
    "comment_id": Comment,
    "suggestion_id": Suggestion,
    "mark_id": ErrorMark,
}
"""What on a pair a verb may act on."""
CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("request_changes", "category"): tuple(ChangeRequest.Category.values),
    ("exclude", "exclusion"): tuple(EXCLUSIONS),
    ("adjudicate", "verdict"): tuple(VERDICTS),
    ("mark", "category"): tuple(CODES),
    ("mark", "severity"): tuple(MQM_SEVERITIES),
    ("mark", "side"): ("", *SIDES),
    ("decide", "verdict"): tuple(ErrorMark.Verdict.values),
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
    """Whether a person does it by name to one pair, or to one thing of SUBJECTS on it, and whatever it takes can be sent."""
    given = inspect.signature(function).parameters
    places = [name for name, one in given.items() if one.kind is one.POSITIONAL_OR_KEYWORD]
    about_version = "version" in given and given["version"].default is inspect.Parameter.empty
    if places[:1] != ["pair_id"] or "by" not in given or not (about_version or subject_of(function)):
        return False
    hints = get_type_hints(function)
    sent = [field for field in given if field not in (*GIVEN, *SUBJECTS)]
    known = all(
        kind_of(function.__name__, field, hints[field]) or get_origin(hints[field]) is Mapping for field in sent
    )
    return known and set(places) <= {"pair_id", *SUBJECTS}


def subject_of(verb: Verb) -> str:
    """What on the pair it acts on: a key of SUBJECTS; empty where it is the pair itself."""
    return next((name for name in inspect.signature(verb).parameters if name in SUBJECTS), "")


def body_of(name: str, verb: Verb) -> type[Strict]:
    """The fields that the verb takes besides pair, person and version."""
    hints = get_type_hints(verb)
    fields: dict[str, Any] = {}
    signature = inspect.signature(verb).parameters
    for field, given in signature.items():
        if field not in (*GIVEN, *SUBJECTS) and (kind := kind_of(name, field, hints[field])) is not None:
            fields[field] = (kind, ... if given.default is given.empty else given.default)
    if name == "approve":
        fields["compared"] = (Annotated[int | None, Field(ge=0, le=LARGEST)], None)
    base = Versioned if "version" in signature else Strict
    model: type[Strict] = create_model("".join(map(str.title, (*name.split("_"), "in"))), __base__=base, **fields)
    return model


def kind_of(name: str, field: str, hint: Any) -> Any:
    """The kind of a field; None for one that no program sends."""
    if (name, field) in CHOICES:
        return Annotated[str, Among(CHOICES[name, field])]
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
    subject = subject_of(verb)

    def act(request: HttpRequest, response: HttpResponse, pair_id: int, key: int | None, body: Any) -> Any:
        before = pair_reached(request, pair_id)
        said = body.model_dump(exclude={"version"})
        if subject:
            said[subject] = one_of(SUBJECTS[subject].objects.filter(pair__in=family_of(before)), key or 0).pk
        if isinstance(body, Versioned):
            said["version"] = version_asked(request, body.version)
        if "compared" in said:
            refuse_unseen(before, said.pop("compared"))
        now = verb(pair_id, by=person(request), **said)
        if not many:
            return done_to(request, response, before, now)
        follow(before, now)
        return shown(list(pairs_reached(request).filter(pk__in=[one.pk for one in now]).order_by("position")))

    def on_pair(request: HttpRequest, response: HttpResponse, pair_id: int, body: body_type) -> Any:  # type: ignore[valid-type]
        return act(request, response, pair_id, None, body)

    def on_subject(
        request: HttpRequest,
        response: HttpResponse,
        pair_id: int,
        key: Annotated[int, Path(alias=subject or "key")],
        body: body_type,  # type: ignore[valid-type]
    ) -> Any:
        return act(request, response, pair_id, key, body)

    where = f"{subject.removesuffix('_id')}s/{{key:{subject}}}/" if subject else ""
    options: dict[str, Any] = {
        "operation_id": f"{subject.removesuffix('_id') or 'pair'}_{name}",
        **described(name, verb),
    }
    route = router.post(
        f"pairs/{{key:pair_id}}/{where}{name}", response=list[PairOut] if many else OnePairOut, **options
    )
    function = on_subject if subject else on_pair
    if not any(field.is_required() for field in body_type.model_fields.values()):
        function.__defaults__ = (body_type(),)  # a request without a body says as much
    route(function)


for _name, _verb in verbs().items():
    add(_name, _verb)
