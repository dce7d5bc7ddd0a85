"""Names that one text of a pair has and the other does not, as mentions; a part of the rule of names (names.py)."""

from reviews.text.names.dotted import unheard
from reviews.text.names.people_forms import people_without, strangers
from reviews.text.names.place_forms import places_in_chinese
from reviews.text.names.renderings import Mention


def unheard_names(chinese: str, english: str) -> list[Mention]:
    """What a Chinese text writes like a foreign name and the English one does not have."""
    found = unheard(chinese, english)
    if not found:
        return []
    texts = [(chinese[start:end], start, end) for start, end in found]
    return [Mention(*one, matched=False) for one in texts if not places_in_chinese(one[0])]


def unnamed_people(english: str, chinese: str) -> list[Mention]:
    """The known people of an English text whom a Chinese one does not name."""
    lost = people_without(english, chinese)
    return [Mention(one.text, one.start, one.end, matched=False) for one in lost] if lost else []


def unnamed_in_english(chinese: str, english: str) -> list[Mention]:
    """The known people of a Chinese text whom an English one does not name."""
    spans = strangers(chinese, english)
    return [Mention(chinese[start:end], start, end, matched=False) for start, end in spans]
