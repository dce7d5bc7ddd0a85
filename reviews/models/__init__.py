"""What is kept. One model and its QuerySet a file."""

from reviews.models.account_merge import AccountMerge
from reviews.models.api_token import ApiToken
from reviews.models.approval import Approval
from reviews.models.article import Article, SourceFile
from reviews.models.assignment import Assignment
from reviews.models.batch import Batch
from reviews.models.chain_link import ChainLink
from reviews.models.change_request import ChangeRequest
from reviews.models.comment import Comment
from reviews.models.comment_change import CommentChange
from reviews.models.desk_rule import HouseRule, Repair, RuleSetting
from reviews.models.error_mark import ErrorMark
from reviews.models.file_note import FileNote
from reviews.models.finding import Dismissal, Finding
from reviews.models.former_finding import FormerFinding
from reviews.models.glossary_import import GlossaryImport
from reviews.models.glossary_term import GlossaryTerm
from reviews.models.group_member import Grouping, GroupMember, Unchecked
from reviews.models.hold import Lease, Lock, Seen
from reviews.models.job import Chunk, Job
from reviews.models.kept_answer import KeptAnswer
from reviews.models.kept_upload import KeptUpload
from reviews.models.language_change import LanguageChange
from reviews.models.ledger_record import LedgerRecord
from reviews.models.lineage import Lineage
from reviews.models.name_change import NameChange
from reviews.models.notice import Notice
from reviews.models.off_desk import OffDesk
from reviews.models.pair import HistoricalPair, Pair
from reviews.models.pass_mark_change import PassMarkChange
from reviews.models.person import Person
from reviews.models.plural_form import PluralForm
from reviews.models.policy_change import PolicyChange
from reviews.models.project import Membership, Project
from reviews.models.project_change import ProjectChange
from reviews.models.reimport import Reimport
from reviews.models.reread import Reread, RereadItem
from reviews.models.returned_copy import ReturnedCopy
from reviews.models.screen import ScreenSetting, Visit
from reviews.models.sign_in_link import SignInLink
from reviews.models.snapshot import Snapshot
from reviews.models.style_rule import StyleRule
from reviews.models.suggestion import Suggestion
from reviews.models.tally import Tally
from reviews.models.webhook import Delivery, Event, Webhook, WebhookChange
from reviews.models.written_file import WrittenFile

__all__ = [
    "AccountMerge",
    "ApiToken",
    "Approval",
    "Article",
    "Assignment",
    "Batch",
    "ChainLink",
    "ChangeRequest",
    "Chunk",
    "Comment",
    "CommentChange",
    "Delivery",
    "Dismissal",
    "ErrorMark",
    "Event",
    "FileNote",
    "Finding",
    "FormerFinding",
    "GlossaryImport",
    "GlossaryTerm",
    "GroupMember",
    "Grouping",
    "HistoricalPair",
    "HouseRule",
    "Job",
    "KeptAnswer",
    "KeptUpload",
    "LanguageChange",
    "Lease",
    "LedgerRecord",
    "Lineage",
    "Lock",
    "Membership",
    "NameChange",
    "Notice",
    "OffDesk",
    "Pair",
    "PassMarkChange",
    "Person",
    "PluralForm",
    "PolicyChange",
    "Project",
    "ProjectChange",
    "Reimport",
    "Repair",
    "Reread",
    "RereadItem",
    "ReturnedCopy",
    "RuleSetting",
    "ScreenSetting",
    "Seen",
    "SignInLink",
    "Snapshot",
    "SourceFile",
    "StyleRule",
    "Suggestion",
    "Tally",
    "Unchecked",
    "Visit",
    "Webhook",
    "WebhookChange",
    "WrittenFile",
]
