"""Addresses of the pages."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from reviews.views import (
    alignment,
    articles,
    assignments,
    batches,
    blame,
    export,
    figures,
    findings,
    house_rules,
    ledger,
    measure,
    memory,
    notices,
    pair,
    people,
    personal,
    picked,
    progress,
    queue,
    report,
    review,
    rule_help,
    rules,
    sign_in,
    suggestions,
    threads,
)

urlpatterns = [
    path("", articles.articles, name="articles"),
    path("load", articles.load_article, name="load_article"),
    path("articles/<int:article_id>", review.review, name="review"),
    path("articles/<int:article_id>/rows", review.more_rows, name="rows"),
    path("articles/<int:article_id>/triage", review.triage, name="triage"),
    path("articles/<int:article_id>/here", memory.here, name="here"),
    path("articles/<int:article_id>/chosen/acts", picked.acts, name="chosen_acts"),
    path("screen/keys", memory.keep_keys, name="keep_keys"),
    path("screen/views", memory.keep_view, name="keep_view"),
    path("articles/<int:article_id>/export", export.export, name="export"),
    path("articles/<int:article_id>/effort", measure.measure, name="measure"),
    path("articles/<int:article_id>/effort/summary", figures.article_effort, name="article_effort"),
    path("articles/<int:article_id>/report", report.report, name="report"),
    path("articles/<int:article_id>/report.pdf", report.report_pdf, name="report_pdf"),
    path("projects/new", people.new_project, name="new_project"),
    path("projects/<int:project_id>/people", people.people, name="people"),
    path("projects/<int:project_id>/people/role", people.change, name="people_change"),
    path("projects/<int:project_id>/people/new", people.take_in, name="people_take_in"),
    path("me", personal.personal, name="personal"),
    path("me/name", personal.rename, name="personal_rename"),
    path("me/password", personal.change_password, name="personal_password"),
    path("projects/<int:project_id>/figures", figures.figures, name="figures"),
    path("projects/<int:project_id>/figures.csv", figures.figures_csv, name="figures_csv"),
    path("articles/<int:article_id>/download", export.download, name="download"),
    *[
        path(f"articles/<int:article_id>/{verb}", review.act_on_all, {"verb": verb}, name=verb)
        for verb in review.BATCHES
    ],
    *[
        path(f"articles/<int:article_id>/chosen/{verb}", picked.act, {"verb": verb}, name=f"chosen_{verb}")
        for verb in picked.ACTS
    ],
    path("articles/<int:article_id>/chosen/preview", picked.replace_chosen, name="replace_chosen"),
    path("articles/<int:article_id>/replace", picked.replace, name="replace"),
    path("notices", notices.notices, name="notices"),
    path("notices/read", notices.read, name="notices_read"),
    path("notices/how", notices.telling, name="telling"),
    *[
        path(f"pairs/<int:pair_id>/threads/<int:thread_id>/{verb}", threads.act, {"verb": verb}, name=f"thread_{verb}")
        for verb in threads.VERBS
    ],
    *[
        path(
            f"pairs/<int:pair_id>/suggestions/<int:suggestion_id>/{verb}",
            suggestions.act,
            {"verb": verb},
            name=f"suggestion_{verb}",
        )
        for verb in suggestions.VERBS
    ],
    path("pairs/<int:pair_id>/blame", blame.blame, name="blame"),
    path("queue", queue.queue, name="queue"),
    path("articles/<int:article_id>/assignments", assignments.assignments, name="assignments"),
    path("articles/<int:article_id>/assignments/range", assignments.give, name="assign_range"),
    path("articles/<int:article_id>/assignments/hand-over", assignments.pass_on, name="hand_over"),
    path("articles/<int:article_id>/acts", batches.batches, name="batches"),
    path("articles/<int:article_id>/author", batches.author, name="revert_author"),
    path("batches/<int:batch_id>", batches.batch, name="batch"),
    path("batches/<int:batch_id>/revert", batches.revert, name="revert_batch"),
    path("pairs/<int:pair_id>", pair.detail, name="pair"),
    path("pairs/<int:pair_id>/change", pair.change, name="change"),
    *[
        path(f"pairs/<int:pair_id>/{verb}", alignment.change, {"verb": verb}, name=f"pair_{verb}")
        for verb in alignment.CHANGES
    ],
    path("batches/<int:batch_id>/undo", alignment.undo_change, name="undo_change"),
    path("pairs/<int:pair_id>/history", pair.history, name="history"),
    *[path(f"pairs/<int:pair_id>/{verb}", pair.act, {"verb": verb}, name=f"pair_{verb}") for verb in pair.VERBS],
    path("findings/<int:finding_id>", findings.finding, name="finding"),
    path("findings/<int:finding_id>/apply", findings.apply, name="finding_apply"),
    path("findings/<int:finding_id>/decide", findings.decide, name="finding_decide"),
    path("findings/<int:finding_id>/alike", findings.decide_alike, name="finding_alike"),
    path("findings/<int:finding_id>/house", findings.make_house_rule, name="finding_house"),
    path("articles/<int:article_id>/ledger", ledger.article_ledger, name="ledger"),
    path("articles/<int:article_id>/ledger/explain", ledger.explain_entry, name="ledger_explain"),
    path("projects/<int:project_id>/rules", rules.project_rules, name="rules"),
    path("projects/<int:project_id>/rules/change", rules.change_rule, name="rule_change"),
    path("projects/<int:project_id>/house-rules", house_rules.house_rules, name="house_rules"),
    path("house-rules/<int:house_rule_id>/end", house_rules.end, name="house_rule_end"),
    path("rules", rule_help.rule_index, name="rule_index"),
    path("rules/<str:rule>", rule_help.rule_help, name="rule_help"),
    path("jobs/<int:job_id>/progress", progress.job_progress, name="job_progress"),
    path("sign-in", sign_in.SignIn.as_view(), name="sign_in"),
    path("sign-in/<str:token>", sign_in.sign_in_link, name="sign_in_link"),
    path("sign-out", LogoutView.as_view(), name="sign_out"),
    path("switch", sign_in.switch_person, name="switch_person"),
    path("health", sign_in.health, name="health"),
]
