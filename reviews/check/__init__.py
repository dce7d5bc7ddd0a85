"""A pair, or a whole article, yields findings. One check a file; the folder is the list.

A check declares its docstring (what, why, source), TITLE, SEVERITY, VERSION, BAD and GOOD examples, and `find(pair)` or
`find_in_article(article)`. With FOLD = True its findings of a whole article become one.
"""

from reviews.check.engine import ArticleReport, article_rules, check_article, check_pair, pair_rules
from reviews.check.rule import Rule, rules

PLUGIN_ATTRIBUTE = "SEVERITY"

__all__ = ["ArticleReport", "Rule", "article_rules", "check_article", "check_pair", "pair_rules", "rules"]
