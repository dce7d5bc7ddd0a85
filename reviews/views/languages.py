"""Which languages an article is in, and which of its sides is the original: what was guessed, and putting it right."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reviews.models import Article, Job, LanguageChange, Pair
from reviews.pipeline import change_languages, turning
from reviews.review.actions.set_languages import named
from reviews.review.permission import role_in
from reviews.review.refusals import Refused
from reviews.review.states import Role, State
from reviews.text.scripts import UNSPACED, base
from reviews.text.segments import OTHER_SIDE, SIDES
from reviews.views.export import article_for
from reviews.views.language_names import LANGUAGES, language_name
from reviews.views.signed_in import person_of, signed_in

SAMPLES, LETTERS = 2, 160


@require_http_methods(["GET", "POST"])
@signed_in
def languages(request: HttpRequest, article_id: int) -> HttpResponse:
    """The form, what it would do, and what was chosen so far."""
    article = article_for(request, article_id)
    role = role_in(article.project, person_of(request))
    if role is None or not role.at_least(Role.LEAD):
        raise PermissionDenied
    if request.method == "POST":
        return choose(request, article)
    pairs = Pair.objects.filter(article=article)
    context = {"article": article, "sides": sides_of(article), "seen": named(article), "pairs": pairs.count()}
    context["approved"] = pairs.filter(state=State.APPROVED.value).count()
    context["changes"] = [
        named_change(one) for one in LanguageChange.objects.filter(article=article).select_related("person")
    ]
    context["job"] = turning(article) or Job.objects.filter(kind="languages", article=article).last()
    return render(request, "languages.html", context)


def sides_of(article: Article) -> list[dict[str, Any]]:
    """Both sides: some of its text, its language, and the languages that it may be in."""
    rows = list(Pair.objects.filter(article=article, kind="body").exclude(source="").exclude(target="")[:SAMPLES])
    rows = rows or list(Pair.objects.filter(article=article)[:SAMPLES])
    langs = dict(zip(SIDES, (article.source_lang, article.target_lang), strict=True))
    return [
        {
            "side": side,
            "lang": lang,
            "text": ("" if base(lang) in UNSPACED else " ").join(getattr(row, side) for row in rows)[:LETTERS],
            "choices": [*LANGUAGES[1:], *([] if lang in dict(LANGUAGES) else [(lang, lang)])],
        }
        for side, lang in langs.items()
    ]


def named_change(one: LanguageChange) -> LanguageChange:
    """The change with its languages in words."""
    one.were = f"{language_name(one.was_source)} → {language_name(one.was_target)}"  # type: ignore[attr-defined]
    one.are = f"{language_name(one.source_lang)} → {language_name(one.target_lang)}"  # type: ignore[attr-defined]
    return one


def choose(request: HttpRequest, article: Article) -> HttpResponse:
    """Set the languages, and tell; the sides of a long article are exchanged by a job, which the page shows."""
    given = request.POST
    original = "target" if given.get("original") == "target" else "source"
    langs = [given.get(f"{side}_lang", "") for side in (original, OTHER_SIDE[original])]
    said = {"reason": given.get("reason", "").replace("\r\n", "\n"), "seen": given.get("seen", "")}
    try:
        done = change_languages(article, *langs, by=person_of(request), turned=original == "target", **said)
    except Refused as refusal:
        messages.error(request, refusal.sentence)
        return redirect("languages", article.pk)
    if isinstance(done, Job):
        return redirect("languages", article.pk)
    tell_set(request, done)
    return redirect("review", article.pk)


def tell_set(request: HttpRequest, done: LanguageChange) -> None:
    """Say which languages the article is in now, with the way back where its sides were exchanged."""
    message = _("The languages are set: {languages}. The article is being checked anew.")
    undo = f"revert-{done.batch_id}" if done.batch_id else ""
    messages.success(request, message.format(languages=f"{done.source_lang} → {done.target_lang}"), extra_tags=undo)
