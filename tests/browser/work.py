"""A desk at work: what its people did to the sample essay before the pictures are taken. Run beside a desk of its own."""

import os
from datetime import timedelta

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "workbench.settings")


def work() -> None:
    """Mei hands over; Wu, Chen and Fang approve, send back, mark, suggest and ask; Lin assigns, locks and sets rules."""
    from django.utils import timezone

    from reviews.load.terms import Languages
    from reviews.models import Article, Finding, Pair, Person, ScreenSetting
    from reviews.pipeline import ask_return
    from reviews.pipeline.review_copy import review_copy_of
    from reviews.review.actions.approve_many import approve_many
    from reviews.review.actions.assign import assign_range
    from reviews.review.actions.comment import comment
    from reviews.review.actions.confirm_alignment import confirm_alignment
    from reviews.review.actions.dismiss import dismiss
    from reviews.review.actions.edit import edit
    from reviews.review.actions.escalate import escalate
    from reviews.review.actions.house_rule import add_house_rule
    from reviews.review.actions.lock import lock
    from reviews.review.actions.mark import mark
    from reviews.review.actions.request_changes import request_changes
    from reviews.review.actions.reread import draw
    from reviews.review.actions.resubmit import resubmit
    from reviews.review.actions.submit_all import exclude_proposed, submit_all
    from reviews.review.actions.suggest import suggest
    from reviews.review.actions.term import add_term
    from reviews.review.picked import Picked
    from reviews.text.segments import Term
    from tests.word import Word

    people = {person.username: person for person in Person.objects.all()}
    lin, mei, chen, wu = (people[name] for name in ("lin", "mei", "chen", "wu"))
    article = Article.objects.get()
    for person in (lin, mei, chen, wu):
        ScreenSetting.objects.update_or_create(person=person, defaults={"introduced": True})

    def pair(words: str) -> Pair:
        return Pair.objects.filter(article=article, source__contains=words)[0]

    def finding(rule: str) -> Finding:
        return Finding.objects.filter(article=article, rule=rule, dismissed=False)[0]

    languages = Languages(article.source_lang, article.target_lang)
    for source, target, note in (
        ("tide mill", "潮汐磨坊", "Never 水磨坊, which is any watermill."),
        ("buckwheat", "蕎麥", ""),
        ("miller", "磨坊主人", ""),
        ("turbine", "渦輪機", ""),
    ):
        add_term(article.project, Term(source, target, note=note), languages, by=lin, reason="Agreed with the desk")
    confirm_alignment(article, by=wu)
    exclude_proposed(article, by=wu)
    in_two_days = timezone.localdate() + timedelta(days=2)
    assign_range(article, by=lin, first=1, last=60, people=[chen], task="review", due=in_two_days)
    assign_range(article, by=lin, first=61, last=76, people=[wu], task="review")
    submit_all(article, by=mei)
    waiting = list(Pair.objects.filter(article=article, state="in_review")[:24])
    shown = frozenset(one.pk for one in waiting[:18])
    approve_many(article, Picked({one.pk: one.version for one in waiting}, shown), by=chen)
    one = pair("Lisbon to the Thames")
    request_changes(one.pk, by=chen, version=one.version, category="omission", note="Lisbon is missing.")
    comment(one.pk, by=wu, text="@mei the walk starts in Lisbon; see the map of 1904.", version=one.version)
    one = pair("Who would grind by the moon")
    request_changes(one.pk, by=chen, version=one.version, category="punctuation", note="It is a question.")
    resubmit(one.pk, by=mei, version=one.version, answer="A statement reads better here.", contest=True)
    one = pair("The sea has never failed anybody")
    mark(
        one.pk,
        by=chen,
        version=one.version,
        category="accuracy/mistranslation",
        severity="major",
        note="The negation is lost.",
    )
    one = pair("Steam, and after it")
    suggest(one.pk, by=chen, version=one.version, target=one.target.replace("steam roller mills", "蒸汽輥式磨粉廠"))
    one = pair("In the drought of 1893")
    edit(one.pk, by=mei, version=one.version, target=one.target.replace("三百公里", "三十公里"), reason="30, not 300")
    one = pair("Nobody was in a hurry.")
    request_changes(one.pk, by=chen, version=one.version, category="style", note="Too light for this place.")
    resubmit(one.pk, by=mei, version=one.version, answer="The original is just as light.", contest=True)
    escalate(one.pk, by=chen, version=one.version, note="Which tone do we want for the grandmother?")
    one = pair("and sang to the cogs")
    lock(one.pk, by=lin, version=one.version, reason="Asked the author about the second half", days=3)
    edited = waiting[2]
    edit(edited.pk, by=mei, version=edited.version, target=edited.target.rstrip("。") + "了。", reason="Rhythm")
    dismiss(finding("regional").pk, by=chen, reason="house_style", note="The desk writes it so.")
    add_house_rule(finding("quotes_brackets").pk, by=lin, reason="The author's own quotation")
    draw(article, by=lin, n=8, seed=7)
    word = Word(review_copy_of(article, "none"))
    one, other = pair("Twice a day the sea"), pair("Around 100 of those")
    word.change(one.position, "每天兩次", "一天兩回", "王小姐")
    word.change(other.position, "其中約", "約有", "王小姐")
    word.comment(other.position, "法國的數字從哪裡來的？", "王小姐", words="在法國")
    edit(other.pk, by=mei, version=other.version, target=other.target.replace("其中約", "當中約"))
    ask_return(article, word.done(), "tide mill, Wang.docx", by=lin)


if __name__ == "__main__":
    django.setup()
    work()
