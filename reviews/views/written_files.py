"""A file that a job writes: how far it is, and the file."""

from django.db.models.functions import Length
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from reviews.models import WrittenFile
from reviews.views.export import attachment
from reviews.views.signed_in import person_of, signed_in


def file_for(request: HttpRequest, file_id: int) -> WrittenFile:
    """A file about an article of a project that this person belongs to, with its `size`, None before it is written; else 404."""
    mine = WrittenFile.objects.filter(article__project__memberships__person=person_of(request))
    sized = mine.annotate(size=Length("content")).defer("content")
    return get_object_or_404(sized.select_related("article", "job"), pk=file_id)


@require_safe
@signed_in
def written_file(request: HttpRequest, file_id: int) -> HttpResponse:
    """How far the file is; once it is there, where to have it."""
    file = file_for(request, file_id)
    return render(request, "written_file.html", {"file": file, "article": file.article, "job": file.job})


@require_safe
@signed_in
def written_content(request: HttpRequest, file_id: int) -> HttpResponse:
    """The file itself."""
    file = file_for(request, file_id)
    if file.content is None:
        raise Http404
    response = HttpResponse(bytes(file.content), content_type=file.media_type)
    response["Content-Disposition"] = attachment(file.name)
    return response
