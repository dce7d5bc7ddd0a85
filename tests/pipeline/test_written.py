"""A file that takes a while is written by a job: its page tells how far it is, then gives it."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from reviews.export import PdfUnavailable, docx, exporters
from reviews.jobs import run_job
from reviews.jobs.lease import renew, take
from reviews.models import Chunk, Job, Membership, Person, WrittenFile
from reviews.pipeline import STEPS
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.submit import submit
from reviews.views.progress import look
from tests.desk import Desk, make_desk
from tests.pdf_files import pages_of


@pytest.fixture
def desk(db: None) -> Desk:
    """One pair approved by Chen."""
    desk = make_desk()
    submit(desk.pair().pk, by=desk.mei, version=1)
    approve(desk.pair().pk, by=desk.chen, version=1)
    return desk


def client_of(person: Person) -> Client:
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def asked(desk: Desk, **more: str) -> tuple[str, str]:
    """Gu asks for the PDF: the address and the page that he is led to."""
    said = {"format": "pdf", **more}
    answer = client_of(desk.gu).post(f"/articles/{desk.article.pk}/download", said, follow=True)
    return answer.redirect_chain[-1][0], answer.content.decode()


def written() -> WrittenFile:
    """The only file, once its job is done."""
    file = WrittenFile.objects.get()
    run_job(file.job, STEPS)
    file.refresh_from_db()
    return file


def test_gu_is_shown_how_far_the_file_is_and_then_the_file(desk: Desk) -> None:
    address, page = asked(desk)
    assert "The file is being written." in page
    assert f"/jobs/{Job.objects.get(kind='file').pk}/progress" in page
    assert client_of(desk.gu).get(f"{address}/download").status_code == 404
    written()
    page = client_of(desk.gu).get(address).content.decode()
    assert f'{address}/download">Download</a>' in page
    assert "data-job" not in page
    answer = client_of(desk.gu).get(f"{address}/download")
    assert (answer["Content-Type"], answer["Content-Disposition"]) == (
        "application/pdf",
        "attachment; filename=\"The tide mill.pdf\"; filename*=UTF-8''The%20tide%20mill.pdf",
    )
    assert "潮汐磨坊立在河口。" in pages_of(answer.content)[0]


def test_the_file_holds_what_was_approved_when_it_was_asked_for(desk: Desk) -> None:
    asked(desk)
    edit(desk.pair().pk, by=desk.mei, version=1, target="磨坊在別處。")
    assert "潮汐磨坊立在河口。" in "".join(pages_of(bytes(written().content or b"")))


def test_a_lane_stands_in_it(desk: Desk) -> None:
    asked(desk, lane="zh-Hans")
    assert "潮汐磨坊立在河口。" in "".join(pages_of(bytes(written().content or b"")))
    assert WrittenFile.objects.get().job.args["lane"] == "zh-Hans"


def test_people_are_named_in_it_as_was_asked(desk: Desk) -> None:
    asked(desk, people="initials")
    text = "".join(pages_of(bytes(written().content or b"")))
    assert "C. (reviewer)" in text
    assert "Chen" not in text
    assert client_of(desk.gu).post(f"/articles/{desk.article.pk}/download", {"people": "x"}).status_code == 404


def test_a_second_click_waits_for_the_same_file_and_another_wish_is_another(desk: Desk) -> None:
    assert asked(desk)[0] == asked(desk)[0]
    assert asked(desk, lane="zh-Hans")[0] != asked(desk)[0]


def test_a_file_is_for_those_of_the_project(desk: Desk) -> None:
    address, _page = asked(desk)
    written()
    assert client_of(desk.lin).get(f"{address}/download").status_code == 200
    other = make_desk("other")
    assert client_of(other.lin).get(address).status_code == 404
    assert client_of(other.lin).get(f"{address}/download").status_code == 404


def test_nothing_is_written_for_somebody_who_has_left(desk: Desk) -> None:
    address, _page = asked(desk)
    Membership.objects.get(person=desk.gu, project=desk.project).delete()
    assert written().content is None
    page = client_of(desk.lin).get(address).content.decode()
    assert "Whoever asked for this file is no member of the project any more." in page


def test_an_article_of_which_nothing_is_approved_gives_a_file_too(desk: Desk) -> None:
    edit(desk.pair().pk, by=desk.mei, version=1, target="磨坊在別處。")
    assert "The file is being written." in asked(desk)[1]
    assert "0 approved, 3 left out" in pages_of(bytes(written().content or b""))[0]


def test_files_of_former_days_go(desk: Desk) -> None:
    asked(desk)
    written()
    WrittenFile.objects.update(at=timezone.now() - timedelta(days=2))
    asked(desk)
    assert WrittenFile.objects.get().content is None


def test_a_machine_that_cannot_make_pdf_files_says_what_to_install(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def unavailable(*_args: object) -> None:
        raise PdfUnavailable

    monkeypatch.setattr(exporters()["pdf"], "write", unavailable)
    address, _page = asked(desk)
    assert written().job.state == Job.State.FAILED
    assert "fonts-noto-cjk" in client_of(desk.gu).get(address).content.decode()
    with pytest.raises(CommandError, match="fonts-noto-cjk"):
        call_command("export", str(desk.article.pk), "--format", "pdf", "--output", str(tmp_path / "x.pdf"))
    assert list(tmp_path.iterdir()) == []


def test_the_command_writes_the_same_file(desk: Desk, tmp_path: Path) -> None:
    asked(desk)
    call_command("export", str(desk.article.pk), "--format", "pdf", "--output", str(tmp_path / "x.pdf"))
    assert (tmp_path / "x.pdf").read_bytes() == bytes(written().content or b"")


def test_a_word_table_of_a_long_article_is_written_by_a_job_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"/articles/{desk.article.pk}/download"
    assert client_of(desk.gu).post(address, {"format": "docx"}).status_code == 200
    monkeypatch.setattr(docx, "JOB_FROM", 1)
    assert client_of(desk.gu).post(address, {"format": "docx"}).status_code == 302
    assert bytes(written().content or b"").startswith(b"PK")


def test_progress_counts_what_is_under_way(desk: Desk) -> None:
    asked(desk)
    chunk = take("Lin's worker")
    assert chunk
    assert look(desk.gu, chunk.job_id) == {"state": "running", "done": 0, "total": 1, "part": 0.0, "step": "edition"}
    renew(chunk, 0.25)
    assert look(desk.gu, chunk.job_id) == {
        "state": "running",
        "done": 0.25,
        "total": 1,
        "part": 0.25,
        "step": "edition",
    }
    Chunk.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    assert take("Mei's worker")
    assert look(desk.gu, chunk.job_id) == {"state": "running", "done": 0, "total": 1, "part": 0.0, "step": "edition"}
