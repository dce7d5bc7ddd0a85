"""Loading an article from a file, or from an original and its translation in two."""

from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from ninja import File, Form, Router
from ninja.files import UploadedFile
from ninja.responses import Status
from pydantic import BaseModel

from reviews.api.articles import ArticleOut, shown
from reviews.api.jobs import JobOut, job_shown
from reviews.api.reached import article_reached, person, project_reached
from reviews.api.sentences import sentence
from reviews.api.shapes import Among
from reviews.load import LoadError
from reviews.load.decode import CANDIDATES
from reviews.models import Article, Job, Person, Project
from reviews.pipeline import FileToLoad, load_file
from reviews.problems import ADDRESS, Problem, problem_json
from reviews.review.permission import permit_role
from reviews.review.states import Role
from reviews.text.translatable import gettext_noop

router = Router()
TAG = r"^([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3})?$"
ENCODINGS = ("", "utf-8", "utf-16-le", "utf-16-be", *CANDIDATES)
Language = Annotated[
    str, Form("", max_length=35, pattern=TAG, description='a language tag, as "zh-Hant-TW"; empty: it is detected')
]
Encoding = Annotated[str, Among(ENCODINGS), Form("", description="where it is not UTF-8")]
Level = Annotated[Literal["sentence", "paragraph"], Form("sentence", description="what one pair is")]
Translator = Annotated[str, Form("", max_length=150, description="a member of the project; empty: oneself")]
Original = Annotated[UploadedFile, File(..., description="one bilingual file, or the original")]
Translation = Annotated[UploadedFile | None, File(None, description="the translation, where it is a file of its own")]


class LoadedOut(BaseModel):
    """The article of the file; `new` is false where the file had been loaded before, and nothing changed. `job` aligns it."""

    article: ArticleOut
    new: bool
    job: JobOut | None


@router.post(
    "projects/{key:project_id}/articles",
    response={200: LoadedOut, 202: LoadedOut},
    operation_id="article_load",
    summary="Load an article",
)
def load(
    request: HttpRequest,
    response: HttpResponse,
    project_id: int,
    file: Original,
    target_file: Translation = None,
    source_lang: Language = "",
    target_lang: Language = "",
    encoding: Encoding = "",
    level: Level = "sentence",
    translator: Translator = "",
) -> Any:
    """Take a file in; it is aligned and checked by a job (202). The same file with the same words about it changes nothing (200)."""
    project, by = project_reached(request, project_id), person(request)
    permit_role(project, by, Role.TRANSLATOR)
    said = {
        "source_lang": source_lang or None,
        "target_lang": target_lang or None,
        "encoding": encoding or None,
        "level": level,
    }
    second = {"target": target_file.read(), "target_name": target_file.name or ""} if target_file else {}
    wanted = FileToLoad(content=file.read(), name=file.name or "", **said, **second)  # type: ignore[arg-type]
    try:
        loading = load_file(wanted, project, by=by, translator=translator_of(project, translator))
    except LoadError as error:
        return refused(error)
    response["Location"] = f"{ADDRESS}articles/{loading.article.pk}"
    return Status(202 if loading.new else 200, told(request, loading.article, new=loading.new))


def translator_of(project: Project, username: str) -> Person | None:
    """The member of this name. Raises Problem where there is none."""
    if not username:
        return None
    found = Person.objects.filter(username=username, memberships__project=project).first()
    if found is None:
        sentence = gettext_noop("The translator is no member of this project: take them in first.")
        raise Problem(400, "field.value", sentence, {"field": "translator"})
    return found


def told(request: HttpRequest, article: Article, *, new: bool) -> dict[str, Any]:
    """The article and the job that aligns it."""
    job = Job.objects.filter(article=article, kind="load").order_by("-pk").first()
    row = article_reached(request, article.pk, ready=False)
    return {"article": shown([row])[0], "new": new, "job": job and job_shown(job)}


def refused(error: LoadError) -> HttpResponse:
    """Why the file is not taken, and where in it that is; where its encoding has to be chosen, how it reads in each."""
    read = (
        {"candidates": [{"encoding": name, "preview": text[:60]} for name, text in error.candidates]}
        if error.candidates
        else {}
    )
    return problem_json(422, error.code, sentence(error.message, error.values), location=error.location, more=read)
