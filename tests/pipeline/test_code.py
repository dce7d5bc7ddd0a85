"""Code of a guide is pairs of its own: proposed as not to be translated where it is the same, and nothing is found in it."""

import pytest

from reviews.jobs import run_job
from reviews.models import Article, Finding, GroupMember, LedgerRecord, Pair
from reviews.pipeline import STEPS, FileToLoad, load_file
from reviews.review.actions.edit import edit
from reviews.review.ledger import ledger_of
from tests.desk import Desk

ENGLISH = """The tide mill stood at the mouth of the river.

```
turn(4_711)  # Philip Cunliffe's
```

It ground corn for years.

```
let years = 300;
    stop();
```
"""
CHINESE = """潮汐磨坊立在河口。

```
turn(4_711)  # 菲利普,康里夫 (Philip Cunliffe)的们
```

它磨了多年的穀物。

```
let years = 300;
    stop();
```
"""


@pytest.fixture(params=["sentence", "paragraph"])
def article(desk: Desk, request: pytest.FixtureRequest) -> Article:
    file = FileToLoad(ENGLISH.encode(), "mill.md", CHINESE.encode(), "mill.zh.md", level=request.param)
    made = load_file(file, desk.project, by=desk.lin, translator=desk.mei).article
    run_job(made.jobs.get(), STEPS)
    made.refresh_from_db()
    return made


def code_of(article: Article) -> list[Pair]:
    return list(
        Pair.objects.filter(article=article, kind="code").select_related("article__project").order_by("position")
    )


def test_what_is_the_same_is_proposed_and_what_differs_is_reviewed(article: Article) -> None:
    assert [(pair.position, pair.proposed_exclusion) for pair in code_of(article)] == [
        (2, ""),
        (4, "not_for_translation"),
    ]
    assert code_of(article)[1].target == "let years = 300;\n    stop();"


def test_nothing_is_found_in_it_before_and_after_an_edit(article: Article, desk: Desk) -> None:
    code = code_of(article)
    edit(code[0].pk, by=desk.mei, version=1, target="turn(4_712)  # 菲利普,坎利夫的们")
    for job in article.jobs.exclude(state="done"):
        run_job(job, STEPS)
    assert not Finding.objects.filter(pair__in=code).exists()
    assert not GroupMember.objects.filter(pair__in=code).exists()
    assert LedgerRecord.objects.filter(pair__in=code).exists()
    assert all(int(one.pair) not in {pair.pk for pair in code} for one in ledger_of(article).ledger.open)


def test_the_same_words_outside_of_code_are_looked_at(article: Article, desk: Desk) -> None:
    prose = Pair.objects.get(article=article, position=1)
    edit(prose.pk, by=desk.mei, version=1, target="潮汐磨坊,立在河口们。")
    assert Finding.objects.filter(pair=prose).exists()
