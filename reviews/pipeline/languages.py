"""Saying which languages an article is in: what the checks find depends on them, so every pair is looked at again."""

from django.db import transaction

from reviews.jobs import Beat, ChunkSpec, Commit, add_chunks, enqueue
from reviews.models import Article, Chunk, Job, LanguageChange, Pair, Person
from reviews.models.job import UNDER_WAY
from reviews.pipeline.recheck import checking, recheck_article
from reviews.review.actions.set_languages import permit_change, set_languages

AT_ONCE = 1000
"""How many pairs exchange their sides while somebody waits."""


@transaction.atomic
def change_languages(
    article: Article,
    source_lang: str,
    target_lang: str,
    *,
    by: Person,
    reason: str,
    turned: bool = False,
    seen: str | None = None,
) -> LanguageChange | Job:
    """As set_languages does and raises; a job checks the article anew. The sides of a long one are exchanged by that job, too."""
    if turned and Pair.objects.filter(article=article).count() > AT_ONCE:
        permit_change(article, source_lang, target_lang, by=by, reason=reason)
        said = {"source_lang": source_lang, "target_lang": target_lang, "reason": reason, "seen": seen}
        return turning(article) or enqueue(
            "languages", article=article, person=by, args=said, chunks=[ChunkSpec("turn")]
        )
    change = set_languages(article, source_lang, target_lang, by=by, reason=reason, turned=turned, seen=seen)
    recheck_article(article)
    return change


def turning(article: Article) -> Job | None:
    """The job that is exchanging the sides of the article."""
    return Job.objects.filter(kind="languages", article=article, state__in=UNDER_WAY).first()


def turn_article(chunk: Chunk, beat: Beat) -> Commit:
    """The step of the job: all pairs at once, or none."""
    article = Article.objects.select_related("project").get(jobs=chunk.job)
    by, said = chunk.job.person, chunk.job.args
    if by is None:
        raise LookupError("Whoever asked for it is gone.")

    def commit() -> None:
        set_languages(article, by=by, turned=True, **said)
        add_chunks(chunk.job, checking(Pair.objects.filter(article=article).count()))

    return commit
