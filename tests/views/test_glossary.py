"""The glossary of a project in use: entries with history, files with a plan first, terms beside the pair, older approvals."""

import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from reviews.models import Approval, Article, Finding, GlossaryImport, GlossaryTerm, Job, Membership, Project
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.submit import submit
from tests.desk import Desk
from tests.views.test_pages import HTMX, client_of

SENSE = {
    "source": "tide mill",
    "target": "潮汐磨坊",
    "variants": "潮磨 | 潮力磨坊",
    "forbidden": "海水磨坊",
    "note": "Not 水磨坊",
}


@pytest.fixture
def client(desk: Desk) -> Client:
    return client_of(desk.lin)


def post(client: Client, name: str, key: int, **data: object) -> str:
    return client.post(reverse(name, args=[key]), data, follow=True).content.decode()


def add(client: Client, desk: Desk, **more: str) -> GlossaryTerm:
    data = SENSE | more
    post(client, "glossary_add", desk.project.pk, **data)
    return GlossaryTerm.objects.get(source=data["source"], target=data["target"])


def test_what_is_written_and_searched_is_what_is_there(desk: Desk, client: Client) -> None:
    address, export = reverse("glossary", args=[desk.project.pk]), reverse("glossary_export", args=[desk.project.pk])
    empty = client.get(address).content.decode()
    assert "The glossary is empty." in empty
    assert export not in empty
    assert 'role="search"' not in empty
    add(client, desk)
    page = client.get(address).content.decode()
    assert re.findall(rf'{export}[^"]*">([^<]+)<', page) == ["Export CSV", "Export TBX"]
    assert 'role="search"' in page


def test_a_term_is_missed_in_a_translation_and_not_where_there_is_none(desk: Desk, client: Client) -> None:
    add(client, desk, target="潮磨", variants="")
    address = reverse("pair", args=[desk.pair().pk])
    for target, missed in (("磨坊立在河口。", True), ("", False)):
        edit(desk.pair().pk, by=desk.lin, version=desk.pair().version, target=target)
        page = client.get(address, headers=HTMX).content.decode()
        assert "潮磨" in page
        assert ("not there" in page) is missed


def test_an_entry_is_added_found_changed_and_set_back(desk: Desk, client: Client) -> None:
    row = add(client, desk, reason="Agreed in May")
    assert (row.variants, row.forbidden, row.source_lang, row.target_lang) == (
        ["潮磨", "潮力磨坊"], ["海水磨坊"], "en", "zh-Hant-TW",
    )  # fmt: skip
    page = reverse("glossary", args=[desk.project.pk])
    for words in ("tide", "汐磨", "潮力", "海水磨", "水磨坊"):
        assert "潮汐磨坊" in client.get(page, {"q": words}).content.decode()
    assert "No term holds these words." in client.get(page, {"q": "canal"}).content.decode()
    changed = post(client, "term_change", row.pk, **SENSE | {"target": "潮力磨坊", "variants": ""}, version=1)
    assert "潮力磨坊</h1>" in changed.replace("</span>", "")
    assert "Agreed in May" in changed
    assert "Back to v1" in changed
    post(client, "term_change", row.pk, **SENSE, version=2, reason="Back to v1")
    row.refresh_from_db()
    assert (row.target, row.version) == ("潮汐磨坊", 3)
    assert [one.history_user for one in row.history.all()] == [desk.lin] * 3


def test_a_deleted_entry_is_brought_back(desk: Desk, client: Client) -> None:
    row = add(client, desk)
    text = post(client, "term_delete", row.pk, version=1)
    assert "can be brought back" in text
    kept = GlossaryTerm.history.get(history_type="-")
    assert f'value="{kept.history_id}"' in text
    text = post(client, "glossary_restore", desk.project.pk, history=kept.history_id)
    assert f'value="{kept.history_id}"' not in text
    assert GlossaryTerm.objects.get().note == "Not 水磨坊"
    assert "has this entry already" in post(client, "glossary_restore", desk.project.pk, history=kept.history_id)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"target": " "}, "needs a source and a target"),
        ({"target": "字" * 201}, "too long"),
        ({"note": "a\x00b"}, "cannot be stored"),
        ({}, "has this entry already"),
    ],
)
def test_an_entry_that_cannot_be_kept_is_refused_and_what_was_typed_stays(
    desk: Desk, client: Client, data: dict[str, str], said: str
) -> None:
    add(client, desk)
    text = post(client, "glossary_add", desk.project.pk, **SENSE | data)
    assert said in text
    assert 'value="海水磨坊"' in text
    assert GlossaryTerm.objects.count() == 1


