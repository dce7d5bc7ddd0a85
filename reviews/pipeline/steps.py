"""The steps of background jobs: each computes outside any transaction and returns what to write inside one."""

from django.utils import timezone

from reviews import check
from reviews.align import align
from reviews.jobs import Beat, ChunkSpec, Commit, Steps, add_chunks
from reviews.models import Article, Chunk, Finding, Pair
from reviews.pipeline.drafts import Lines, from_alignment, from_pairs
from reviews.pipeline.load import file_of
from reviews.review.embeddings import site_embedder
from reviews.review.findings import find_in_article, find_in_pair, replace
from reviews.review.versions import create

PAIRS_AT_ONCE = 500


def article_of(chunk: Chunk) -> Article:
    """The article that the chunk's job is about: jobs of these kinds always have one."""
    if chunk.job.article is None:
        raise LookupError("The article was deleted.")
    return chunk.job.article


def align_article(chunk: Chunk, beat: Beat) -> Commit:
    """Read the file, align it, and write its pairs; they stay hidden until the article is READY."""
    article = article_of(chunk)
    read = file_of(article).read()
    if read.pairs:
        pairs = from_pairs(read, article)
    else:
        alignment = align(read, progress=beat, embedder=site_embedder())
        pairs = from_alignment(alignment, Lines(read), article)

    def commit() -> None:
        create(pairs, by=article.translator or article.loaded_by)
        lots = range(1, len(pairs) + 1, PAIRS_AT_ONCE)
        checks = [ChunkSpec("check", 1, {"first": n, "last": n + PAIRS_AT_ONCE - 1}, PAIRS_AT_ONCE) for n in lots]
        add_chunks(chunk.job, [*checks, ChunkSpec("check_whole", 2)])
        Article.objects.filter(pk=article.pk).update(stage=Article.Stage.CHECKING)

    return commit


def check_pairs(chunk: Chunk, beat: Beat) -> Commit:
    """Check a stretch of pairs, each by itself."""
    article = article_of(chunk)
    stretch = Pair.objects.filter(article=article, position__range=(chunk.args["first"], chunk.args["last"]))
    rows = []
    for pair in stretch:
        rows.extend(find_in_pair(pair, article))
        beat(0.5)

    def commit() -> None:
        replace(article, Finding.objects.filter(pair__in=stretch), rows)

    return commit


def check_whole(chunk: Chunk, beat: Beat) -> Commit:
    """Check what only the whole article shows, then show the article."""
    article = article_of(chunk)
    pairs = list(Pair.objects.filter(article=article))
    rows = find_in_article(article, pairs)

    def commit() -> None:
        replace(article, Finding.objects.filter(article=article, rule__in=check.article_rules()), rows)
        ready = {"stage": Article.Stage.READY, "problem": "", "last_activity": timezone.now()}
        Article.objects.filter(pk=article.pk).update(**ready)

    return commit


def show_failure(chunk: Chunk, beat: Beat) -> Commit:
    """The article of a failed load says why."""

    def commit() -> None:
        Article.objects.filter(pk=article_of(chunk).pk).exclude(stage=Article.Stage.READY).update(
            stage=Article.Stage.FAILED, problem=chunk.job.problem
        )

    return commit


STEPS: Steps = {
    "load": {"align": align_article, "check": check_pairs, "check_whole": check_whole, "failed": show_failure},
    "recheck": {"check_whole": check_whole},
}
