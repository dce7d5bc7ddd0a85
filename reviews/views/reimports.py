"""An article comes again, changed: the file, the plan row by row, and taking over what was chosen."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reviews.load import LoadError
from reviews.models import Article, Pair, Reimport
from reviews.pipeline import FileToLoad, ask_reimport, mail_later, plan_again, recheck_later
from reviews.review.actions.reimport import reimport
from reviews.review.file_notes import notes_of
from reviews.review.permission import role_in
from reviews.review.refusals import Refused
from reviews.review.reimport_plan import Row, as_rows, has_something, proposed
from reviews.review.states import MOVES, State
from reviews.text.scripts import language
from reviews.text.segments import SIDES
from reviews.text.versions.diff import diff
from reviews.views import encodings
from reviews.views.diff_html import as_html
from reviews.views.export import article_for
from reviews.views.kept_files import FileForm, files_loaded, files_of, refused_file
from reviews.views.numbers import whole
from reviews.views.signed_in import person_of, signed_in
from reviews.views.wording import tell

ON_A_PAGE = 100
KINDS = {
    "source": gettext_noop("source changed"),
    "target": gettext_noop("translation changed"),
    "both": gettext_noop("both sides changed"),
    "form": gettext_noop("form of the source alone"),
    "note": gettext_noop("note to translators"),
    "new": gettext_noop("new"),
    "gone": gettext_noop("no longer in the file"),
    "moved": gettext_noop("moved"),
    "kept": gettext_noop("edited here, the same in the file as before"),
    "unchanged": gettext_noop("unchanged"),
}
OFFERS = {
    "source": gettext_noop("Take the source"),
    "target": gettext_noop("Take the translation"),
    "note": gettext_noop("Take the note"),
    "new": gettext_noop("Take in"),
    "gone": gettext_noop("Take out"),
}


class ReimportForm(FileForm):
    """The file, or a pasted text; languages and level are those of the article."""

    file = forms.FileField(label=gettext_lazy("File"), required=False)
    target_file = forms.FileField(label=gettext_lazy("Translation in a file of its own"), required=False)
    text = forms.CharField(
        label=gettext_lazy("Or paste the bilingual text"), required=False, widget=forms.Textarea, strip=False
    )
    encoding = forms.ChoiceField(label=gettext_lazy("Encoding"), choices=encodings.CHOICES, required=False)

    def to_load(self) -> FileToLoad:
        """The file as it will be kept."""
        data = self.cleaned_data
        file, target = data["file"], data["target_file"]
        return FileToLoad(
            content=file.read() if file else data["text"].encode(),
            name=file.name if file else "pasted.txt",
            target=target.read() if target else None,
            target_name=target.name if target else "",
            encoding=data["encoding"] or None,
        )


def lead_of(request: HttpRequest, article: Article) -> Article:
    """The article, for those who may load it again; else 403."""
    role = role_in(article.project, person_of(request))
    if role is None or not role.at_least(MOVES["reimport"].role):
        raise PermissionDenied
    return article


def reimport_for(request: HttpRequest, reimport_id: int) -> Reimport:
    """A file that came again, of an article that this person may load; another project's is 404."""
    mine = Reimport.objects.filter(article__project__memberships__person=person_of(request))
    found = get_object_or_404(mine.select_related("article__project", "job", "person"), pk=reimport_id)
    lead_of(request, found.article)
    return found


@require_http_methods(["GET", "POST"])
@signed_in
def ask(request: HttpRequest, article_id: int) -> HttpResponse:
    """The form that takes the file; it leads to the plan."""
    article, files = lead_of(request, article_for(request, article_id)), files_of(request)
    form, refused = ReimportForm(request.POST or None, files or None), {}
    if request.method == "POST" and form.is_valid():
        try:
            asked = ask_reimport(article, form.to_load(), by=person_of(request))
            files_loaded(request)
            return redirect("reimport", asked.pk)
        except LoadError as error:
            refused = refused_file(request, form, files, error)
        except Refused as refusal:
            messages.info(request, refusal.sentence)
            return redirect("review", article.pk)
    context = {"form": form, "article": article, "earlier": taken_before(article), **refused}
    return render(request, "reimport_ask.html", context, status=422 if form.errors else 200)


def taken_before(article: Article) -> "QuerySet[Reimport]":
    """The last files that came again and were taken over."""
    return Reimport.objects.filter(article=article, batch__isnull=False).select_related("batch", "person")[:10]


@require_safe
@signed_in
def plan(request: HttpRequest, reimport_id: int) -> HttpResponse:
    """What the file would do; before the plan is made, how far that is."""
    asked = reimport_for(request, reimport_id)
    context: dict[str, Any] = {"asked": asked, "article": asked.article, "job": asked.job}
    if asked.rows is not None:
        context |= shown(asked, as_rows(asked.rows), request.GET.get("page"))
    return render(request, "reimport.html", context)


