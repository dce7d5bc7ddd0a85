"""Whoever waits for an article is told what is done now, and how much of it: the share of one step never goes back."""

from reviews.jobs import ChunkSpec, enqueue
from reviews.models import Article, Chunk, Job
from reviews.views.progress import look
from tests.desk import Desk
from tests.views.test_pages import client_of


def loading(desk: Desk) -> Job:
    """A load: aligned by one chunk, checked by two of different weight, then as a whole."""
    checks = [ChunkSpec("check", 1, {}, 30), ChunkSpec("check", 1, {}, 10), ChunkSpec("check_whole", 2)]
    return enqueue("load", article=desk.article, person=desk.lin, chunks=[ChunkSpec("align"), *checks])


def told(desk: Desk, job: Job) -> tuple[str | None, float | None]:
    found = look(desk.mei, job.pk)
    assert found
    return found.get("step"), found.get("part")


def test_each_step_is_told_with_its_own_share(desk: Desk) -> None:
    job = loading(desk)
    align, first, second, whole = Chunk.objects.filter(job=job).order_by("n")
    chunks, leased, done = Chunk.objects, {"state": Chunk.State.LEASED}, {"state": Chunk.State.DONE}
    assert told(desk, job) == ("align", 0.0)
    chunks.filter(pk=align.pk).update(share=0.4, **leased)
    assert told(desk, job) == ("align", 0.4)
    chunks.filter(pk=align.pk).update(share=1, **done)
    chunks.filter(pk=second.pk).update(share=0.5, **leased)
    assert told(desk, job) == ("check", 0.125)
    chunks.filter(pk__in=[first.pk, second.pk]).update(share=0, **done)
    assert told(desk, job) == ("check_whole", 0.0)
    chunks.filter(pk=whole.pk).update(**done)
    assert told(desk, job) == (None, None)


def test_the_page_of_an_article_that_is_loaded_has_words_for_every_step(desk: Desk) -> None:
    loading(desk)
    Article.objects.update(stage=Article.Stage.WAITING)
    page = client_of(desk.lin).get(f"/articles/{desk.article.pk}").content.decode()
    assert all(f'data-{step}="' in page for step in ("align", "check", "check_whole"))
