"""A file becomes an article row and a job that aligns and checks it."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass

from django.db import transaction

from reviews import load
from reviews.faults import faultpoint
from reviews.jobs import ChunkSpec, enqueue
from reviews.models import Article, Person, Project, SourceFile
from reviews.pipeline.reading import read


@dataclass(frozen=True)
class FileToLoad:
    """What a person hands in: one file, or two with source and target, and what they say about it."""

    content: bytes
    name: str
    target: bytes | None = None
    target_name: str = ""
    source_lang: str | None = None
    target_lang: str | None = None
    encoding: str | None = None
    level: str = "sentence"

    @property
    def options(self) -> dict[str, str | None]:
        """What the person said, without the bytes."""
        return {k: v for k, v in asdict(self).items() if k not in {"content", "target"}}

    @property
    def key(self) -> str:
        """A digest of the bytes and of what changes their meaning; the file's name does not."""
        said = {k: v for k, v in self.options.items() if k not in {"name", "target_name"}}
        digest = hashlib.sha256(self.content)
        digest.update(b"\x00" if self.target is None else hashlib.sha256(self.target).digest())
        digest.update(json.dumps(said, sort_keys=True).encode())
        return digest.hexdigest()

    def read(self, meanwhile: Callable[[], object] = lambda: None) -> load.LoadedArticle:
        """The file as an article; `meanwhile` is called now and then. Raises load.LoadError."""
        article: load.LoadedArticle = read(
            "article",
            self.content,
            self.name,
            self.target,
            meanwhile=meanwhile,
            target_name=self.target_name,
            source_lang=self.source_lang,
            target_lang=self.target_lang,
            encoding=self.encoding,
        )
        return article


@dataclass(frozen=True)
class Loading:
    """The article of a file; `new` says whether this load made it."""

    article: Article
    new: bool


def load_file(file: FileToLoad, project: Project, *, by: Person | None, translator: Person | None = None) -> Loading:
    """Take a file into `project` and have it aligned and checked by a job. The same file again changes nothing.

    `by` is None where the desk itself loads at its start. Raises load.LoadError before anything is written.
    """
    if kept := _same_file(file, project):
        return Loading(kept, new=False)
    found = file.read()
    with transaction.atomic():
        Project.objects.select_for_update().get(pk=project.pk)
        if kept := _same_file(file, project):
            return Loading(kept, new=False)
        article = Article.objects.create(
            project=project,
            title=(found.title or file.name)[: Article._meta.get_field("title").max_length],
            source_lang=found.source_lang,
            target_lang=found.target_lang,
            level=file.level,
            loaded_by=by,
            translator=translator or by,
        )
        SourceFile.objects.create(
            article=article,
            project=project,
            key=file.key,
            name=file.name,
            content=file.content,
            target_name=file.target_name,
            target_content=file.target,
            options=file.options,
        )
        faultpoint("load.after_rows")
        enqueue("load", article=article, person=by, chunks=[ChunkSpec("align")])
    return Loading(article, new=True)


def _same_file(file: FileToLoad, project: Project) -> Article | None:
    kept = SourceFile.objects.filter(project=project, key=file.key).select_related("article").first()
    return kept.article if kept else None


def file_of(article: Article) -> FileToLoad:
    """The file that `article` came from, as it was handed in."""
    kept = article.source_file
    target = None if kept.target_content is None else bytes(kept.target_content)
    return FileToLoad(content=bytes(kept.content), target=target, **kept.options)