def test_the_second_to_change_an_entry_is_told(desk: Desk, client: Client) -> None:
    row = add(client, desk)
    post(client, "term_change", row.pk, **SENSE | {"note": "a"}, version=1)
    assert "Somebody else changed this term" in post(client, "term_change", row.pk, **SENSE, version=1)
    assert "Somebody else changed this term" in post(client, "term_delete", row.pk, version=1)
    assert GlossaryTerm.objects.get().note == "a"


def test_a_change_has_the_articles_looked_at_again(desk: Desk, client: Client) -> None:
    add(client, desk)
    assert Job.objects.filter(kind="recheck", article=desk.article).count() == 1
    page = reverse("glossary", args=[desk.project.pk])
    assert "Looking again at" in client.get(page).content.decode()
    first = Job.objects.get(kind="recheck")
    Job.objects.filter(pk=first.pk).update(state=Job.State.RUNNING)
    add(client, desk, source="mill race", target="水道")
    assert Job.objects.filter(kind="recheck", article=desk.article).count() == 2
    text = client.get(page).content.decode()
    assert "more article" not in text
    assert reverse("job_progress", args=[first.pk]) in text


FILE = (
    "source,target,variants,forbidden,note\ntide mill,潮力磨坊,,,\nmouth,河口,,,\n,空,,,\nriver,河,,,\n"
    + "long," + "字" * 201 + ",,,\n"
)  # fmt: skip


def upload(client: Client, desk: Desk, content: str, name: str = "terms.csv") -> str:
    return post(client, "glossary_import", desk.project.pk, file=SimpleUploadedFile(name, content.encode()))


def signed_plan(text: str) -> str:
    return text.split('name="plan" value="')[1].split('"', maxsplit=1)[0]


def test_an_import_shows_its_plan_row_by_row_and_then_does_just_that(desk: Desk, client: Client) -> None:
    add(client, desk)
    add(client, desk, source="river", target="河", variants="", forbidden="", note="")
    text = upload(client, desk, FILE)
    for words in ("1 new", "1 changed", "1 the same", "2 faulty", "(row 4)", "(row 6)", "at most 200 characters"):
        assert words in text
    assert GlossaryTerm.objects.count() == 2
    done = post(client, "glossary_import", desk.project.pk, plan=signed_plan(text))
    assert "1 new terms, 1 changed." in done
    changed = GlossaryTerm.objects.get(source="tide mill")
    assert (changed.target, changed.version, changed.history.first().history_change_reason) == (
        "潮力磨坊",
        2,
        "terms.csv",
    )
    again = upload(client, desk, FILE)
    assert "3 the same" in again
    assert "There is nothing to import." in again


def test_an_import_is_taken_back_as_one_and_what_was_changed_since_stays(desk: Desk, client: Client) -> None:
    row = add(client, desk)
    add(client, desk, source="river", target="河", variants="", forbidden="", note="")
    more = FILE + "corn,玉米,,,\n"
    done = post(client, "glossary_import", desk.project.pk, plan=signed_plan(upload(client, desk, more)))
    taken = GlossaryImport.objects.get()
    assert reverse("glossary_import_undo", args=[taken.pk]) in done
    corn = GlossaryTerm.objects.get(source="corn")
    post(client, "term_change", corn.pk, source="corn", target="穀物", version=1)
    assert client_of(desk.mei).post(reverse("glossary_import_undo", args=[taken.pk])).status_code == 302
    assert GlossaryImport.objects.get().undone_at is None
    Job.objects.all().delete()
    done = post(client, "glossary_import_undo", taken.pk)
    assert "1 term stays: it was changed or deleted since." in done
    assert "taken back by Lin" in done
    assert sorted(GlossaryTerm.objects.values_list("source", "target")) == [
        ("corn", "穀物"), ("river", "河"), ("tide mill", "潮汐磨坊"),
    ]  # fmt: skip
    row.refresh_from_db()
    assert (row.variants, row.note, row.version) == (["潮磨", "潮力磨坊"], "Not 水磨坊", 3)
    assert [one.history_change_reason for one in row.history.all()][:2] == ["terms.csv", "terms.csv"]
    assert GlossaryTerm.history.filter(history_type="-", history_user=desk.lin).exists()
    assert Job.objects.filter(kind="recheck", article=desk.article).exists()
    assert "This import was taken back already." in post(client, "glossary_import_undo", taken.pk)


