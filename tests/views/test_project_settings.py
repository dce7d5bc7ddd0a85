"""What a lead sets a project to besides its policy, on the page of the policy."""

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from reviews.models import Project, ProjectChange
from reviews.review.actions.set_project import set_project
from tests.desk import Desk
from tests.views.test_pages import client_of

GIVEN = {"batch_cap": "2", "names": "羅賓遜\r\n\r\n 臺北 \r\n羅賓遜", "reason": "As they sign", "seen": "0"}


def test_a_lead_sets_how_many_pairs_one_act_takes_and_which_names_stay_and_each_change_is_told(desk: Desk) -> None:
    client, address = client_of(desk.lin), reverse("project_settings", args=[desk.project.pk])
    page = client.post(address, GIVEN, follow=True).content.decode()
    assert "羅賓遜, 臺北 · " in page
    assert "As they sign" in page
    project = Project.objects.get()
    assert (project.batch_cap, project.protected_names) == (2, "羅賓遜\n臺北")
    seen = client_of(desk.gu).get(reverse("policy", args=[desk.project.pk])).content.decode()
    assert "One act takes at most 2 pairs." in seen
    assert "<textarea" not in seen
    chosen = {"pair": [f"{desk.pair(n).pk}:1" for n in (1, 2, 3)]}
    told = client_of(desk.mei).post(reverse("chosen_submit", args=[desk.article.pk]), chosen, follow=True)
    assert "3 pairs were chosen; this project allows 2 in one act." in told.content.decode()


def test_a_name_stays_as_it_is_in_a_derived_variant(desk: Desk) -> None:
    address = reverse("rows", args=[desk.article.pk])
    lane = {"lane": "zh-Hans"}
    assert "没有人记得是谁建的" in client_of(desk.gu).get(address, lane).content.decode()
    set_project(desk.project, 200, "記得", by=desk.lin, reason="A name here", seen="0")
    assert "没有人記得是谁建的" in client_of(desk.gu).get(address, lane).content.decode()


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"batch_cap": "0"}, "One act takes between 1 and 10000 pairs."),
        ({"batch_cap": "many"}, "One act takes between 1 and 10000 pairs."),
        ({"names": "\n".join(map(str, range(1001)))}, "No more than 1000 names are protected."),
        ({"reason": " "}, "Say why this is changed."),
        ({"seen": "7"}, "Somebody else changed this in between"),
    ],
)
def test_what_cannot_be_is_refused_and_what_was_typed_given_back(desk: Desk, given: dict[str, str], told: str) -> None:
    said = {**GIVEN, **given}
    page = client_of(desk.lin).post(reverse("project_settings", args=[desk.project.pk]), said)
    assert page.status_code == 409
    assert told in page.content.decode()
    assert said["names"].split()[0] in page.content.decode()
    assert ProjectChange.objects.count() == 0


def test_the_database_keeps_the_changes(desk: Desk) -> None:
    assert set_project(desk.project, 5, "", by=desk.lin, reason="Few at a time", seen="0")
    seen = str(ProjectChange.objects.get().pk)
    assert set_project(desk.project, 5, "", by=desk.lin, reason="Few at a time", seen=seen) is None
    for change in (lambda: ProjectChange.objects.update(batch_cap=9), lambda: ProjectChange.objects.all().delete()):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
            change()
