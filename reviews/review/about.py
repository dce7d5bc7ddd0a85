"""What each state means and each role may do, in sentences: the help pages, the page of people. Imports no Django.

What can be done in a state and by whom is not repeated here: it is read off the table of moves (states.py).
"""

from dataclasses import dataclass

from reviews.review.states import MOVES, Move, Role, State, open_moves
from reviews.text.translatable import gettext_noop

# Moves that an article or a project is the object of: no page about one pair's state offers them.
OF_MANY = frozenset({"reimport", "policy", "set_pass_mark", "reread", "read"})


@dataclass(frozen=True, slots=True)
class StateHelp:
    """What it means, how a pair comes into it, and what usually comes next."""

    means: str
    comes: str
    after: str


STATES = {
    State.DRAFT: StateHelp(
        gettext_noop("Nobody has handed this text over yet."),
        gettext_noop("Every pair begins as a draft; so does a pair that was put back before anybody reviewed it."),
        gettext_noop("Its translator mends what was found and submits it; it is then in review."),
    ),
    State.IN_REVIEW: StateHelp(
        gettext_noop("The text was handed over and waits for somebody who did not write it."),
        gettext_noop(
            "It was submitted, or a request for changes was answered; a comment that holds it up keeps it here as well."
        ),
        gettext_noop("A reviewer approves it, asks for changes, or edits it, and is then one of its authors."),
    ),
    State.CHANGES_REQUESTED: StateHelp(
        gettext_noop("A reviewer sent the text back, with what it is about and a note."),
        gettext_noop("Somebody asked for changes, and the request is open."),
        gettext_noop("Its translator changes the text or says why not, and resubmits it to the same reviewer."),
    ),
    State.REVIEWED: StateHelp(
        gettext_noop("One approval holds; the project asks for two."),
        gettext_noop("A first person approved the text as it stands."),
        gettext_noop("A second one approves it. One of the two has to be an approver or above."),
    ),
    State.APPROVED: StateHelp(
        gettext_noop("The text as it stands was approved by as many people as the project asks for. It can go out."),
        gettext_noop(
            "The last approval that was needed was given, or the text was put back to one that had been approved."
        ),
        gettext_noop(
            "It is exported. Any change of either text, or an approval that is withdrawn, takes it out of this state."
        ),
    ),
    State.RECHECK: StateHelp(
        gettext_noop("It had been approved, but the text is another one now."),
        gettext_noop("After an approval the translation or the original was changed, or the pair was joined or split."),
        gettext_noop(
            "A reviewer looks at the change and approves it. Until then exports go on with the text last approved."
        ),
    ),
    State.EXCLUDED: StateHelp(
        gettext_noop("The pair is left out, with a reason: boilerplate, a byline, omitted or added in translation."),
        gettext_noop("An approver excluded it, or took over what was proposed when the file was loaded."),
        gettext_noop("The exclusion needs the same approvals as a text. Including the pair again undoes it."),
    ),
}

ROLES = {
    Role.VIEWER: gettext_noop("reads everything and changes nothing."),
    Role.TRANSLATOR: gettext_noop(
        "writes, submits, answers requests, dismisses findings with a reason, changes the alignment."
    ),
    Role.REVIEWER: gettext_noop("also approves what others wrote, and sends back what should change."),
    Role.APPROVER: gettext_noop("also excludes pairs, and gives the second approval where a project asks for two."),
    Role.LEAD: gettext_noop("also assigns work, decides disputes, and sets rules, glossary, policy and people."),
    Role.ADMIN: gettext_noop("all of this, and makes other admins."),
}


def moves_in(state: State) -> list[Move]:
    """The moves that are open in the state, to whoever has the role for them."""
    return [move for move in open_moves(state, list(Role)[-1]) if move.verb not in OF_MANY]


def new_moves(role: Role) -> list[Move]:
    """The moves that open with the role: those before may do none of them."""
    return [move for move in MOVES.values() if move.role is role]
