"""Addresses in templates are those that Django would give."""

from typing import Any

import pytest
from django.template import Context, Template
from django.urls import NoReverseMatch, reverse

from reviews.views.addresses import PLACES
from tests.desk import Desk
from tests.views.test_pages import client_of

CASES: list[tuple[str, dict[str, Any], str, list[Any]]] = [
    ("{% url 'pair_edit' pk %}", {"pk": 7}, "pair_edit", [7]),
    ("{% url 'pair_edit' pk %}", {"pk": 8}, "pair_edit", [8]),
    ("{% url 'thread_answer' pk other %}", {"pk": 7, "other": 12}, "thread_answer", [7, 12]),
    ("{% url 'thread_answer' pk other %}", {"pk": 12, "other": 7}, "thread_answer", [12, 7]),
    (
        "{% url name pk other %}",
        {"name": "thread_answer", "pk": PLACES[1], "other": 1},
        "thread_answer",
        [PLACES[1], 1],
    ),
    ("{% url 'rule_help' rule %}", {"rule": "number"}, "rule_help", ["number"]),
    ("{% url 'queue' %}", {}, "queue", []),
    ("{% url 'pair' pk as there %}<{{ there }}>", {"pk": 3}, "pair", [3]),
]


@pytest.mark.parametrize(("words", "context", "name", "keys"), CASES)
def test_an_address_in_a_template_is_the_one_of_its_route(
    words: str, context: dict[str, Any], name: str, keys: list[Any]
) -> None:
    assert Template(words).render(Context(context)).strip("<>") == reverse(name, args=keys)


@pytest.mark.parametrize("words", ["{% url 'no_such_page' 7 %}", "{% url 'pair' 7 8 9 %}", "{% url 'pair' missing %}"])
def test_an_address_that_there_is_not_is_an_error(words: str) -> None:
    with pytest.raises(NoReverseMatch):
        Template(words).render(Context())


@pytest.mark.parametrize("path", ["articles", "articles/{article}", "pairs/{pair}", "help/keys", "sign-in"])
def test_a_slash_too_many_leads_to_the_page(desk: Desk, path: str) -> None:
    client, address = client_of(desk.chen), "/" + path.format(article=desk.article.pk, pair=desk.pair().pk)
    answer = client.get(f"{address}/", {"q": "磨坊 a&b"})
    assert answer.status_code == 301
    assert answer["Location"] == f"{address}?q=%E7%A3%A8%E5%9D%8A+a%26b"
    assert client.get(f"{address}//")["Location"] == address


@pytest.mark.parametrize("path", ["/nowhere/", "/%2Fexample.org/", "/articles/x/"])
def test_a_slash_leads_nowhere_where_there_is_no_page(desk: Desk, path: str) -> None:
    assert client_of(desk.chen).generic("GET", path).status_code == 404


def test_what_is_sent_is_not_sent_on(desk: Desk) -> None:
    assert client_of(desk.lin).post(f"/projects/{desk.project.pk}/glossary/add/", {"source": "a"}).status_code == 404
