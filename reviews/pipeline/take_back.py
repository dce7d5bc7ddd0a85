"""Taking an act back: at once where it is short, else by a job, stretch by stretch, as one act that can be taken back."""

from django.db import transaction

from reviews.jobs import Beat, ChunkSpec, Commit, enqueue
from reviews.models import Batch, Chunk, Pair, Person
from reviews.pipeline.recheck import recheck_article
from reviews.pipeline.rewrite import AT_ONCE
from reviews.review.actions.orders_back import put_order_back
from reviews.review.actions.revert_batch import ALIGNMENT, revert_batch, revert_part, to_take_back
from reviews.review.batch_changes import standing_pairs
from reviews.review.facts import TURN
from reviews.review.keys import among
from reviews.review.order import order_of
from reviews.review.results import BatchResult


@transaction.atomic
def take_back(batch_id: int, *, by: Person) -> BatchResult | Batch:
    """What taking the act back did; of a long one, the act that a job fills.

    Raises:
        Forbidden, Refused: as revert_batch does.
    """
    batch = to_take_back(batch_id, by)
    left = standing_pairs(batch)
    if batch.verb == TURN:
        result = revert_batch(batch_id, by=by)
        recheck_article(batch.article)
        return result
    if batch.verb in ALIGNMENT or len(left) <= AT_ONCE:
        return revert_batch(batch_id, by=by)
    undoing = Batch.objects.create(
        article=batch.article,
        verb="revert",
        reason=batch.reason,
        person=by,
        reverts=batch,
        order=order_of(batch.article) if batch.order else [],
    )
    pks = list(Pair.everything.filter(pk__in=among(left)).order_by("position", "pk").values_list("pk", flat=True))
    stretches = [pks[at : at + AT_ONCE] for at in range(0, len(pks), AT_ONCE)]
    chunks = [ChunkSpec("revert", 0, {"pairs": stretch}, len(stretch)) for stretch in stretches]
    chunks += [ChunkSpec("order", 1), ChunkSpec("check_changes", 2)]
    enqueue("rewrite", article=batch.article, person=by, args={"batch": undoing.pk}, chunks=chunks)
    return undoing


def act_of(chunk: Chunk) -> Batch:
    """The taking back that the job fills."""
    found = Batch.objects.select_related("article__project", "person", "reverts")
    return found.get(pk=chunk.job.args["batch"])


def revert_stretch(chunk: Chunk, beat: Beat) -> Commit:
    """One stretch; what the person may do is looked at once more."""

    def commit() -> None:
        revert_part(act_of(chunk), chunk.args["pairs"])

    return commit


def order_again(chunk: Chunk, beat: Beat) -> Commit:
    """The order, once every pair is back."""

    def commit() -> None:
        put_order_back(act_of(chunk))

    return commit
