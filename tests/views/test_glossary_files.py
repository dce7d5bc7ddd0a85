"""Files of terms: a plan first, then the import, which is taken back as one; and what is exported."""

import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from reviews.models import Article, GlossaryImport, GlossaryTerm, Job, Membership, Project
from tests.desk import Desk
from tests.load.test_terms import LACKING
from tests.views.test_glossary import add, post
from tests.views.test_pages import client_of

FILE = (
    "source,target,variants,forbidden,note\ntide mill,潮力磨坊,,,\nmouth,河口,,,\n,空,,,\nriver,河,,,\n"
    + "long," + "字" * 201 + ",,,\n"
)  # fmt: skip


@pytest.fixture
def client(desk: Desk) -> Client:
    return client_of(desk.lin)


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


def test_concepts_that_lack_one_of_the_languages_are_counted(desk: Desk, client: Client) -> None:
    plan = upload(client, desk, LACKING, "terms.tbx")
    assert "1 without a term in both languages, left out" in plan
    post(client, "glossary_import", desk.project.pk, plan=signed_plan(plan))
    assert list(GlossaryTerm.objects.values_list("source", flat=True)) == ["sluice"]
    assert "without a term in both languages" not in upload(client, desk, FILE)


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
