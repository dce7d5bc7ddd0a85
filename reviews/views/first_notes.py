"""The few notes on somebody's first review screen: shown once, again from the help."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from reviews.models import Article, ScreenSetting
from reviews.text.translatable import gettext_noop
from reviews.views.signed_in import person_of, signed_in


@dataclass(frozen=True, slots=True)
class Note:
    """A title, a few sentences, and what on the screen they are about (a CSS selector)."""

    title: str
    text: str
    about: str


NOTES = (
    Note(
        gettext_noop("A pair"),
        gettext_noop(
            "One row is a pair: a sentence of the original beside what stands for it in the translation. J and K, or a tap, "
            "go from pair to pair; all about the pair you are at stands beside the list, on a small screen below it."
        ),
        "#rows .pair.active",
    ),
    Note(
        gettext_noop("A finding"),
        gettext_noop(
            "What is underlined is a finding: a number, a name or a mark that does not seem to fit. F leads to the next one. "
            "Mend the text, take the offered fix with G, or dismiss it with D and a reason."
        ),
        "#rows :is(mark, .chip.error, .chip.warning)",
    ),
    Note(
        gettext_noop("Editing"),
        gettext_noop(
            "E puts the cursor into the translation, Ctrl+Enter saves and goes on. Each saved text is a version: nothing is "
            "overwritten, and what is not saved yet is kept in this browser."
        ),
        "#detail .edit textarea",
    ),
    Note(
        gettext_noop("Approving"),
        gettext_noop(
            "Y hands a text over, A approves what somebody else wrote, R asks for changes. Nobody approves their own words."
        ),
        ".keybar :is([data-do=approve], [data-do=submit])",
    ),
    Note(
        gettext_noop("Exporting"),
        gettext_noop(
            "Export takes out what was approved, as DOCX, TMX, HTML and more, with name and time of each approval. All keys "
            "stand under ?, these notes under Help."
        ),
        ".summary a[href$='/export']",
    ),
)


def notes_for(request: HttpRequest, setting: ScreenSetting) -> tuple[Note, ...]:
    """The notes, for whoever has not seen them or asks for them."""
    return NOTES if not setting.introduced or "notes" in request.GET else ()


@require_POST
@signed_in
def close(request: HttpRequest) -> HttpResponse:
    """This person has seen the notes."""
    ScreenSetting.objects.update_or_create(person=person_of(request), defaults={"introduced": True})
    return HttpResponse(status=204)


@require_safe
@signed_in
def again(request: HttpRequest) -> HttpResponse:
    """The notes once more, on the first article that was loaded: on a new desk that is the sample."""
    ready = (
        Article.objects.of(person_of(request)).on_desk().filter(stage=Article.Stage.READY).order_by("created_at", "pk")
    )
    article = ready.first()
    return redirect(f"{reverse('review', args=[article.pk])}?notes=1" if article else "articles")
