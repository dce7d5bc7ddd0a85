"""A desk of an earlier version is taken to this one with all that it holds."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client

from reviews.models import Approval, Article, Pair, Person, Project, guards
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.chain import head_of
from reviews.review.verify import problems_of
from tests.desk import Desk
from tests.invariants import assert_history_is_complete, assert_nothing_is_amiss, assert_numbers_are_kept
from tests.upgrades.kept import SCHEMAS, Rows, put, rows_of, set_up
from tests.views.matrix import ROUTES
from tests.views.test_matrix import PATTERNS, address_of
from workbench.settings import database

BEFORE_THE_CHAIN = "0007"
ABOUT = {"article_id", "pair_id", "project_id"}


@pytest.fixture
def empty_database(transactional_db: None, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[None]:
    """Another database in the place of the tests' own, empty."""
    sqlite = connection.vendor == "sqlite"
    url = f"sqlite:///{tmp_path / 'desk.sqlite3'}" if sqlite else request.getfixturevalue("postgres_url")
    before = dict(connection.settings_dict)
    connection.close()
    connection.settings_dict.update({key: value for key, value in database(url).items() if key != "OPTIONS"})
    yield
    connection.close()
    connection.settings_dict.update(before)


@dataclass(frozen=True)
class Upgraded:
    """The desk as it is now, and the rows that it was made from."""

    schema: str
    desk: Desk
    rows: dict[str, Rows]


@pytest.fixture(params=SCHEMAS)
def upgraded(empty_database: None, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Upgraded:
    """A desk of an earlier schema, guarded as it was then, after `migrate`."""
    schema, rows = request.param, rows_of(request.param)
    apps = set_up(schema)
    put(rows, apps)
    if schema != BEFORE_THE_CHAIN:
        with monkeypatch.context() as patch:
            patch.setattr(guards, "apps", apps)
            guards.install()
    call_command("migrate", verbosity=0)
    people = {person.username: person for person in Person.objects.all()}
    project = Project.objects.get(slug="desk")
    article = Article.objects.order_by("pk")[0]
    named = (people[name] for name in ("lin", "mei", "chen", "fang", "wu", "gu"))
    return Upgraded(schema, Desk(project, article, *named), rows)


def test_an_upgraded_desk_is_what_it_was_and_goes_on(upgraded: Upgraded, tmp_path: Path) -> None:
    assert_what_was_said_stands(upgraded)
    assert_history_verifies(upgraded)
    assert_exports_verify(upgraded, tmp_path)
    assert_every_page_answers(upgraded.desk)
    assert_the_next_act_is_sealed(upgraded)


def assert_what_was_said_stands(upgraded: Upgraded) -> None:
    """Texts, states, approvals and the numbers kept of them."""
    columns = ("id", "source", "target", "state", "version", "retired")
    assert sorted(Pair.everything.values_list(*columns)) == sorted(upgraded.rows["pair"].of(*columns))
    for name, rows in upgraded.rows.items():
        model = Pair._meta.apps.get_model("reviews", name)
        kept = getattr(model, "everything", model._default_manager)
        assert kept.count() == len(rows.values), name
    assert_numbers_are_kept()
    policies = Counter(Pair.everything.values_list("article__project__slug", "approvals_required", "self_approval"))
    swaps = "swap" if upgraded.schema != BEFORE_THE_CHAIN else "never"
    assert {policy for policy in policies if policy[0] == "alone"} == {("alone", 1, "solo")}
    assert ("desk", 2, swaps) in policies


def assert_history_verifies(upgraded: Upgraded) -> None:
    """History is whole; that of a desk from before there was a chain waits to be sealed."""
    call_command("verify_history")
    if upgraded.schema == BEFORE_THE_CHAIN:
        assert head_of(upgraded.desk.project.pk) is None
        assert_history_is_complete(list(Pair.everything.all()))
    else:
        assert_nothing_is_amiss()


def assert_exports_verify(upgraded: Upgraded, folder: Path) -> None:
    """What is exported holds what was approved, word for word."""
    for name in ("docx", "tmx"):
        path = folder / f"ferry.{name}"
        call_command("export", str(upgraded.desk.article.pk), format=name, output=str(path))
        call_command("verify_export", str(upgraded.desk.article.pk), str(path))


def assert_every_page_answers(desk: Desk) -> None:
    """Every page about the article, its pairs and its project, as the matrix of routes lists them."""
    client = Client()
    client.force_login(desk.lin, backend="django.contrib.auth.backends.ModelBackend")
    for name in (name for name, route in ROUTES.items() if "GET" in route.methods.split()):
        keys = set(PATTERNS[name].pattern.converters)
        if keys and keys <= ABOUT:
            answer = client.get(address_of(name, desk), follow=True)
            assert answer.status_code == 200, f"{name}: {answer.status_code}"


def assert_the_next_act_is_sealed(upgraded: Upgraded) -> None:
    """People go on: what they do stands in the same chain, with what came before."""
    desk = upgraded.desk
    pair = desk.pair(6)
    edit(pair.pk, by=desk.fang, version=pair.version, target="橋是1968年建成的。")
    approve(pair.pk, by=desk.chen, version=pair.version + 1)
    assert Approval.objects.filter(pair=pair, withdrawn_at=None, link__isnull=False).exists()
    assert list(problems_of(desk.project)) == []
    alone = Pair.objects.get(article__project__slug="alone")
    edit(alone.pk, by=desk.mei, version=alone.version, target="信來了。")
    assert_nothing_is_amiss()
