"""The quality report says who approved what, on screen and as a PDF file that fetches nothing."""

import pytest
from django.test import Client

from reviews.export.pdf import PdfUnavailable, pdf
from reviews.models import Person
from reviews.review.actions.approve import approve
from reviews.review.actions.mark import mark
from reviews.review.actions.reread import draw, read
from reviews.review.actions.submit import submit
from tests.desk import Desk
from tests.pdf_files import is_tagged


def client_of(person: Person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_the_report_names_who_approved_and_how_many(desk: Desk) -> None:
    submit(desk.pair().pk, by=desk.mei, version=1)
    approve(desk.pair().pk, by=desk.chen, version=1)
    page = client_of(desk.gu).get(f"/articles/{desk.article.pk}/report").content.decode()
    assert "Chen" in page
    assert "Each pair needs 1 approval. Two-person rule · Never: authors cannot approve their own text" in page
    assert "Nothing has been approved yet." not in page


def test_an_article_without_approvals_says_so(desk: Desk) -> None:
    assert (
        "Nothing has been approved yet."
        in client_of(desk.gu).get(f"/articles/{desk.article.pk}/report").content.decode()
    )


def test_the_report_tells_the_errors_the_agreement_and_the_re_reading(desk: Desk) -> None:
    address, client = f"/articles/{desk.article.pk}/report", client_of(desk.gu)
    page = client.get(address).content.decode()
    for said in ("No error is marked.", "agreement cannot be told", "No sample was drawn yet."):
        assert said in page
    submit(desk.pair().pk, by=desk.mei, version=1)
    approve(desk.pair().pk, by=desk.chen, version=1)
    mark(desk.pair().pk, by=desk.fang, version=1, category="style", severity="critical")
    sample = draw(desk.article, by=desk.lin, n=1)
    read(sample.items.get().pk, by=desk.wu, verdict="fine")
    page = client.get(address).content.decode()
    for said in (
        "✗ Fail",
        "Penalty: 25, over 22 words",
        "over 1 text that two people judged",
        "0.0%",
        "1 of 1 pairs read.",
    ):
        assert said in page


def test_the_report_names_people_as_was_asked(desk: Desk) -> None:
    submit(desk.pair().pk, by=desk.mei, version=1)
    approve(desk.pair().pk, by=desk.chen, version=1)
    address, client = f"/articles/{desk.article.pk}/report", client_of(desk.gu)
    for way, there in (("full", ">Chen<"), ("initials", ">C.<"), ("roles", '<th scope="row">Reviewer<')):
        page = client.get(address, {"people": way}).content.decode().partition('class="report"')[2]
        assert there in page
        assert ("Mei" in page, "Chen" in page) == (way == "full", way == "full")
    assert "report.pdf?people=roles" in client.get(address, {"people": "roles"}).content.decode()
    assert client.get(f"{address}.pdf", {"people": "nicknames"}).status_code == 404


def test_the_report_comes_as_pdf(desk: Desk) -> None:
    answer = client_of(desk.gu).get(f"/articles/{desk.article.pk}/report.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    assert is_tagged(answer.content)


def test_without_the_library_the_page_says_what_is_missing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def unavailable(*_args: object) -> bytes:
        raise PdfUnavailable

    monkeypatch.setattr("reviews.views.report.pdf", unavailable)
    page = client_of(desk.gu).get(f"/articles/{desk.article.pk}/report.pdf", follow=True)
    assert "libpango" in page.content.decode()


@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://127.0.0.1:9/x.png", "data:image/svg+xml,<svg/>"])
def test_a_page_for_print_fetches_nothing(address: str) -> None:
    """A picture that cannot be had is left out, like that of any page."""
    made = pdf(f'<img src="{address}" alt="a picture"><a rel="attachment" href="{address}">x</a>')
    assert made.startswith(b"%PDF-")
    assert b"root:" not in made
