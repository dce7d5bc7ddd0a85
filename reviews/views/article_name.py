"""The name of an article, and the file that it came from."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reviews.models import Article, NameChange, SourceFile
from reviews.review.actions.rename import LONGEST_TITLE, rename
from reviews.review.actions.take_off import may_take_off
from reviews.review.refusals import Refused
from reviews.views.off_desk import any_article
from reviews.views.signed_in import person_of, signed_in


@require_http_methods(["GET", "POST"])
@signed_in
def article_name(request: HttpRequest, article_id: int) -> HttpResponse:
    """The form with the name, and the act."""
    article = any_article(request, article_id)
    if request.method == "POST":
        return renamed(request, article)
    if not may_take_off(article, person_of(request)):
        raise PermissionDenied
    file = SourceFile.objects.filter(article=article).only("name", "target_name").first()
    changes = NameChange.objects.filter(article=article).select_related("person")
    context = {"article": article, "file": file, "longest": LONGEST_TITLE, "changes": changes}
    return render(request, "article_name.html", context)


def renamed(request: HttpRequest, article: Article) -> HttpResponse:
    """Give the article the name that was sent, and tell."""
    said = {name: request.POST.get(name, "") for name in ("title", "seen")}
    try:
        changed = rename(article.pk, by=person_of(request), **said)
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    else:
        messages.success(request, _("Saved.") if changed else _("Nothing changed."))
    return redirect("review", article.pk)
