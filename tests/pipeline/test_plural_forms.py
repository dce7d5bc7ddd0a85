"""Messages with plural forms: each form is reviewed, and the message goes back as it came."""

import polib
import pytest

from reviews.jobs import run_job
from reviews.load import load
from reviews.models import Article, Pair
from reviews.pipeline import STEPS, FileToLoad, ask_reimport, load_file
from reviews.pipeline.edition import edition_of
from reviews.pipeline.export import to_bytes
from reviews.pipeline.verify_file import verified
from reviews.review.actions.approve import approve
from reviews.review.actions.reimport import reimport
from reviews.review.actions.submit_all import submit_all
from tests.desk import Desk

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: {rule}\\n"\n\n'
ONE, TWO = "nplurals=1; plural=0;", "nplurals=2; plural=n > 1;"
TO_CHINESE = 'msgid "One mill"\nmsgid_plural "%d mills"\nmsgstr[0] "%d 座磨坊"\n\nmsgid "Corn"\nmsgstr "穀物"\n'
TO_ENGLISH = 'msgid "一座磨坊"\nmsgid_plural "%d 座磨坊"\nmsgstr[0] "One mill"\nmsgstr[1] "%d mills"\n\nmsgid "穀物"\nmsgstr "Corn"\n'
MORE = '\nmsgid "一條河"\nmsgid_plural "%d 條河"\nmsgstr[0] "One river"\nmsgstr[1] "%d rivers"\n'


def catalogue(rule: str, messages: str) -> FileToLoad:
    return FileToLoad(content=(HEAD.format(rule=rule) + messages).encode(), name="mill.po")


def loaded(desk: Desk, file: FileToLoad) -> Article:
    made = load_file(file, desk.project, by=desk.lin, translator=desk.mei).article
    run_job(made.jobs.get(), STEPS)
    made.refresh_from_db()
    return made


def approved(article: Article, desk: Desk, *left: int) -> None:
    submit_all(article, by=desk.mei)
    for pair in Pair.objects.filter(article=article, state="in_review").exclude(position__in=left):
        approve(pair.pk, by=desk.chen, version=pair.version)


def messages(content: bytes) -> list[tuple[str, str, dict[int, str] | str, list[str]]]:
    found = polib.pofile(content.decode())
    return [(one.msgid, one.msgid_plural, one.msgstr_plural or one.msgstr, one.flags) for one in found]


@pytest.mark.parametrize(("rule", "said"), [(ONE, TO_CHINESE), (TWO, TO_ENGLISH)])
def test_a_message_goes_back_as_it_came(desk: Desk, rule: str, said: str) -> None:
    file = catalogue(rule, said)
    article = loaded(desk, file)
    approved(article, desk)
    content = to_bytes(edition_of(article, by=desk.lin), "po")
    assert messages(content) == messages(file.content)
    assert polib.pofile(content.decode()).metadata["Plural-Forms"] == rule
    assert [one.plural for one in load(content, "mill.po").pairs if one.plural]
    found = verified(article, content, "mill.po")
    assert found
    assert found.as_exported


def test_a_message_of_which_a_form_is_not_approved_is_passed_over_by_programs(desk: Desk) -> None:
    article = loaded(desk, catalogue(TWO, TO_ENGLISH))
    approved(article, desk, 2)
    content = to_bytes(edition_of(article, by=desk.lin), "po")
    assert messages(content)[0] == ("一座磨坊", "%d 座磨坊", {0: "One mill", 1: ""}, ["fuzzy"])
    found = verified(article, content, "mill.po")
    assert found
    assert found.as_exported


def test_forms_that_a_file_brings_later_go_out_as_one_message_too(desk: Desk) -> None:
    article = loaded(desk, catalogue(TWO, TO_ENGLISH))
    asked = ask_reimport(article, catalogue(TWO, TO_ENGLISH + MORE), by=desk.lin)
    assert asked.job
    run_job(asked.job, STEPS)
    reimport(asked.pk, by=desk.lin)
    approved(article, desk)
    assert ("一條河", "%d 條河", {0: "One river", 1: "%d rivers"}, []) in messages(
        to_bytes(edition_of(article, by=desk.lin), "po")
    )


def test_an_article_without_forms_exports_what_it_did(desk: Desk) -> None:
    approved(desk.article, desk)
    edition = edition_of(desk.article, by=desk.lin)
    assert all("form" not in one for one in desk.article.snapshots.get(pk=edition.snapshot).content["pairs"])
    assert "Plural-Forms" not in polib.pofile(to_bytes(edition, "po").decode()).metadata
