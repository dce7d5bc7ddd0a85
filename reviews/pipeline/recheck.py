"""After texts changed: what only the whole article shows is looked at again, by a job."""

from django.db import transaction

from reviews.jobs import ChunkSpec, enqueue
from reviews.models import Article, Chunk, Job


@transaction.atomic
def recheck_later(article: Article) -> None:
    """Have the whole article looked at again; one job that waits serves any number of changes."""
    Article.objects.select_for_update().get(pk=article.pk)
    waiting = Chunk.objects.filter(job__kind="recheck", job__article=article, state=Chunk.State.QUEUED)
    if not waiting.filter(job__state=Job.State.QUEUED).exists():
        enqueue("recheck", article=article, chunks=[ChunkSpec("check_whole")])
