"""What a file says is not to be translated is proposed as such, and goes back as it came once somebody agreed."""

import pytest
from lxml import etree

from reviews.jobs import run_job
from reviews.load import load
from reviews.models import Article, Pair
from reviews.pipeline import STEPS, FileToLoad, load_file
from reviews.pipeline.edition import edition_of
from reviews.pipeline.export import to_bytes
from reviews.pipeline.verify_file import verified
from reviews.review.actions.approve import approve
from reviews.review.actions.submit_all import exclude_proposed, submit_all
from tests.desk import Desk

OLDER = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="mill" source-language="en" target-language="zh-TW" datatype="plaintext"><body>
<trans-unit id="1"><source>The mill stood.</source>
<target>磨坊立著。</target></trans-unit>
<trans-unit id="2" translate="no"><source>MILL-<ph id="a">%s</ph>-2</source></trans-unit>
<group translate="no"><trans-unit id="3"><source>Corn &amp; Co.</source><target>Corn &amp; Co.</target></trans-unit>
<trans-unit id="4" translate="yes"><source>It ground corn.</source>
<target>它磨穀。</target></trans-unit></group>
</body></file></xliff>""".encode()
NEWER = """<xliff version="2.1" srcLang="en" trgLang="zh-TW" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">
<unit id="1"><segment><source>The mill stood.</source>
<target>磨坊立著。</target></segment></unit>
<unit id="2" translate="no"><segment><source>MILL-2</source></segment></unit>
</file></xliff>""".encode()
FIXED = [('MILL-<ph id="a">%s</ph>-2', ""), ("Corn & Co.", "Corn & Co.")]


@pytest.fixture
def article(desk: Desk) -> Article:
    made = load_file(FileToLoad(content=OLDER, name="mill.xlf"), desk.project, by=desk.lin, translator=desk.mei).article
    run_job(made.jobs.get(), STEPS)
    made.refresh_from_db()
    return made


def approved(article: Article, desk: Desk, *, fixed: bool = True) -> None:
    exclude_proposed(article, by=desk.wu)
    submit_all(article, by=desk.mei)
    for pair in Pair.objects.filter(article=article):
        if fixed or not pair.exclusion:
            approve(pair.pk, by=desk.chen, version=pair.version)


@pytest.mark.parametrize(("content", "name"), [(OLDER, "mill.xlf"), (NEWER, "mill.xliff")])
def test_units_and_all_in_a_group_are_told_apart(content: bytes, name: str) -> None:
    told = {pair.id: pair.fixed for pair in load(content, name).pairs}
    assert told == ({"1": False, "2": True, "3": True, "4": False} if name == "mill.xlf" else {"1": False, "2": True})


def test_they_are_proposed_to_be_left_out_for_that_reason(article: Article) -> None:
    found = Pair.objects.filter(article=article).order_by("position").values_list("proposed_exclusion", flat=True)
    assert list(found) == ["", "not_for_translation", "not_for_translation", ""]


@pytest.mark.parametrize(("format", "extension"), [("xliff12", "xlf"), ("xliff21", "xliff")])
def test_they_go_back_in_their_places_as_they_came(article: Article, desk: Desk, format: str, extension: str) -> None:
    approved(article, desk)
    content = to_bytes(edition_of(article, by=desk.lin), format)
    again = load(content, f"mill.{extension}").pairs
    assert [pair.fixed for pair in again] == [False, True, True, False]
    assert [pair.target for pair in again if pair.fixed] == [target for _source, target in FIXED]
    if format == "xliff12":
        assert [(pair.source, pair.target) for pair in again if pair.fixed] == FIXED
    states = [one.get("state") for one in etree.fromstring(content).findall(".//{*}target")]
    assert states.count("signed-off") == (2 if format == "xliff12" else 0)
    found = verified(article, content, f"mill.{extension}")
    assert found
    assert found.as_exported


def test_without_approval_and_in_other_formats_they_are_left_out_as_ever(article: Article, desk: Desk) -> None:
    approved(article, desk, fixed=False)
    edition = edition_of(article, by=desk.lin)
    assert edition.counts == {"excluded": 2}
    assert [pair.fixed for pair in load(to_bytes(edition, "xliff12"), "mill.xlf").pairs] == [False, False]
    for pair in Pair.objects.filter(article=article, exclusion="not_for_translation"):
        approve(pair.pk, by=desk.chen, version=pair.version)
    edition = edition_of(article, by=desk.lin)
    assert edition.counts == {"excluded": 2}
    assert b"MILL-" not in to_bytes(edition, "tmx") + to_bytes(edition, "csv") + to_bytes(edition, "html")
