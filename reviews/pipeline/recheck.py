"""Looking again, by jobs: at what else an edit may have changed, at every pair after a decision about the checks."""

from django.db import transaction
from django.db.models import QuerySet

from reviews.jobs import ChunkSpec, enqueue
from reviews.models import Article, Chunk, Job, Pair, Project
from reviews.review.composed import Composed

PAIRS_AT_ONCE = 500


def checking(pairs: int) -> list[ChunkSpec]:
    """The chunks that check an article of so many pairs: stretches of pairs first, then what needs all of them."""
    lots = range(1, pairs + 1, PAIRS_AT_ONCE)
    stretches = [ChunkSpec("check", 1, {"first": n, "last": n + PAIRS_AT_ONCE - 1}, PAIRS_AT_ONCE) for n in lots]
    return [*stretches, ChunkSpec("check_whole", 2)]


def waiting_for(article_id: int) -> "QuerySet[Chunk]":
    """What waits to look again at what was changed in an article."""
    steps = ["check_changes", "check_whole"]
    queued = {"state": Chunk.State.QUEUED, "step__in": steps, "job__state": Job.State.QUEUED}
    return Chunk.objects.filter(job__kind="recheck", job__article=article_id, **queued)


ANY_WAITING = Composed(lambda article: waiting_for(article).order_by().values_list("pk")[:1])


def recheck_later(article: Article) -> None:
    """Have what an edit, which is committed, may have changed elsewhere in the article looked at again; one job that
    waits serves any number of changes.
    """
    if ANY_WAITING(article.pk):
        return
    with transaction.atomic():
        Article.objects.select_for_update().get(pk=article.pk)
        if not ANY_WAITING(article.pk):
            enqueue("recheck", article=article, chunks=[ChunkSpec("check_changes")])


@transaction.atomic
def recheck_project(project: Project) -> list[Job]:
    """Have every pair of every article looked at again, because what the checks are to do has changed.

    An article for which such a job waits already gets no second one.
    """
    ready = Article.objects.select_for_update().filter(project=project, stage=Article.Stage.READY).order_by("pk")
    waiting = Job.objects.filter(kind="recheck", state=Job.State.QUEUED, article__project=project, done=0)
    full = waiting.filter(chunks__step="check").distinct()
    served = {job.article_id: job for job in full.exclude(chunks__state=Chunk.State.LEASED)}
    return [served.get(article.pk) or recheck_article(article) for article in ready]


def recheck_article(article: Article) -> Job:
    """Have every pair of the article looked at again."""
    return enqueue("recheck", article=article, chunks=checking(Pair.objects.filter(article=article).count()))