def shown(asked: Reimport, rows: list[Row], number: str | None) -> dict[str, Any]:
    """The numbers, and a page of the rows that change something."""
    words = [word(row) for row in rows]
    counts = [(KINDS[kind], words.count(kind)) for kind in KINDS if kind in words]
    falls = [row for row in rows if row.pins and falls_back(row)]
    page = Paginator([row for row in rows if row.offers or row.moved], ON_A_PAGE).get_page(number)
    pairs = Pair.everything.in_bulk([pin[0] for row in page.object_list for pin in row.pins])
    notes = notes_of(pairs.values())
    return {
        "counts": counts,
        "something": has_something(rows) or any("gone" in row.offers for row in rows),
        "conflicts": sum(bool(set(row.edited) & row.offers.keys()) for row in rows),
        "falls": len(falls),
        "keeps": sum(State.APPROVED.value in [pin[2] for pin in row.pins] for row in rows) - len(falls),
        "page": page,
        "ticked": len(proposed(rows)),
        "names": " ".join(f"{row.n}-{name}" for row in page.object_list for name in row.offers),
        "rows": [row_of(row, word(row), pairs, asked.article, notes) for row in page.object_list],
    }


def word(row: Row) -> str:
    """The kind under which a row is counted."""
    return "moved" if row.moved and not row.offers else row.kind


def falls_back(row: Row) -> bool:
    """Whether an approved pair would not be approved any more, if what is proposed is taken."""
    wanted = [name for name, yes in row.offers.items() if yes and name != "note"]
    return row.pins[0][2] == State.APPROVED.value and bool(wanted) and not (row.kind == "form" and wanted == ["source"])


def row_of(row: Row, kind: str, pairs: dict[int, Pair], article: Article, notes: dict[int, str]) -> dict[str, Any]:
    """A row as the page shows it: the differences, the state, and what can be ticked."""
    pair = pairs[row.pins[0][0]] if row.pins else None
    langs = dict(zip(SIDES, (article.source_lang, article.target_lang), strict=True))
    texts = []
    for side, lang in langs.items():
        new = getattr(row, side) if kind != "gone" and (pair is None or side in row.offers) else None
        old = getattr(pair, side) if pair else ""
        changed = as_html(diff(old, new), lang) if pair and new is not None and new != old else None
        texts.append({"lang": lang, "change": changed, "text": new if pair is None else old})
    offers = [
        {"name": f"{row.n}-{name}", "label": OFFERS[name], "ticked": yes, "edited": name in row.edited}
        for name, yes in row.offers.items()
    ]
    state = State(row.pins[0][2]) if row.pins else None
    note = (
        as_html(diff(notes.get(pair.pk, ""), row.note), language(row.note)) if pair and "note" in row.offers else None
    )
    shown = {"kind": KINDS[kind], "moved": row.moved, "pair": pair, "state": state, "texts": texts, "offers": offers}
    return shown | {"note": note or (row.note if pair is None else "")}


@require_POST
@signed_in
def take(request: HttpRequest, reimport_id: int) -> HttpResponse:
    """Take over what is ticked, on the page that was shown and on all others; or keep the ticks and turn the page.

    A plan that is no longer true is made anew and shown.
    """
    asked = reimport_for(request, reimport_id)
    chosen = chosen_of(request, asked)
    if to := whole(request.POST.get("to", "")):
        return redirect(f"{reverse('reimport', args=[asked.pk])}?page={to}")
    try:
        result = reimport(asked.pk, by=person_of(request), chosen=chosen)
    except Refused as refusal:
        refuse(request, asked, refusal)
        return redirect("reimport", asked.pk)
    recheck_later(asked.article)
    mail_later()
    tell(request, result)
    return redirect("review", asked.article_id)


def chosen_of(request: HttpRequest, asked: Reimport) -> frozenset[str]:
    """The offers that are ticked: those of the page that was shown are kept in the plan first."""
    chosen = frozenset(request.POST.getlist("take"))
    if asked.rows is None or "shown" not in request.POST:
        return chosen
    tick(asked, request.POST["shown"].split(), chosen)
    return proposed(as_rows(asked.rows))


def refuse(request: HttpRequest, asked: Reimport, refusal: Refused) -> None:
    """Tell why nothing was taken over; a plan that is no longer true is made anew."""
    if refusal.code == "stale":
        plan_again(asked)
        messages.warning(request, _("Somebody worked on the article since: this is the plan as of now."))
    else:
        messages.error(request, refusal.sentence)


def tick(asked: Reimport, names: Collection[str], chosen: Collection[str]) -> None:
    """Keep in the plan which of the offers `names` are ticked."""
    shown_rows = {whole(name.partition("-")[0]) for name in names}
    for row in asked.rows or []:
        if row["n"] in shown_rows:
            row["offers"] = {name: f"{row['n']}-{name}" in chosen for name in row["offers"]}
    Reimport.objects.filter(pk=asked.pk, batch=None).update(rows=asked.rows)
