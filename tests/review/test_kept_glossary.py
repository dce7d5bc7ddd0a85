"""What a process keeps of a glossary is what the database holds now, whoever changed it, and never too much."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection, transaction

from reviews.load.terms import Languages, TermRow
from reviews.models import GlossaryImport, GlossaryTerm
from reviews.review import kept_glossary
from reviews.review.actions.import_terms import import_terms
from reviews.review.actions.term import add_term, change_term, delete_term, restore_term
from reviews.review.actions.undo_import import undo_import
from reviews.review.kept_glossary import kept_for
from reviews.text.segments import Term
from tests.desk import Desk, make_desk

ENGLISH_CHINESE = Languages("en", "zh-Hant-TW")
PATIENCE = 1.0
"""Seconds that Lin waits for Mei to be done before her; where Mei has to wait for Lin, she never is."""


@pytest.fixture(autouse=True)
def nothing_kept() -> None:
    kept_glossary.KEPT.clear()


def add(desk: Desk, source: str, target: str, languages: Languages = ENGLISH_CHINESE) -> GlossaryTerm:
    return add_term(desk.project, Term(source, target), languages, by=desk.lin)


def bring_in(desk: Desk, *terms: Term) -> None:
    rows = [TermRow(n, term) for n, term in enumerate(terms, 2)]
    import_terms(desk.project, ENGLISH_CHINESE, rows, by=desk.lin, name="terms.csv")


def known(desk: Desk) -> dict[str, str]:
    return {term.source: term.target for term in kept_for(desk.article).glossary.terms}


def test_a_glossary_is_read_once_and_then_asked_by_one_statement_whether_it_changed(
    desk: Desk, django_assert_num_queries: Callable[..., object]
) -> None:
    add(desk, "mill", "磨坊")
    with django_assert_num_queries(2):  # type: ignore[attr-defined]
        first = kept_for(desk.article)
    with django_assert_num_queries(1):  # type: ignore[attr-defined]
        assert kept_for(desk.article) is first


def test_every_change_is_seen_by_whoever_asks_next(desk: Desk) -> None:
    row = add(desk, "mill", "磨坊")
    assert known(desk) == {"mill": "磨坊"}
    change_term(row.pk, Term("mill", "碾坊"), by=desk.lin, version=1)
    assert known(desk) == {"mill": "碾坊"}
    delete_term(row.pk, by=desk.lin, version=2)
    assert known(desk) == {}
    restore_term(desk.project, GlossaryTerm.history.latest("history_id").history_id, by=desk.lin)
    assert known(desk) == {"mill": "碾坊"}
    bring_in(desk, Term("mill", "磨坊"), Term("river", "河"))
    assert known(desk) == {"mill": "磨坊", "river": "河"}
    undo_import(GlossaryImport.objects.get().pk, by=desk.lin)
    assert known(desk) == {"mill": "碾坊"}


def test_no_project_sees_the_terms_of_another(desk: Desk) -> None:
    other = make_desk("other")
    add(desk, "mill", "磨坊")
    add(other, "mill", "碾坊")
    assert (known(desk), known(other), known(desk)) == ({"mill": "磨坊"}, {"mill": "碾坊"}, {"mill": "磨坊"})


def test_an_article_sees_the_terms_of_its_own_languages(desk: Desk) -> None:
    add(desk, "mill", "磨坊", Languages("en", "zh"))
    add(desk, "river", "河")
    add(desk, "coast", "海岸", Languages("en", "zh-Hans"))
    assert known(desk) == {"mill": "磨坊", "river": "河"}
    desk.article.target_lang = "zh-Hans"
    assert known(desk) == {"mill": "磨坊", "coast": "海岸"}


def test_so_many_terms_are_kept_and_those_used_last(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_glossary, "MOST", 4)
    others = [make_desk(slug) for slug in ("one", "two")]
    for one in (desk, *others):
        bring_in(one, Term("mill", "磨坊"), Term("river", "河"))
        known(one)
    assert {project for project, *_languages in kept_glossary.KEPT} == {one.project.pk for one in others}
    bring_in(desk, *(Term(f"mill {n}", f"磨坊{n}") for n in range(5)))
    assert len(known(desk)) == 7
    assert [project for project, *_languages in kept_glossary.KEPT] == [desk.project.pk]


@pytest.mark.django_db(transaction=True)
def test_a_change_that_was_rolled_back_is_forgotten() -> None:
    desk = make_desk()
    with transaction.atomic():
        add(desk, "mill", "磨坊")
        assert known(desk) == {"mill": "磨坊"}
        transaction.set_rollback(True)
    add(desk, "river", "河")  # with SQLite under the very number in the history that was rolled back
    assert known(desk) == {"river": "河"}


@pytest.mark.django_db(transaction=True)
def test_what_changed_last_is_last_in_history_even_if_two_change_at_once() -> None:
    desk, lin_wrote, mei_is_done = make_desk(), Event(), Event()
    done = []

    def lin() -> None:
        with transaction.atomic():
            add(desk, "mill", "磨坊")
            lin_wrote.set()
            mei_is_done.wait(PATIENCE)
            done.append("Lin")
        connection.close()

    def mei() -> None:
        lin_wrote.wait()
        add(desk, "river", "河")
        done.append("Mei")
        mei_is_done.set()
        connection.close()

    with ThreadPoolExecutor(2) as people:
        for one in [people.submit(lin), people.submit(mei)]:
            one.result()
    assert done == ["Lin", "Mei"]
    assert known(desk) == {"mill": "磨坊", "river": "河"}
