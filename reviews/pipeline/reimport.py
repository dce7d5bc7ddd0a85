"""An article comes again: the file is kept, a job computes what it would do, and nothing changes before that is seen."""

import hashlib
from dataclasses import replace

from django.db import transaction

from reviews.align import align
from reviews.jobs import Beat, ChunkSpec, Commit, enqueue
from reviews.load import LoadedArticle
from reviews.load.languages import of_file
from reviews.models import Article, Chunk, Pair, Person, Reimport
from reviews.pipeline.load import FileToLoad, file_of
from reviews.review.actions.reimport import last_taken
from reviews.review.drafts import Lines, from_alignment, from_pairs
from reviews.review.embeddings import site_embedder
from reviews.review.permission import permit_verb
from reviews.review.refusals import Refused
from reviews.review.reimport_plan import as_json, plan_of
from reviews.text.scripts import base
from reviews.text.segments import SIDES
from reviews.text.translatable import gettext_noop


def digest_of(file: FileToLoad) -> str:
    """A digest of the bytes alone."""
    digest = hashlib.sha256(file.content)
    digest.update(b"\x00" if file.target is None else hashlib.sha256(file.target).digest())
    return digest.hexdigest()


def ask_reimport(article: Article, file: FileToLoad, *, by: Person | None) -> Reimport:
    """Keep `file` and have the plan made by a job. `by` is None for a command of the desk itself.

    Raises:
        load.LoadError: a file that cannot be loaded.
        Forbidden: role.
        Refused: the article holds this very file.
    """
    if by:
        permit_verb(article, by, "reimport")
    told = {"source_lang": article.source_lang, "target_lang": article.target_lang, "level": article.level}
    file = replace(file, **told)  # type: ignore[arg-type]
    if digest_of(file) == digest_held(article):
        raise Refused("same", gettext_noop("The article holds this very file already: nothing changes."))
    file.read()
    with transaction.atomic():
        asked = Reimport.objects.create(
            article=article,
            person=by,
            digest=digest_of(file),
            name=file.name,
            content=file.content,
            target_content=file.target,
            options=file.options,
        )
        plan_again(asked)
    return asked


def digest_held(article: Article) -> str:
    """The digest of the file that the article was last brought up to."""
    if taken := last_taken(article):
        return taken.digest
    return digest_of(file_of(article)) if hasattr(article, "source_file") else ""


@transaction.atomic
def plan_again(asked: Reimport) -> None:
    """Have the plan made, against the article as it is by then."""
    asked.rows = None
    asked.job = enqueue("reimport", article=asked.article, person=asked.person, chunks=[ChunkSpec("plan")])
    asked.save(update_fields=["rows", "job"])


def make_plan(chunk: Chunk, beat: Beat) -> Commit:
    """The step of the job: read, align, compare."""
    asked = Reimport.objects.select_related("article__project").get(job=chunk.job)
    file = file_asked(asked)
    read = as_it_stands(file.read(meanwhile=lambda: beat(0.0)), asked.article)
    notes = {one.row: one.note for one in read.pairs}
    forms = {one.row: one.plural for one in read.pairs if one.plural}
    rows = plan_of(asked.article, pairs_in(read, asked.article, beat), whole=not read.pairs, notes=notes, forms=forms)

    def commit() -> None:
        Reimport.objects.filter(pk=asked.pk, job=chunk.job).update(rows=as_json(rows))

    return commit


def as_it_stands(read: LoadedArticle, article: Article) -> LoadedArticle:
    """The file in the direction of the article: where its sides were exchanged here, a file that labels them comes the other way."""
    if not read.pairs:
        return read
    found = [base(of_file([getattr(one, side) for one in read.pairs])) for side in SIDES]
    wanted = [base(article.source_lang), base(article.target_lang)]
    if found != wanted[::-1]:
        return read
    return replace(read, pairs=tuple(replace(one, source=one.target, target=one.source) for one in read.pairs))


def file_asked(asked: Reimport) -> FileToLoad:
    """The file as it was handed in."""
    target = None if asked.target_content is None else bytes(asked.target_content)
    return FileToLoad(content=bytes(asked.content), target=target, **asked.options)


def pairs_in(read: LoadedArticle, article: Article, beat: Beat) -> list[Pair]:
    """Unsaved pairs of a file: those that it holds ready, or those that the aligner finds."""
    if read.pairs:
        return from_pairs(read, article)
    return from_alignment(align(read, progress=beat, embedder=site_embedder()), Lines(read), article)
