"""A new term from a pair: from what a finding names, or from what is selected there, into the glossary and back."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from reviews.models import Finding, GlossaryTerm
from tests.desk import Desk, make_desk
from tests.views.test_decisions_pages import a_finding
from tests.views.test_pages import HTMX, client_of

OFFER = "Add to the glossary…"


def form_at(client: Client, desk: Desk, **asked: str | int) -> dict[str, str]:
    """What the form of the glossary holds, opened with `asked`."""
    page = client.get(reverse("glossary", args=[desk.project.pk]), asked).content.decode()
    form = page[page.index('class="form term"') :]
    held = {name: re.findall(rf'name="{name}"[^>]* value="([^"]*)"', form) for name in ("pair", "source", "target")}
    languages = re.findall(r'<option value="([^"]+)" selected', form)
    return {name: values[0] for name, values in {**held, "languages": languages}.items() if values}


def named(desk: Desk, rule: str, args: dict[str, str]) -> Finding:
    """A finding of `rule` on the first pair that names words."""
    finding = a_finding(desk)
    Finding.objects.filter(pk=finding.pk).update(rule=rule, args=args)
    return finding


@pytest.mark.parametrize(
    ("rule", "args", "source", "target"),
    [
        ("names", {"name": "tide mill"}, "tide mill", ""),
        ("names", {"name": "潮汐磨坊"}, "", "潮汐磨坊"),
        ("names", {"name": "tide mill", "other": "磨坊"}, "tide mill", "磨坊"),
        ("transliteration", {"name": "river", "main": "河", "other": "河川"}, "river", "河"),
        ("gloss", {"name": "磨坊", "latin": "mill"}, "mill", "磨坊"),
        ("term_consistency", {"source": "The tide mill stood …", "first": "磨坊"}, "", "磨坊"),
    ],
)
def test_the_words_that_a_finding_names_stand_in_the_form(
    desk: Desk, rule: str, args: dict[str, str], source: str, target: str
) -> None:
    finding, pair = named(desk, rule, args), desk.pair()
    form = form_at(client_of(desk.lin), desk, finding=finding.pk)
    assert form == {"pair": str(pair.pk), "source": source, "target": target, "languages": "en&gt;zh-Hant-TW"}


def test_what_is_selected_goes_into_the_glossary_and_the_lead_back_to_the_pair(desk: Desk) -> None:
    client, pair = client_of(desk.lin), desk.pair(2)
    form = form_at(client, desk, pair=pair.pk, source="corn", target="穀物")
    assert (form["source"], form["target"]) == ("corn", "穀物")
    sent = {"pair": pair.pk, "source": "corn", "target": "穀物", "languages": "en>zh-Hant-TW"}
    done = client.post(reverse("glossary_add", args=[desk.project.pk]), sent)
    assert done["Location"] == f"{reverse('review', args=[desk.article.pk])}?pair={pair.pk}#p2"
    assert GlossaryTerm.objects.get().target == "穀物"


def test_the_form_tells_what_the_glossary_has_for_the_words_and_keeps_the_pair_where_it_refuses(desk: Desk) -> None:
    client, pair = client_of(desk.lin), desk.pair(2)
    sent = {"pair": pair.pk, "source": "corn", "target": "穀物", "languages": "en>zh-Hant-TW"}
    address = reverse("glossary_add", args=[desk.project.pk])
    client.post(address, sent)
    asked = f"?pair={pair.pk}&source=Corn"
    page = client.get(reverse("glossary", args=[desk.project.pk]) + asked)
    assert "In the glossary already:" in page.content.decode()
    refused = client.post(address, sent).content.decode()
    assert "has this entry already" in refused
    assert f'name="pair" value="{pair.pk}"' in refused
    assert pair.target in refused


@pytest.mark.parametrize(("name", "offered"), [("lin", True), ("wu", False), ("mei", False)])
def test_it_is_offered_to_whom_the_glossary_is_open(desk: Desk, name: str, offered: bool) -> None:
    finding = named(desk, "names", {"name": "tide mill"})
    client = client_of(getattr(desk, name))
    pane = client.get(reverse("pair", args=[desk.pair().pk]), headers=HTMX).content.decode()
    assert pane.count(OFFER) == (2 if offered else 0)
    assert (OFFER in client.get(reverse("finding", args=[finding.pk])).content.decode()) is offered


def test_a_finding_about_no_words_offers_no_term(desk: Desk) -> None:
    finding = named(desk, "number", {"name": "400"})
    assert OFFER not in client_of(desk.lin).get(reverse("finding", args=[finding.pk])).content.decode()


def test_a_pair_of_another_project_begins_nothing(desk: Desk) -> None:
    other = make_desk("other")
    form = form_at(client_of(desk.lin), desk, pair=other.pair().pk, source="mill")
    assert form == {"source": "", "target": ""}
    finding = named(other, "names", {"name": "tide mill"})
    assert form_at(client_of(desk.lin), desk, finding=finding.pk) == {"source": "", "target": ""}
