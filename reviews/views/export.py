"""Export: what will be in the file, what is left out, and the file."""

from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from reviews.export import exporters, job_from
from reviews.export.lane import CONVERSIONS
from reviews.export.people import WAYS
from reviews.models import Article, Pair
from reviews.pipeline import edition_later, tell_exported
from reviews.pipeline.edition import edition_from, snapshot_of
from reviews.pipeline.export import to_bytes
from reviews.pipeline.review_copy import BASES
from reviews.review.permission import role_on
from reviews.review.states import EXCLUSIONS, MOVES, State
from reviews.views.articles import add_progress
from reviews.views.signed_in import person_of, signed_in


def article_for(request: HttpRequest, article_id: int) -> Article:
    """A ready article that this person may see; else 404."""
    ready = Article.objects.of(person_of(request)).filter(stage=Article.Stage.READY)
    ready = ready.select_related("project", "off_desk__person")
    return get_object_or_404(ready, pk=article_id)


@require_safe
@signed_in
def export(request: HttpRequest, article_id: int) -> HttpResponse:
    """The formats, and the manifest of what is not approved."""
    article = article_for(request, article_id)
    add_progress([article])
    pairs = Pair.objects.filter(article=article)
    left = pairs.exclude(state=State.APPROVED.value)
    for pair in left:
        pair.shown_state = State(pair.state)
        pair.shown_reason = EXCLUSIONS.get(pair.exclusion, "")
    context = {"article": article, "left": left, "approved": pairs.filter(state=State.APPROVED.value).count()}
    role = role_on(article, person_of(request))
    context |= {"bases": BASES, "may_hand_in": role is not None and role.at_least(MOVES["suggest"].role)}
    chinese = article.target_lang.startswith("zh-Hant")
    context |= {"ways": WAYS, "formats": exporters().values(), "lanes": list(CONVERSIONS) if chinese else []}
    return render(request, "export.html", context)


@require_POST
@signed_in
def download(request: HttpRequest, article_id: int) -> HttpResponse:
    """The file, or the page of the job that writes it. A POST, because it keeps a snapshot of what was exported."""
    article = article_for(request, article_id)
    exporter = exporters().get(request.POST.get("format", ""))
    said = {"lane": request.POST.get("lane", ""), "people": request.POST.get("people", "full")}
    if exporter is None or said["lane"] not in ("", *CONVERSIONS) or said["people"] not in WAYS:
        raise Http404
    snapshot = snapshot_of(article, by=person_of(request), earlier=request.POST.get("earlier") == "1")
    if len(snapshot.content["pairs"]) >= job_from(exporter.FORMAT):
        return redirect("written_file", edition_later(snapshot, exporter.FORMAT, by=person_of(request), **said).pk)
    edition = edition_from(snapshot, article, **said)
    response = HttpResponse(to_bytes(edition, exporter.FORMAT), content_type=exporter.MEDIA_TYPE)
    tell_exported(article, exporter.FORMAT, by=person_of(request), snapshot=snapshot)
    response["Content-Disposition"] = attachment(f"{article.title}.{exporter.EXTENSION}")
    return response


def attachment(name: str) -> str:
    """A Content-Disposition with an ASCII name and the real one. Source: RFC 6266, RFC 8187."""
    plain = "".join(char if char.isascii() and (char.isalnum() or char in " ._-") else "_" for char in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