def test_the_plan_names_each_second_rendering_and_does_what_is_said_of_it(desk: Desk, client: Client) -> None:
    add(client, desk, source="river", target="河", variants="", forbidden="", note="")
    text = upload(client, desk, "source,target\nbank,銀行\nbank,河岸\nmill,磨坊\nmill,碾坊\nriver,河\nriver,江\n")
    assert "3 second renderings" in text
    fields = re.findall(r'<select form="import" name="([^"]+)" aria-label="([^"]+)">', text)
    assert [name for name, _label in fields] == ["second 3 bank = 河岸", "second 5 mill = 碾坊", "second 7 river = 江"]
    assert fields[0][1] == "What 河岸 becomes for bank"
    assert text.count('<option value="allowed" selected>also allowed</option>') == 3
    assert GlossaryTerm.objects.count() == 1
    data = {"plan": signed_plan(text), "second 3 bank = 河岸": "sense"}
    assert "3 new terms, 1 changed." in post(client, "glossary_import", desk.project.pk, **data)
    assert [(one.target, one.variants) for one in GlossaryTerm.objects.order_by("source", "pk")] == [
        ("銀行", []), ("河岸", []), ("磨坊", ["碾坊"]), ("河", ["江"]),
    ]  # fmt: skip
    post(client, "glossary_import_undo", GlossaryImport.objects.get().pk)
    assert [(one.target, one.variants) for one in GlossaryTerm.objects.all()] == [("河", [])]


@pytest.mark.parametrize(
    ("articles", "offered"),
    [
        ([("en", "zh-Hant-TW"), ("en", "en-GB")], ["en>zh-Hant-TW"]),
        ([("zh-Hans", "zh-CN")], ["en>zh-Hans"]),
        ([("de", "de")], ["de>zh-Hant-TW"]),
        ([("zh-Hant-TW", "zh-Hans")], ["zh-Hant-TW>zh-Hans"]),
        ([], ["en>zh-Hant-TW"]),
    ],
)
def test_the_languages_offered_for_terms_are_two(
    desk: Desk, client: Client, articles: list[tuple[str, str]], offered: list[str]
) -> None:
    project = Project.objects.create(name="Elsewhere", slug="elsewhere")
    Membership.objects.create(project=project, person=desk.lin, role="lead")
    for source, target in articles:
        Article.objects.create(project=project, title=source, source_lang=source, target_lang=target)
    form = client.get(reverse("glossary_import", args=[project.pk])).content.decode()
    options = form.split('id="import-languages"')[1].split("</select>")[0]
    assert [html.unescape(one) for one in re.findall(r'value="([^"]+)"', options)] == offered


def test_a_plan_that_is_no_longer_true_is_not_carried_out(desk: Desk, client: Client) -> None:
    plan = signed_plan(upload(client, desk, FILE))
    add(client, desk, source="mouth", target="河口")
    assert "changed in between" in post(client, "glossary_import", desk.project.pk, plan=plan)
    assert "Choose the file once more." in post(client, "glossary_import", desk.project.pk, plan=plan + "x")
    assert GlossaryTerm.objects.count() == 1


