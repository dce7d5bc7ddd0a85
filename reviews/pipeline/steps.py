"""The steps of background jobs: each computes outside any transaction and returns what to write inside one."""

from functools import partial

from django.utils import timezone

from reviews import check
from reviews.align import Doubt, align
from reviews.faults import faultpoint
from reviews.jobs import Beat, Commit, Steps, add_chunks
from reviews.large_pages import settle
from reviews.load import Notice
from reviews.models import Article, Chunk, Finding, Pair
from reviews.pipeline.languages import turn_article
from reviews.pipeline.load import file_of
from reviews.pipeline.mail import send_notices
from reviews.pipeline.mail_of_links import tell_of_link
from reviews.pipeline.recheck import checking
from reviews.pipeline.reimport import make_plan
from reviews.pipeline.returned import plan_return
from reviews.pipeline.returned_taken import take_copy
from reviews.pipeline.rewrite import look_again, rewrite_stretch
from reviews.pipeline.statistics import look_at_tables
from reviews.pipeline.take_back import order_again, revert_stretch
from reviews.pipeline.webhooks import call_failed, make_call
from reviews.pipeline.written import write_edition, write_review_copy
from reviews.review import groups, ledger
from reviews.review.decisions import hold_house_rules
from reviews.review.desk_rules import desk_rules
from reviews.review.drafts import Lines, from_alignment, from_pairs
from reviews.review.embeddings import site_embedder
from reviews.review.events import announce
from reviews.review.file_notes import keep_notes
from reviews.review.findings import find_in_pairs, replace
from reviews.review.plural_forms import keep_forms
from reviews.review.versions import create


def article_of(chunk: Chunk) -> Article:
    """The article that the chunk's job is about: jobs of these kinds always have one."""
    if chunk.job.article is None:
        raise LookupError("The article was deleted.")
    return chunk.job.article


def align_article(chunk: Chunk, beat: Beat) -> Commit:
    """Read the file, align it, and write its pairs; they stay hidden until the article is READY."""
    article = article_of(chunk)
    read = file_of(article).read(meanwhile=lambda: beat(0.0))
    doubts: list[Doubt | Notice] = [*read.warnings]
    if read.pairs:
        pairs = from_pairs(read, article)
    else:
        alignment = align(read, progress=beat, embedder=site_embedder())
        pairs = from_alignment(alignment, Lines(read), article)
        doubts += alignment.doubts
    said = [{"message": one.message, "values": one.values, "ready": bool(read.pairs)} for one in doubts]

    def commit() -> None:
        made = create(pairs, by=article.translator or article.loaded_by)
        faultpoint("import.after_rows")
        keep_notes({pair.pk: one.note for pair, one in zip(made, read.pairs, strict=False)})
        keep_forms({pair.pk: one.plural for pair, one in zip(made, read.pairs, strict=False)})
        add_chunks(chunk.job, checking(len(pairs)))
        Article.objects.filter(pk=article.pk).update(stage=Article.Stage.CHECKING, doubts=said)

    return commit


def check_pairs(chunk: Chunk, beat: Beat) -> Commit:
    """Check a stretch of pairs, each by itself. Pairs that are changed meanwhile were checked by whoever changed them."""
    article, desk = article_of(chunk), desk_rules(article_of(chunk))
    stretch = Pair.objects.filter(article=article, position__range=(chunk.args["first"], chunk.args["last"]))
    found, records = {}, {}
    for pair, rows in find_in_pairs(stretch, article, desk):
        found[pair.pk, pair.version] = rows
        records[pair.pk] = ledger.read(pair, article)
        beat(0.5)
    settle()  # by now the tables of the checks are made

    def commit() -> None:
        hold_house_rules(article.project_id)
        now = Pair.objects.select_for_update().filter(pk__in=[pk for pk, _version in found]).order_by("pk")
        same = [key for key in now.values_list("pk", "version") if key in found]
        old = Finding.objects.filter(pair__in=[pk for pk, _version in same], rule__in=check.pair_rules())
        replace(article, old, [row for key in same for row in found[key]])
        ledger.keep(records[pk] for pk, _version in same)

    return commit


def check_changes(chunk: Chunk, beat: Beat) -> Commit:
    """Look at what else the edits since the last look may have changed; at all of the article where that is much."""
    article = article_of(chunk)
    return check_whole(chunk, beat, edited=True) if groups.needs_whole(article) else partial(groups.look_again, article)


def check_whole(chunk: Chunk, beat: Beat, *, edited: bool = False) -> Commit:
    """Check what only several pairs show, then show the article."""
    article, desk = article_of(chunk), desk_rules(article_of(chunk))
    whole = groups.look_at_all(article, desk)

    def commit() -> None:
        hold_house_rules(article.project_id)
        groups.hold(article)
        old = Finding.objects.filter(article=article, rule__in=check.article_rules())
        replace(article, old, whole.rows, edited=edited)
        groups.take_stock(article, whole)
        groups.look_again(article)
        ready = {"stage": Article.Stage.READY, "problem": "", "last_activity": timezone.now()}
        Article.objects.filter(pk=article.pk).update(**ready)
        faultpoint("import.published")
        if chunk.job.kind == "load":
            announce(article, "article.loaded", by=chunk.job.person, count=len(whole.versions))
            look_at_tables(len(whole.versions))

    return commit


def show_failure(chunk: Chunk, beat: Beat) -> Commit:
    """The article of a failed load says why."""

    def commit() -> None:
        Article.objects.filter(pk=article_of(chunk).pk).exclude(stage=Article.Stage.READY).update(
            stage=Article.Stage.FAILED, problem=chunk.job.problem
        )

    return commit


STEPS: Steps = {
    "mail": {"mail": send_notices},
    "link": {"mail": tell_of_link},
    "webhook": {"call": make_call, "failed": call_failed},
    "file": {"edition": write_edition, "review_copy": write_review_copy},
    "return": {"plan": plan_return, "take": take_copy},
    "load": {"align": align_article, "check": check_pairs, "check_whole": check_whole, "failed": show_failure},
    "reimport": {"plan": make_plan},
    "languages": {"turn": turn_article, "check": check_pairs, "check_whole": check_whole},
    "recheck": {"check": check_pairs, "check_whole": check_whole, "check_changes": check_changes},
    "rewrite": {
        "rewrite": rewrite_stretch,
        "revert": revert_stretch,
        "order": order_again,
        "check_changes": check_changes,
        "failed": look_again,
    },
}
