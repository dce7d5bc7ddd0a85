"""What goes out in a review copy: changes since a base, and whose words each pair holds."""

import io
import re
import zipfile

import pytest
from docx.oxml.ns import qn

from reviews.load.review_copy import read_copy
from reviews.models import Comment
from reviews.pipeline.review_copy import review_copy_of
from reviews.review.actions.approve import approve
from reviews.review.actions.comment import comment
from reviews.review.actions.edit import edit
from reviews.review.actions.exclude import exclude
from reviews.review.actions.submit import submit
from reviews.review.actions.thread import answer
from reviews.review.return_plan import plan_of
from tests.desk import Desk
from tests.review_copies import opened


def test_the_same_state_is_the_same_bytes(desk: Desk) -> None:
    edit(desk.pair(1).pk, by=desk.chen, version=1, target="潮汐磨坊站在大河口。")
    comment(desk.pair(1).pk, by=desk.mei, text="為什麼？")
    assert review_copy_of(desk.article, "loaded") == review_copy_of(desk.article, "loaded")


@pytest.mark.parametrize(("base", "marks"), [("none", 0), ("loaded", 2), ("approved", 1)])
def test_changes_are_marked_since_the_base_that_was_asked_for(desk: Desk, base: str, marks: int) -> None:
    edit(desk.pair(1).pk, by=desk.mei, version=1, target="老潮汐磨坊立在河口。")
    submit(desk.pair(1).pk, by=desk.mei, version=2)
    approve(desk.pair(1).pk, by=desk.chen, version=2)
    edit(desk.pair(1).pk, by=desk.fang, version=2, target="老潮汐磨坊立在大河口。")
    word = opened(desk, base)
    authors = [one.get(qn("w:author")) for one in word.cell(1).iter(qn("w:ins"), qn("w:del"))]
    assert authors == ["Mei", "Fang"][2 - marks :]


def test_people_are_named_as_was_asked_and_what_comes_back_is_known_all_the_same(desk: Desk) -> None:
    edit(desk.pair(1).pk, by=desk.mei, version=1, target="潮汐磨坊站在大河口。")
    submit(desk.pair(1).pk, by=desk.mei, version=2)
    approve(desk.pair(1).pk, by=desk.chen, version=2)
    edit(desk.pair(1).pk, by=desk.fang, version=2, target="老潮汐磨坊站在大河口。")
    comment(desk.pair(1).pk, by=desk.mei, text="為什麼？")
    answer(desk.pair(1).pk, Comment.objects.get().pk, by=desk.chen, text="因為。")
    for way, shown in (("initials", {"F.", "M.", "C."}), ("roles", {"reviewer 1", "reviewer 2", "translator"})):
        content = review_copy_of(desk.article, "approved", way)
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            text = "".join(package.read(f"word/{name}.xml").decode() for name in ("document", "comments"))
        assert not re.search("Mei|Chen|Fang", text)
        assert shown <= set(re.findall(r'w:author="([^"]+)"', text)) | set(re.findall(r">([^<>]+)</w:t>", text))
        assert plan_of(desk.article, read_copy(content, desk.article.pk)) == []


def test_beside_each_pair_stands_whose_words_it_holds_and_who_approved_them(desk: Desk) -> None:
    submit(desk.pair(1).pk, by=desk.mei, version=1)
    approve(desk.pair(1).pk, by=desk.chen, version=1)
    exclude(desk.pair(2).pk, by=desk.wu, version=1, exclusion="tag")
    word = opened(desk)
    assert word.text(1, 3).startswith("v1 · approvedMeiChen (reviewer)20")
    assert word.text(2, 3).startswith("v2 · excludedMei")
