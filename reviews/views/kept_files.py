"""A form for a file that is kept when only its encoding was wrong: sent once more, it needs the name of the encoding alone."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from reviews.load import LoadError
from reviews.models import KeptUpload
from reviews.pipeline import Uploaded, forget_upload, keep_upload, kept_upload
from reviews.views.encodings import previews
from reviews.views.signed_in import person_of
from reviews.views.wording import said

Files = MultiValueDict[str, UploadedFile]


class FileForm(forms.Form):
    """A form with a `file`, a `target_file` and a `text`: one way in at a time."""

    def clean(self) -> dict[str, Any]:
        """What was said, if it is one way in."""
        data = super().clean() or {}
        text = bool((data.get("text") or "").strip())
        if self.has_error("file") or self.has_error("target_file"):
            return data
        if bool(data.get("file")) == text:
            if self.data.get("kept") and not text:
                raise forms.ValidationError(_("The file is kept no longer: choose it once more."))
            raise forms.ValidationError(_("Choose a file or paste a text: one of the two."))
        if text and data.get("target_file"):
            raise forms.ValidationError(_("A pasted text holds both sides; leave the second file away."))
        return data


def files_of(request: HttpRequest) -> Files:
    """The files that were handed in; where none was, and no text, those that are kept for this form."""
    files: Files = request.FILES.copy()
    token = request.POST.get("kept", "")
    wanted = token and not files.get("file") and not request.POST.get("text", "").strip()
    if wanted and (kept := kept_upload(person_of(request), token)):
        files["file"] = SimpleUploadedFile(kept.name, kept.content)
        if kept.target is not None and not files.get("target_file"):
            files["target_file"] = SimpleUploadedFile(kept.target_name, kept.target)
    return files


def refused_file(request: HttpRequest, form: forms.Form, files: Files, error: LoadError) -> dict[str, Any]:
    """What the page of the form shows besides it: why the file was refused, how it reads in which encoding, and that it is
    kept, where naming one may help.
    """
    form.add_error(None, said(error.message, error.values, error.location))
    kept = keep_files(request, files, error)
    if kept:
        form.order_fields(["encoding"])
        form.fields["encoding"].widget.attrs["autofocus"] = True
    return {"previews": previews(error), "kept": kept}


def keep_files(request: HttpRequest, files: Files, error: LoadError) -> KeptUpload | None:
    """Keep the files that were refused."""
    file, target = files.get("file"), files.get("target_file")
    if file is None:
        return None
    for one in filter(None, (file, target)):
        one.seek(0)
    second: dict[str, Any] = {"target_name": target.name, "target": target.read()} if target else {}
    return keep_upload(person_of(request), Uploaded(file.name or "", file.read(), **second), error)


def files_loaded(request: HttpRequest) -> None:
    """What was kept for this form has been loaded."""
    if token := request.POST.get("kept"):
        forget_upload(person_of(request), token)
