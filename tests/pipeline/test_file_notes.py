"""The notes of a file stand beside its pairs, whatever becomes of them, and go out with them again."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.test import Client

from reviews.jobs import run_job
from reviews.load import load
from reviews.load.review_copy import read_copy
from reviews.models import Article, Batch, FileNote, Pair, Reimport
from reviews.pipeline import STEPS, FileToLoad, ask_reimport, load_file, take_back
from reviews.pipeline.edition import edition_of
from reviews.pipeline.export import to_bytes
from reviews.pipeline.review_copy import review_copy_of
from reviews.review.actions.align import join_next
from reviews.review.actions.approve import approve
from reviews.review.actions.reimport import reimport
from reviews.review.actions.set_languages import set_languages
from reviews.review.actions.submit_all import submit_all
from reviews.review.file_notes import notes_of
from reviews.review.refusals import Refused
from reviews.text.versions.tracked import Piece
from tests.desk import Desk

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
MILL = ("The tide mill stood at the mouth of the river.", "潮汐磨坊立在河口。", "<i>tide</i>: of the sea")
CORN = ("It ground corn for four hundred years.", "它磨了四百年的穀物。", "")
BUILT = ("Nobody remembers who built it.", "沒有人記得是誰建的。", "Said by the miller.")


def catalogue(*rows: tuple[str, str, str]) -> FileToLoad:
    said = [f'#. {note}\nmsgid "{source}"\nmsgstr "{target}"\n' for source, target, note in rows]
    return FileToLoad(content="\n".join([HEAD, *said]).encode(), name="mill.po")


@pytest.fixture
def article(desk: Desk) -> Article:
    made = load_file(catalogue(MILL, CORN), desk.project, by=desk.lin, translator=desk.mei).article
    run_job(made.jobs.get(), STEPS)
    made.refresh_from_db()
    return made


def pairs(article: Article) -> list[Pair]:
    return list(Pair.objects.filter(article=article).select_related("article__project").order_by("position"))


def notes(article: Article) -> list[str]:
    found = notes_of(pairs(article))
    return [found.get(pair.pk, "") for pair in pairs(article)]


def taken(article: Article, file: FileToLoad, desk: Desk) -> None:
    asked = ask_reimport(article, file, by=desk.lin)
    assert asked.job
    run_job(asked.job, STEPS)
    reimport(asked.pk, by=desk.lin)


def approved(article: Article, desk: Desk) -> None:
    submit_all(article, by=desk.mei)
    for pair in pairs(article):
        approve(pair.pk, by=desk.chen, version=pair.version)


def test_a_note_is_shown_beside_its_pair_and_beside_no_other_as_text(
    article: Article, desk: Desk, client: Client
) -> None:
    client.force_login(desk.gu)
    first, second = (
        client.get(f"/pairs/{pair.pk}", headers={"HX-Request": "true"}).content.decode() for pair in pairs(article)
    )
    assert "&lt;i&gt;tide&lt;/i&gt;: of the sea" in first
    assert "<i>tide" not in first
    assert "Note in the file" not in second


def test_the_same_file_again_changes_nothing(article: Article, desk: Desk) -> None:
    assert not load_file(catalogue(MILL, CORN), desk.project, by=desk.lin).new
    with pytest.raises(Refused, match="this very file"):
        ask_reimport(article, catalogue(MILL, CORN), by=desk.lin)
    assert notes(article) == [MILL[2], ""]
    assert FileNote.objects.count() == 1


def test_a_file_that_comes_again_brings_its_notes_with_its_texts(article: Article, desk: Desk) -> None:
    approved(article, desk)
    taken(article, catalogue((*MILL[:2], ""), (*CORN[:2], "Or grain?"), BUILT), desk)
    assert notes(article) == [MILL[2], "Or grain?", BUILT[2]]
    assert [pair.state for pair in pairs(article)] == ["approved", "approved", "draft"]
    again = (*MILL[:2], "Of the moon."), CORN, (BUILT[0], "沒有人記得是誰蓋的。", "Said by Corvo.")
    taken(article, catalogue(*again), desk)
    assert notes(article) == ["Of the moon.", "Or grain?", "Said by Corvo."]


def planned(article: Article, file: FileToLoad, desk: Desk) -> Reimport:
    asked = ask_reimport(article, file, by=desk.lin)
    assert asked.job
    run_job(asked.job, STEPS)
    asked.refresh_from_db()
    return asked


OTHER = ((*MILL[:2], "Of the moon."), (*CORN[:2], "Or grain?"))


def test_a_file_that_changes_notes_alone_says_so_and_touches_no_text(article: Article, desk: Desk, lin: Client) -> None:
    approved(article, desk)
    asked = planned(article, catalogue(*OTHER), desk)
    assert [(row["kind"], row["offers"]) for row in asked.rows or []] == [("note", {"note": True})] * 2
    page = lin.get(f"/again/{asked.pk}").content.decode()
    assert "note to translators 2" in page
    assert "No approved pair goes back to re-check." in page
    before = list(Pair.history.values())
    taken_over = lin.post(f"/again/{asked.pk}/take", {"shown": "0-note 1-note", "take": "1-note"}, follow=True)
    assert "Loaded again, changed: 1 note to translators was taken over." in taken_over.content.decode()
    offered = lin.get(f"/offers/revert-{Batch.objects.get(verb='reimport').pk}").json()
    assert offered["text"] == "Loaded again, changed: 1 note to translators was taken over."
    assert notes(article) == [MILL[2], "Or grain?"]
    assert list(Pair.history.values()) == before


def test_notes_are_taken_back_with_the_act_that_brought_them(article: Article, desk: Desk, lin: Client) -> None:
    taken(article, catalogue(*OTHER), desk)
    batch = Batch.objects.get(verb="reimport")
    assert "2 notes to translators were taken over." in lin.get(f"/batches/{batch.pk}").content.decode()
    take_back(batch.pk, by=desk.lin)
    assert notes(article) == [MILL[2], ""]
    with pytest.raises(Refused, match="Nothing of this act"):
        take_back(batch.pk, by=desk.lin)
    taken(article, catalogue(*OTHER), desk)
    assert notes(article) == ["Of the moon.", "Or grain?"]
    with pytest.raises(Refused, match="this very file"):
        ask_reimport(article, catalogue(*OTHER), by=desk.lin)


def test_after_the_sides_were_exchanged_a_file_that_labels_them_is_read_the_other_way(
    article: Article, desk: Desk
) -> None:
    set_languages(article, "zh-Hant-TW", "en", by=desk.lin, reason="Written in Chinese first", turned=True)
    assert notes(article) == [MILL[2], ""]
    asked = planned(article, catalogue(MILL, CORN, BUILT), desk)
    assert [(row["kind"], row["source"]) for row in asked.rows or []] == [
        ("unchanged", MILL[1]),
        ("unchanged", CORN[1]),
        ("new", BUILT[1]),
    ]


def test_pairs_that_are_joined_keep_their_notes(article: Article, desk: Desk) -> None:
    first, _second = pairs(article)
    join_next(first.pk, by=desk.mei, version=first.version)
    assert notes(article) == [MILL[2]]


@pytest.mark.parametrize(
    ("format", "extension"),
    [
        ("xliff12", "xlf"),
        ("xliff21", "xliff"),
        ("tmx", "tmx"),
        ("po", "po"),
        ("jsonl", "jsonl"),
        ("csv", "csv"),
        ("tsv", "tsv"),
    ],
)
def test_a_note_goes_out_with_its_pair(article: Article, desk: Desk, format: str, extension: str) -> None:
    approved(article, desk)
    content = to_bytes(edition_of(article, by=desk.lin), format)
    assert [pair.note for pair in load(content, f"mill.{extension}").pairs] == [MILL[2], ""]


@pytest.mark.parametrize("format", ["html", "markdown", "docx"])
def test_a_clean_text_holds_no_note(article: Article, desk: Desk, format: str) -> None:
    approved(article, desk)
    content = to_bytes(edition_of(article, by=desk.lin), format)
    texts = ZipFile(BytesIO(content)).read("word/document.xml") if format == "docx" else content
    assert b"of the sea" not in texts


def test_a_review_copy_tells_the_note_beside_its_pair_and_takes_it_for_no_change(article: Article, desk: Desk) -> None:
    content = review_copy_of(article, base="loaded")
    assert (
        "Note in the file: &lt;i&gt;tide&lt;/i&gt;: of the sea"
        in ZipFile(BytesIO(content)).read("word/document.xml").decode()
    )
    pieces = [piece for row in read_copy(content, article.pk).rows.values() for piece in row.target]
    assert [piece.text for piece in pieces if isinstance(piece, Piece)] == [MILL[1], CORN[1]]


def test_without_notes_a_table_has_no_column_for_them(article: Article, desk: Desk) -> None:
    approved(article, desk)
    FileNote.objects.all().delete()
    assert b"note" not in to_bytes(edition_of(article, by=desk.lin), "csv")
    assert b"note" not in to_bytes(edition_of(article, by=desk.lin), "jsonl")


def test_an_edition_without_notes_is_as_it_was_before_there_were_any(article: Article, desk: Desk) -> None:
    approved(article, desk)
    FileNote.objects.all().delete()
    held = edition_of(article, by=desk.lin)
    assert all("note" not in one for one in article.snapshots.get(pk=held.snapshot).content["pairs"])
    keep = {pair.pk: (pair.source_hash, pair.target_hash, pair.version) for pair in pairs(article)}
    assert {one.id: (one.source_hash, one.target_hash, one.version) for one in held.pairs} == keep
