"""Addresses in templates are those that Django would give."""

from typing import Any

import pytest
from django.template import Context, Template
from django.urls import NoReverseMatch, reverse

from reviews.views.addresses import PLACES

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