def test_a_plan_that_no_form_could_bring_back_is_not_shown(
    desk: Desk, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reviews.views.glossary_import.LONGEST_PLAN", 100)
    assert "too many terms for one import" in upload(client, desk, FILE)


def test_a_file_that_cannot_be_read_is_refused_with_its_place(desk: Desk, client: Client) -> None:
    assert "The first row has to name the columns" in upload(client, desk, "a,b\nc,d\n")
    assert "A glossary is a CSV, TSV, XLSX or TBX file." in upload(client, desk, "x", "terms.doc")


def test_a_file_of_another_encoding_is_read_in_the_one_that_is_chosen(desk: Desk, client: Client) -> None:
    address = reverse("glossary_import", args=[desk.project.pk])
    given = {"languages": "en>zh-Hant-TW"}
    table = "source,target\nmill,磨坊\n許,許功蓋\n".encode("cp950")
    client.force_login(desk.lin, backend="django.contrib.auth.backends.ModelBackend")
    refused = client.post(address, {**given, "file": SimpleUploadedFile("terms.csv", table)})
    assert refused.status_code == 422
    assert "Choose the encoding" in refused.content.decode()
    plan = client.post(address, {**given, "encoding": "cp950", "file": SimpleUploadedFile("terms.csv", table)})
    assert "許功蓋" in plan.content.decode()
    assert "2 new" in plan.content.decode()


@pytest.mark.parametrize("form", ["csv", "tbx"])
def test_what_is_exported_can_be_imported_again(desk: Desk, client: Client, form: str) -> None:
    add(client, desk)
    page = reverse("glossary_export", args=[desk.project.pk])
    response = client_of(desk.gu).get(page, {"format": form, "languages": "en>zh-Hant-TW"})
    assert f".{form}" in response["Content-Disposition"]
    assert "1 the same" in upload(client, desk, response.content.decode(), f"terms.{form}")
    assert client.get(page, {"format": "exe"}).status_code == 404


def test_terms_stand_beside_the_pair_with_what_the_translation_makes_of_them(desk: Desk, client: Client) -> None:
    add(client, desk)
    add(client, desk, source="mouth", target="出海口", variants="", forbidden="河口", note="")
    text = client_of(desk.mei).get(reverse("pair", args=[desk.pair().pk]), headers=HTMX).content.decode()
    for words in (
        'data-insert="潮汐磨坊" data-term="1"',
        'data-insert="出海口" data-term="2"',
        "as agreed",
        "<s lang",
        "Not 水磨坊",
    ):
        assert words in text
    assert (
        "data-insert"
        not in client_of(desk.gu).get(reverse("pair", args=[desk.pair().pk]), headers=HTMX).content.decode()
    )


def test_what_was_approved_before_a_term_changed_is_listed_and_stays_approved(desk: Desk, client: Client) -> None:
    row = add(client, desk)
    pair = submit(desk.pair().pk, by=desk.mei, version=1)
    Finding.objects.all().delete()
    approve(pair.pk, by=desk.chen, version=1)
    page = reverse("glossary_older", args=[desk.project.pk])
    assert "Nothing was approved under an older glossary." in client.get(page).content.decode()
    post(client, "term_change", row.pk, **SENSE | {"note": "A note alone"}, version=1)
    assert "Nothing was approved under an older glossary." in client.get(page).content.decode()
    text = post(client, "term_change", row.pk, **SENSE | {"target": "潮力磨坊", "variants": ""}, version=2)
    assert "Approved under an older glossary" in text
    assert "<strong>no</strong>" in text
    assert "潮汐磨坊立在河口。" in client.get(page).content.decode()
    assert desk.pair().state == "approved"
    assert Approval.objects.get().withdrawn_at is None
    detail = client.get(reverse("pair", args=[pair.pk]), headers=HTMX).content.decode()
    assert "changed since the approval" in detail


def test_a_pair_is_listed_for_the_longest_term_in_it(desk: Desk, client: Client) -> None:
    tide_mill = add(client, desk)
    pair = submit(desk.pair().pk, by=desk.mei, version=1)
    Finding.objects.all().delete()
    approve(pair.pk, by=desk.chen, version=1)
    mill = add(client, desk, source="mill", target="磨坊", variants="", forbidden="")
    assert "潮汐磨坊立在河口。" not in client.get(reverse("term", args=[mill.pk])).content.decode()
    changed = SENSE | {"target": "潮磨", "variants": ""}
    assert "潮汐磨坊立在河口。" in post(client, "term_change", tide_mill.pk, **changed, version=1)
