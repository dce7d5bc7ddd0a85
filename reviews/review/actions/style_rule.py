"""Make what was decided about one pair the rule for the whole project, end such a rule, and bring it back."""

from django.db import transaction

from reviews.models import Pair, Person, Project, StyleRule
from reviews.review.actions.end_rule import end_rule, refuse_return
from reviews.review.composed import Composed
from reviews.review.permission import permit_role
from reviews.review.refusals import Refused
from reviews.review.states import Role
from reviews.text.translatable import gettext_noop

LONGEST = {"words": 120, "says": 300}


@transaction.atomic
def add_style_rule(pair: Pair, *, by: Person, words: str, says: str, reason: str) -> StyleRule:
    """From now on `says` is shown beside every pair of the project in which `words` stand.

    Raises:
        Refused: role, something is left out or too long, or there is a rule about these words already.
    """
    project = Project.objects.select_for_update(no_key=True).get(pk=pair.article.project_id)
    permit_role(project, by, Role.LEAD)
    given = {"words": words.strip(), "says": says.strip(), "reason": reason.strip()}
    if not all(given.values()):
        raise Refused("empty", gettext_noop("Say which words it is about, what the desk writes, and why."))
    for name, limit in LONGEST.items():
        if len(given[name]) > limit:
            raise Refused("too_long", gettext_noop("That is longer than {limit} characters."), limit=limit)
    refuse_twice(project, given["words"])
    return StyleRule.objects.create(project=project, pair=pair, person=by, **given)


def refuse_twice(project: Project, words: str) -> None:
    """Refuse a second rule about the same words; the project is locked by the caller."""
    if StyleRule.objects.filter(project=project, words__iexact=words, ended_at=None).exists():
        raise Refused("twice", gettext_noop("There is a house rule about these words already: end it first."))


@transaction.atomic
def end_style_rule(rule_id: int, *, by: Person) -> StyleRule:
    """End a rule: it is shown beside no pair any more.

    Raises:
        Refused: role, or it has ended already.
    """
    return end_rule(StyleRule, rule_id, by=by)


@transaction.atomic
def renew_style_rule(rule_id: int, *, by: Person, reason: str) -> StyleRule:
    """Bring a rule back that has ended: a new one that says the same, by another decision.

    Raises:
        Refused: role, no reason, or there is a rule about these words.
    """
    old = StyleRule.objects.select_related("project").get(pk=rule_id)
    project = Project.objects.select_for_update(no_key=True).get(pk=old.project_id)
    refuse_return(project, by, reason)
    refuse_twice(project, old.words)
    content = {"words": old.words, "says": old.says, "pair": old.pair}
    return StyleRule.objects.create(project=project, renews=old, reason=reason.strip(), person=by, **content)


OF_PROJECT = Composed(lambda pk: StyleRule.objects.filter(project=pk, ended_at=None).select_related("person"))


def style_rules_in(pair: Pair) -> list[StyleRule]:
    """The rules whose words stand in the pair, whatever their case."""
    texts = f"{pair.source}\n{pair.target}".casefold()
    return [rule for rule in OF_PROJECT(pair.article.project_id) if rule.words.casefold() in texts]
