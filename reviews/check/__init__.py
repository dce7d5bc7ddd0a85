"""A pair, or a whole article, yields findings. One check a file; the folder is the list.

A check declares its docstring (what, why, source), TITLE, SEVERITY, VERSION, BAD and GOOD examples, and `find(pair)`, or
`groups(pair)` and `find_in_group(group, pairs)`, where only several pairs show the fault. With FOLD = True its findings of a
whole article become one. AHEAD(lot), where there is one, reads for the rule what it needs of several pairs; `worth(lot)` tells
in which of them it may find anything; `telling(pairs)` has the groups of a whole article without those that tell nothing.
"""

from reviews.check.engine import ArticleReport, article_rules, check_article, check_pair, check_pairs, pair_rules
from reviews.check.groups import Places, groups_of, look_at, members, rule_of, seeker, seekers, version, with_namesakes
from reviews.check.lots import lots
from reviews.check.rule import Rule, rules

PLUGIN_ATTRIBUTE = "SEVERITY"

__all__ = [
    "ArticleReport",
    "Places",
    "Rule",
    "article_rules",
    "check_article",
    "check_pair",
    "check_pairs",
    "groups_of",
    "look_at",
    "lots",
    "members",
    "pair_rules",
    "rule_of",
    "rules",
    "seeker",
    "seekers",
    "version",
    "with_namesakes",
]
