"""A guide that came as Markdown goes out as Markdown in the language it was translated into."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from reviews.jobs import run_job
from reviews.models import Article, Pair, Snapshot
from reviews.pipeline import STEPS, FileToLoad, load_file
from reviews.pipeline.edition import edition_of
from reviews.pipeline.export import to_bytes
from reviews.pipeline.languages import change_languages
from reviews.pipeline.reimport import ask_reimport
from reviews.review.actions.align import join_next
from reviews.review.actions.approve import approve
from reviews.review.actions.edit import edit
from reviews.review.actions.reimport import reimport
from reviews.review.actions.submit_all import exclude_proposed, submit_all
from reviews.review.reimport_plan import as_rows
from tests.desk import Desk

ENGLISH = """# The tide mill

1. The mill stood at the mouth of the [river](#river). It ground corn
   for four hundred years.
2. Nobody remembers who built it.

   ```sh
   turn --gate 4
   ```

It rained all night, and Corvo slept in the loft of the mill.
"""
CHINESE = """# 潮汐磨坊

1. 磨坊立在[河](#river)口。它磨了四百年的穀物。
2. 沒有人記得是誰建的。

   ```sh
   turn --gate 4
   ```

整夜下雨，柯佛睡在磨坊的閣樓上。
"""


def loaded(desk: Desk, *texts: str, level: str = "sentence") -> Article:
    target = texts[1].encode() if len(texts) > 1 else None
    file = FileToLoad(
        texts[0].encode(), "mill.md", target, "mill.zh.md" if target else "", source_lang="en", level=level
    )
    made = load_file(file, desk.project, by=desk.lin, translator=desk.mei).article
    run_job(made.jobs.get(), STEPS)
    made.refresh_from_db()
    return made


def approve_all(article: Article, desk: Desk) -> None:
    exclude_proposed(article, by=desk.wu)
    submit_all(article, by=desk.mei)
    for pair in Pair.objects.filter(article=article, state__in=["in_review", "excluded"]):
        approve(pair.pk, by=desk.chen, version=pair.version)


def written(article: Article, desk: Desk) -> str:
    """What was exported, without the comment at its end."""
    text = to_bytes(edition_of(article, by=desk.lin), "markdown_translation").decode()
    return text[: text.index("\n<!-- The translation")]


@pytest.mark.parametrize("level", ["sentence", "paragraph"])
def test_what_was_approved_stands_in_the_document_of_the_original(desk: Desk, level: str) -> None:
    article = loaded(desk, ENGLISH, CHINESE, level=level)
    approve_all(article, desk)
    assert written(article, desk) == CHINESE


def test_an_edited_text_and_pairs_that_were_joined_keep_their_place(desk: Desk) -> None:
    article = loaded(desk, ENGLISH, CHINESE)
    first = Pair.objects.get(article=article, source__contains=" corn")
    second = Pair.objects.get(article=article, position=first.position + 1)
    edit(second.pk, by=desk.mei, version=1, target="誰建的，沒有人記得。")
    join_next(first.pk, by=desk.mei, version=1)
    approve_all(article, desk)
    text = CHINESE.replace("穀物。\n2. 沒有人記得是誰建的。", "穀物。誰建的，沒有人記得。")
    assert written(article, desk).replace("\n2. <!-- -->", "") == text


def test_a_document_with_both_languages_keeps_the_translation(desk: Desk) -> None:
    blocks = zip(ENGLISH.split("\n\n"), CHINESE.split("\n\n"), strict=True)
    text = "\n\n".join(f"{one}\n\n{other}" if "turn" not in one else one for one, other in blocks)
    article = loaded(desk, text.replace("1. ", "").replace("2. ", ""))
    approve_all(article, desk)
    assert "磨坊立在[河](#river)口。" in written(article, desk)
    assert "The mill" not in written(article, desk)


def test_where_the_sides_were_exchanged_the_document_is_that_of_the_new_original(desk: Desk) -> None:
    article = loaded(desk, CHINESE.replace("# ", "## "), ENGLISH)
    change_languages(article, "en", "zh-Hant-TW", by=desk.lin, reason="English is first", turned=True)
    article.refresh_from_db()
    approve_all(article, desk)
    assert written(article, desk).startswith("# 潮汐磨坊\n\n1. 磨坊")


def test_after_another_file_was_taken_over_its_document_is_that_one(desk: Desk) -> None:
    article = loaded(desk, ENGLISH, CHINESE)
    approve_all(article, desk)
    before = edition_of(article, by=desk.lin)
    texts = [f"First.\n\n{ENGLISH}\nIt fell.\n".replace("Nobody", "No one"), f"首先。\n\n{CHINESE}\n它倒了。\n"]
    asked = ask_reimport(
        article, FileToLoad(texts[0].encode(), "mill.md", texts[1].encode(), "mill.zh.md"), by=desk.lin
    )
    assert asked.job
    run_job(asked.job, STEPS)
    asked.refresh_from_db()
    rows = as_rows(asked.rows or [])
    untouched = next(row for row in rows if "No one" in row.source)
    offered = {f"{row.n}-{name}" for row in rows for name in row.offers if row.n != untouched.n}
    reimport(asked.pk, by=desk.lin, chosen=offered)
    approve_all(article, desk)
    assert written(article, desk) == texts[1]
    assert before.document
    assert before.document.text == ENGLISH


def test_such_a_file_is_verified_by_its_paragraphs(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = loaded(desk, ENGLISH, CHINESE)
    approve_all(article, desk)
    path = tmp_path / "mill.zh.md"
    call_command("export", str(article.pk), format="markdown_translation", output=str(path))
    edit(Pair.objects.get(article=article, position=1).pk, by=desk.mei, version=1, target="磨坊")
    call_command("verify_export", str(article.pk), str(path))
    assert "5 of 5 pairs as approved" in capsys.readouterr().out
    path.write_text(path.read_text("utf-8").replace("四百年", "四十年"), "utf-8")
    with pytest.raises(CommandError, match="not as it was exported"):
        call_command("verify_export", str(article.pk), str(path))
    told = capsys.readouterr()
    assert "approved, but not in the file: It ground corn for four hundred years. | 它磨了四百年的穀物。" in told.err
    assert "not as approved:  | 磨坊立在[河](#river)口。它磨了四十年的穀物。" in told.err


def test_a_snapshot_of_another_format_says_nothing_of_a_document(desk: Desk) -> None:
    edition_of(desk.article, by=desk.lin)
    assert "document" not in Snapshot.objects.get().content


RESHAPED = [
    ("# 潮汐磨坊", "## 潮汐磨坊", "heading 2, exported as heading 1: 潮汐磨坊"),
    ("# 潮汐磨坊", "潮汐磨坊", "paragraph, exported as heading 1: 潮汐磨坊"),
    ("整夜下雨", "> 整夜下雨", "paragraph in quotation, exported as paragraph: 整夜下雨"),
    ("```sh", "```python", "code (python) in numbered list, exported as code (sh) in numbered list: turn--gate4"),
    ("1. 磨坊", "- 磨坊", "paragraph in list, exported as paragraph in numbered list: 磨坊立在"),
]


@pytest.mark.parametrize(("old", "new", "said"), RESHAPED)
def test_a_text_in_another_kind_of_block_is_told(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str
) -> None:
    article = loaded(desk, ENGLISH, CHINESE)
    approve_all(article, desk)
    whole = to_bytes(edition_of(article, by=desk.lin), "markdown_translation").decode()
    path = tmp_path / "mill.md"
    path.write_text(whole.replace(old, new, 1))
    with pytest.raises(CommandError, match="not as it was exported"):
        call_command("verify_export", str(article.pk), str(path))
    assert said in capsys.readouterr().err


def test_other_marks_of_the_same_blocks_are_no_change(desk: Desk, tmp_path: Path) -> None:
    article = loaded(desk, ENGLISH, CHINESE)
    approve_all(article, desk)
    whole = to_bytes(edition_of(article, by=desk.lin), "markdown_translation").decode()
    path = tmp_path / "mill.md"
    path.write_text(whole.replace("# 潮汐磨坊", "潮汐磨坊\n====").replace("```", "~~~").replace("\n", "\r\n"))
    call_command("verify_export", str(article.pk), str(path))
