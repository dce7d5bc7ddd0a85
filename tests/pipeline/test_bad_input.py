"""Files that cannot be aligned well, by the command and by the form: a clear message, or a sane article with its doubts."""

import re
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from reviews.jobs import run_job
from reviews.models import Article, Pair
from reviews.pipeline import STEPS
from tests.align.beads import read
from tests.desk import Desk

CHINESE, ENGLISH, _BEADS = read("school.zh-en.txt")
ENGLISH = ENGLISH[:20]
OTHERS = read("mill.de-fr.txt")[0]
# Ten times as much: what belongs to the English, and then a long text that has nothing to do with it.
TENFOLD = [*CHINESE[:20], *(f"第{n}天沒有人上山,{n * 7}隻鳥停在電線上。" for n in range(1, 181))]

REFUSED = [
    (ENGLISH, None, "All text is in one language (en)"),
    ([], None, "The file is empty."),
    (ENGLISH, [], "The file is empty."),
    ([], CHINESE, "The file is empty."),
    (ENGLISH, [" ", "\t"], "no text, only white space"),
    ([" "], CHINESE, "no text, only white space"),
]
TAKEN = [
    (ENGLISH, TENFOLD, r"\b(?:9|10|11)% of the target lines"),
    (ENGLISH, OTHERS, "hardly seem to translate each other"),
    (ENGLISH, ENGLISH, "Both files hold the same text."),
    (["Only one line."], CHINESE, "of the target lines"),
]


def written(lines: list[str]) -> bytes:
    return "\n".join(lines).encode()


def upload(desk: Desk, source: list[str], target: list[str] | None) -> tuple[int, str]:
    """Mei loads by the form; status and page."""
    data: dict[str, object] = {"into": desk.project.pk, "level": "sentence"}
    data["file"] = SimpleUploadedFile("first.txt", written(source))
    if target is not None:
        data["target_file"] = SimpleUploadedFile("second.txt", written(target))
    client = Client()
    client.force_login(desk.mei)
    response = client.post(reverse("load_article"), data, follow=False)
    return response.status_code, response.content.decode()


def by_command(folder: Path, source: list[str], target: list[str] | None) -> str:
    """What the command says on standard error."""
    paths = []
    for name, lines in (("first.txt", source), ("second.txt", target)):
        if lines is not None:
            (folder / name).write_bytes(written(lines))
            paths.append(str(folder / name))
    errors = StringIO()
    call_command("load_article", *paths, stdout=StringIO(), stderr=errors)
    return errors.getvalue()


@pytest.mark.parametrize(("source", "target", "said"), REFUSED)
def test_what_cannot_be_taken_is_refused_with_a_sentence_and_nothing_is_written(
    desk: Desk, tmp_path: Path, source: list[str], target: list[str] | None, said: str
) -> None:
    status, page = upload(desk, source, target)
    assert status == 422
    # An upload without a byte is refused by the form itself; a page calls languages by their names, a command by their tags.
    on_page = said.replace("(en)", "(English)")
    assert ("The submitted file is empty." if [] in (source, target) else on_page) in page
    with pytest.raises(CommandError, match=re.escape(said)):
        by_command(tmp_path, source, target)
    assert Article.objects.count() == 1


@pytest.mark.parametrize(("source", "target", "said"), TAKEN)
def test_what_fits_badly_is_taken_with_its_doubts_and_every_line_once(
    desk: Desk, tmp_path: Path, source: list[str], target: list[str], said: str
) -> None:
    assert re.search(said, by_command(tmp_path, source, target))
    article = Article.objects.latest("pk")
    assert article.stage == Article.Stage.READY
    pairs = Pair.objects.filter(article=article)
    for side, lines in (("source_lines", source), ("target_lines", target)):
        stands = [n for numbers in pairs.values_list(side, flat=True) for n in numbers]
        # A line of several sentences may stand in several pairs.
        assert list(dict.fromkeys(stands)) == sorted(set(stands)) == list(range(1, len(lines) + 1))


def test_the_doubts_are_told_where_the_alignment_is_to_be_confirmed(desk: Desk) -> None:
    assert upload(desk, ENGLISH, ENGLISH)[0] == 302
    article = Article.objects.latest("pk")
    run_job(article.jobs.get(), STEPS)
    client = Client()
    client.force_login(desk.mei)
    page = client.get(reverse("review", args=[article.pk])).content.decode()
    assert escape("Both files hold the same text.") in page
    texts = list(Pair.objects.filter(article=article).values_list("source", "target"))
    assert texts
    assert all(source == target for source, target in texts)


def test_the_same_text_on_both_sides_is_paired_line_by_line(desk: Desk, tmp_path: Path) -> None:
    by_command(tmp_path, CHINESE, CHINESE)
    pairs = Pair.objects.filter(article=Article.objects.latest("pk"))
    assert [(pair.source, pair.target) for pair in pairs] == [(line, line) for line in CHINESE]
