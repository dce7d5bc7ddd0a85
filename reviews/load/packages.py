"""Zip archives that hold a document: looked through before anything is unpacked.

Source: OWASP, Application Security Verification Standard 5.0, 5.2 and 5.3; ECMA-376, part 2 (parts, relationships).
"""

import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Sequence

from reviews.load.errors import LoadError
from reviews.load.limits import PACKED_FILES, UNPACKED_BYTES
from reviews.load.xml_reading import refuse_much_markup
from reviews.text.translatable import gettext_noop as _

_LINK = 0xA  # of what the upper four bits say of a file: a symbolic link
_LOCAL_HEAD = 30  # bytes before the name of a member
_ENTITY = tuple("<!ENTITY".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def parts_of(data: bytes, wanted: Sequence[str]) -> tuple[dict[str, bytes], list[str]]:
    """The parts of a package whose names are `wanted`, as far as it has them, and the names of all.

    Raises:
        LoadError: it is no archive, damaged or encrypted; it would unpack to more than UNPACKED_BYTES or PACKED_FILES; its
            members overlap, stand twice, lead out of it or are packed in a way that no office program uses; or a part of it
            declares an entity; or those wanted hold more than MARKUP.
    """
    if not data:
        raise LoadError("file.empty", _("The file is empty."))
    if not data.startswith(b"PK\x03\x04"):
        raise LoadError("type.mismatch", _("This is no document of an office program (.docx, .xlsx)."))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            members = package.infolist()
            _refuse(members)
            found = {}
            for one in members:
                if one.filename.endswith((".xml", ".rels")):
                    part = _unpacked(package, one)
                    if one.filename in wanted:
                        found[one.filename] = part
    except LoadError:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        raise LoadError("zip.corrupt", _("The file is damaged: it cannot be unpacked whole.")) from None
    refuse_much_markup(*found.values())
    return found, [one.filename for one in members]


def _unpacked(package: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """A part of XML, which declares no entity; of one that is longer than it says no more than that is unpacked."""
    with package.open(member) as stream:
        part = stream.read(member.file_size + 1)
    if any(mark in part for mark in _ENTITY):
        message = _("The file declares entities of its own, which are not read.")
        raise LoadError("xml.entity_declaration", message, {}, {"member": member.filename})
    return part


def _refuse(members: Sequence[zipfile.ZipInfo]) -> None:
    """Raise LoadError where what the archive says of its members cannot be trusted."""
    if len(members) > PACKED_FILES:
        message = _("The file holds more than {limit} files.")
        raise LoadError("zip.too_many_entries", message, {"limit": PACKED_FILES})
    end = 0
    for one in sorted(members, key=lambda one: one.header_offset):
        if one.header_offset < end:
            _say("zip.overlap", _("Files within this one overlap: {member}."), one)
        end = one.header_offset + _LOCAL_HEAD + len(one.orig_filename.encode()) + one.compress_size
    names = Counter(one.filename for one in members)
    for one in members:
        name = one.orig_filename
        if names[one.filename] > 1:
            _say("zip.duplicate_member", _("{member} stands in the file more than once."), one)
        if name.startswith("/") or "\\" in name or name[1:2] == ":" or ".." in name.split("/"):
            _say("zip.bad_member_name", _("A file within this one has a name that leads out of it: {member}."), one)
        if one.external_attr >> 28 == _LINK:
            _say("zip.symlink", _("A file within this one is a link: {member}."), one)
        if one.flag_bits & 1:
            _say("zip.encrypted", _("The file is encrypted. Save it without a password, then load it again."), one)
        if one.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            _say("zip.method", _("{member} is packed in a way that office programs do not use."), one)
    if sum(one.file_size for one in members) > UNPACKED_BYTES:
        message = _("The document is larger than {limit} bytes when it is unpacked.")
        raise LoadError("zip.too_large", message, {"limit": UNPACKED_BYTES})


def _say(code: str, message: str, member: zipfile.ZipInfo) -> None:
    name = member.filename[:100]
    raise LoadError(code, message, {"member": name}, {"member": name})
