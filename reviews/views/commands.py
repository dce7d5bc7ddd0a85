"""The commands of the review screen: its map of keys, its palette and its scripts are drawn from this table."""

from dataclasses import dataclass

from reviews.review.states import MOVES, Role
from reviews.text.translatable import gettext_noop


@dataclass(frozen=True, slots=True)
class Command:
    """`name` is what scripts know it by, `key` as it comes ("Shift+N"); `mode` says where it acts.

    `verbs` are the moves it makes (states.py); `least` is the role it takes where that is more than they do.
    """

    name: str
    key: str
    label: str
    mode: str = "move"
    fixed: bool = False
    verbs: tuple[str, ...] = ()
    least: Role | None = None


COMMANDS = (
    Command("next", "J", gettext_noop("next pair")),
    Command("previous", "K", gettext_noop("previous pair")),
    Command("next_mine", "N", gettext_noop("next pair that needs me")),
    Command("previous_mine", "Shift+N", gettext_noop("previous pair that needs me")),
    Command("next_finding", "F", gettext_noop("next finding")),
    Command("approve", "A", gettext_noop("approve and go on"), verbs=("approve",)),
    Command("approve_stay", "Shift+A", gettext_noop("approve and stay"), verbs=("approve",)),
    Command(
        "request", "R", gettext_noop("request changes; a digit picks what it is about"), verbs=("request_changes",)
    ),
    Command("edit", "E", gettext_noop("edit the translation"), verbs=("edit",)),
    Command("edit_source", "Shift+E", gettext_noop("edit the source"), verbs=("edit",), least=Role.LEAD),
    Command("suggest", "S", gettext_noop("suggest instead of editing"), verbs=("suggest",)),
    Command("comment", "C", gettext_noop("comment"), verbs=("comment",)),
    Command("submit", "Y", gettext_noop("submit, or resubmit"), verbs=("submit", "resubmit")),
    Command("dismiss", "D", gettext_noop("dismiss the finding; a digit gives the reason"), verbs=("dismiss",)),
    Command("dismiss_all", "Shift+D", gettext_noop("decide on all cases of this rule"), verbs=("dismiss",)),
    Command("fix", "G", gettext_noop("apply the offered fix"), verbs=("apply_fix",)),
    Command(
        "mark",
        "M",
        gettext_noop("mark an error on the selection; digits give its category and how grave it is"),
        verbs=("mark",),
    ),
    Command("new_term", "+", gettext_noop("add the selection to the glossary"), least=Role.LEAD, verbs=("adjudicate",)),
    Command("base", "B", gettext_noop("compare with another version")),
    Command("history", "H", gettext_noop("history and compare")),
    Command("blame", "L", gettext_noop("who wrote which character")),
    Command("peek", "Space", gettext_noop("while held: the text last approved, changes without marks")),
    Command("exclude", "X", gettext_noop("exclude with a reason"), verbs=("exclude", "include")),
    Command("join", "=", gettext_noop("join with the next pair"), verbs=("align",)),
    Command("split", "-", gettext_noop("split the pair"), verbs=("align",)),
    Command("part", "P", gettext_noop("take the sides apart, each with its reason"), verbs=("align",)),
    Command("source_up", "[", gettext_noop("first source sentence to the pair before"), verbs=("align",)),
    Command("source_down", "]", gettext_noop("last source sentence to the next pair"), verbs=("align",)),
    Command("target_up", "{", gettext_noop("first target sentence to the pair before"), verbs=("align",)),
    Command("target_down", "}", gettext_noop("last target sentence to the next pair"), verbs=("align",)),
    Command("realign", "Q", gettext_noop("align anew from here"), verbs=("align",)),
    Command("next_unsure", "W", gettext_noop("next pair whose alignment is unsure")),
    Command("previous_unsure", "Shift+W", gettext_noop("previous pair whose alignment is unsure")),
    Command(
        "confirm_pair",
        "I",
        gettext_noop("the alignment of the pair is right; go to the next unsure one"),
        verbs=("align",),
    ),
    Command("confirm_alignment", "Shift+I", gettext_noop("confirm the alignment of the article"), verbs=("align",)),
    Command("choose", ".", gettext_noop("choose the pair for an act on many")),
    Command("reading", "V", gettext_noop("reading view")),
    Command("lane", "T", gettext_noop("the translation in another variant")),
    Command("filter", "/", gettext_noop("filter")),
    Command("undo", "U", gettext_noop("take back what I did last")),
    Command("lock", "O", gettext_noop("lock the pair"), verbs=("lock", "unlock")),
    Command("escalate", "!", gettext_noop("escalate"), verbs=("escalate",)),
    Command("keys", "?", gettext_noop("this map of keys")),
    Command("palette", "Ctrl+K", gettext_noop("all commands, by name"), "any", fixed=True),
    Command("save_next", "Ctrl+Enter", gettext_noop("save and go on"), "edit", fixed=True),
    Command("save", "Ctrl+S", gettext_noop("save"), "edit", fixed=True),
    Command("leave", "Esc", gettext_noop("leave; the text is kept as a draft"), "edit", fixed=True),
    Command("edit_finding", "Alt+↓", gettext_noop("next finding in the text"), "edit", fixed=True),
    Command("term", "Alt+1…9", gettext_noop("insert a term of the glossary"), "edit", fixed=True),
)


def open_to(role: Role | None) -> list[Command]:
    """The commands of the screen for somebody in `role`: those that make no move, and those whose move is theirs."""
    return [one for one in COMMANDS if not one.verbs or any(is_theirs(verb, one, role) for verb in one.verbs)]


def is_theirs(verb: str, command: Command, role: Role | None) -> bool:
    """Whether `role` is enough for the move that the command makes."""
    return role is not None and role.at_least(command.least or MOVES[verb].role)
