"""A new term from a pair: the words that are selected there, or that a finding names, stand in the glossary's form already."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, QueryDict

from reviews.load.terms import LONGEST
from reviews.models import Finding, GlossaryTerm, Pair, Project
from reviews.views.numbers import whole

NAMED_BY = {
    "names": ("name", "other"),
    "transliteration": ("name", "main"),
    "term_consistency": ("source", "first", "target"),
    "gloss": ("latin", "name"),
    "untranslated": ("text",),
}
"""The rules whose findings are settled by agreeing on a term, and what in a finding of each names the words."""


def begun(project: Project, asked: QueryDict) -> dict[str, Any]:
    """What a form that was begun at a pair holds: the pair to go back to, the words, and the entries that are there for them."""
    finding = Finding.objects.filter(article__project=project, pk=whole(asked.get("finding", "")) or 0).first()
    pair = pair_of(project, finding, whole(asked.get("pair", "")) or 0)
    if pair is None:
        return {}
    source, target = words_of(finding, pair) if finding else (asked.get("source", ""), asked.get("target", ""))
    typed = {"source": source[:LONGEST].strip(), "target": target[:LONGEST].strip(), "languages": languages_of(pair)}
    return {"begun_at": pair, "typed": typed, "known": known(project, typed["source"])}


def languages_of(pair: Pair) -> str:
    """The languages of the pair, as the form names them."""
    return f"{pair.article.source_lang}>{pair.article.target_lang}"


def pair_of(project: Project, finding: Finding | None, pair_id: int) -> Pair | None:
    """The pair that is named, else that of the finding: of one about the whole article, the first of its places."""
    places = [one["pair"] for one in finding.spots] if finding else []
    keys = [pair_id, (finding.pair_id or 0) if finding else 0, *places[:1]]
    found = Pair.objects.filter(article__project=project).select_related("article").in_bulk(keys)
    return next((found[key] for key in keys if key in found), None)


def words_of(finding: Finding, pair: Pair) -> tuple[str, str]:
    """The words that a finding names: the first that stands in the source, and the first of the others."""
    words = [str(finding.args.get(name, "")) for name in NAMED_BY.get(finding.rule, ())]
    words = [word for word in words if word and not word.endswith("…")]
    source = next((word for word in words if word in pair.source), "")
    return source, next((word for word in words if word != source), "")


def known(project: Project, source: str) -> Iterable[GlossaryTerm]:
    """The entries for the same words, which the new one would be another sense of."""
    return GlossaryTerm.objects.filter(project=project, source__iexact=source) if source else ()


def begun_before(request: HttpRequest, project: Project) -> Pair | None:
    """The pair at which the form that is sent was begun."""
    return pair_of(project, None, whole(request.POST.get("pair", "")) or 0)
