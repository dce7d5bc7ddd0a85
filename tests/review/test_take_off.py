"""An article that was loaded by mistake is taken off the desk, with a reason, and comes back as it was."""

import pytest
from django.db import DatabaseError, transaction

from reviews.models import Article, Membership, OffDesk, Pair, Person
from reviews.review.actions.approve import approve
from reviews.review.actions.comment import comment
from reviews.review.actions.confirm_alignment import confirm_alignment
from reviews.review.actions.edit import edit
from reviews.review.actions.house_rule import add_house_rule
from reviews.review.actions.submit import submit
from reviews.review.actions.take_off import bring_back, may_take_off, take_off
from reviews.review.refusals import Forbidden, Refused
from tests.desk import Desk
from tests.views.things import a_finding


def off(desk: Desk) -> OffDesk:
    return take_off(desk.article.pk, by=desk.lin, reason=" The wrong file ")


def test_history_says_who_took_it_off_and_who_brought_it_back(desk: Desk) -> None:
    off(desk)
    bring_back(desk.article.pk, by=desk.lin)
    rows = OffDesk.history.filter(article=desk.article).order_by("history_id")
    assert [(row.history_type, row.history_user, row.history_change_reason) for row in rows] == [
        ("+", desk.lin, "The wrong file"),
        ("-", desk.lin, "Brought back"),
    ]
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.delete()


def test_nothing_of_it_is_changed(desk: Desk) -> None:
    before = list(Article.objects.values()), list(Pair.everything.values()), list(Pair.history.values())
    off(desk)
    assert not Article.objects.on_desk().exists()
    bring_back(desk.article.pk, by=desk.lin)
    assert Article.objects.on_desk().exists()
    assert (list(Article.objects.values()), list(Pair.everything.values()), list(Pair.history.values())) == before


def test_twice_changes_nothing_and_says_whose_reason_stands(desk: Desk) -> None:
    off(desk)
    with pytest.raises(Refused, match="Lin took this article off the desk already: The wrong file"):
        take_off(desk.article.pk, by=desk.lin, reason="Another")
    bring_back(desk.article.pk, by=desk.lin)
    with pytest.raises(Refused, match="This article is on the desk"):
        bring_back(desk.article.pk, by=desk.lin)
    assert OffDesk.history.count() == 2


def test_it_takes_a_reason(desk: Desk) -> None:
    with pytest.raises(Refused, match="Say why"):
        take_off(desk.article.pk, by=desk.lin, reason=" ")
    assert not OffDesk.objects.exists()


@pytest.mark.parametrize(
    ("name", "loaded_it", "may"),
    [
        ("lin", False, True),
        ("wu", False, False),
        ("mei", False, False),
        ("mei", True, True),
        ("gu", True, False),
    ],
)
def test_a_lead_may_and_whoever_loaded_it_and_may_load_still(desk: Desk, name: str, loaded_it: bool, may: bool) -> None:
    person: Person = getattr(desk, name)
    Article.objects.update(loaded_by=person if loaded_it else None)
    assert may_take_off(Article.objects.get(), person) is may
    if may:
        take_off(desk.article.pk, by=person, reason="A test")
        bring_back(desk.article.pk, by=person)
        return
    with pytest.raises(Forbidden):
        take_off(desk.article.pk, by=person, reason="A test")
    off(desk)
    with pytest.raises(Forbidden):
        bring_back(desk.article.pk, by=person)


def test_whoever_loaded_it_and_left_may_no_longer(desk: Desk) -> None:
    Article.objects.update(loaded_by=desk.mei)
    Membership.objects.filter(person=desk.mei).delete()
    with pytest.raises(Forbidden):
        take_off(desk.article.pk, by=desk.mei, reason="A test")


def test_nothing_is_written_to_it_until_it_is_back(desk: Desk) -> None:
    submit(desk.pair().pk, by=desk.mei, version=1)
    finding, gone = a_finding(desk), off(desk)
    acts = (
        lambda: edit(desk.pair(2).pk, by=desk.mei, version=1, target="另一句。"),
        lambda: approve(desk.pair().pk, by=desk.chen, version=1),
        lambda: comment(desk.pair().pk, by=desk.mei, version=1, text="A word"),
        lambda: confirm_alignment(desk.article, by=desk.mei),
        lambda: add_house_rule(finding, by=desk.lin, reason="Our way"),
    )
    for act in acts:
        with pytest.raises(Refused, match=r"Lin took this article off the desk \(The wrong file\)"):
            act()
    assert gone.article_id == desk.article.pk
    bring_back(desk.article.pk, by=desk.lin)
    for act in acts:
        act()
    assert desk.pair().state == "approved"
