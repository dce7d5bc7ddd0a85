"""The form for loading an article: a file, two files, or pasted text."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from reviews.models import Article, Membership, Person, Project
from reviews.pipeline import FileToLoad
from reviews.review.states import Role
from reviews.views import encodings
from reviews.views.kept_files import FileForm
from reviews.views.language_names import LANGUAGES
from reviews.views.numbers import whole


class LoadForm(FileForm):
    """What a person says about a file. Which projects are offered depends on who asks; first the one they loaded into last."""

    file = forms.FileField(
        label=_("File"), required=False, help_text=_("One bilingual text or document, or a file of pairs.")
    )
    target_file = forms.FileField(
        label=_("Translation in a file of its own"),
        required=False,
        help_text=_("Only if the first file is the original."),
    )
    text = forms.CharField(
        label=_("Or paste the bilingual text"),
        required=False,
        widget=forms.Textarea,
        strip=False,
        help_text=_("One language after the other, line by line, or two columns copied from a table."),
    )
    into = forms.ModelChoiceField(Project.objects.none(), label=_("Project"), empty_label=None)
    translated_by = forms.ModelChoiceField(
        Person.objects.none(), label=_("Translator"), required=False, empty_label=_("Myself")
    )
    level = forms.ChoiceField(label=_("Review by"), choices=Article.Level.choices, initial="sentence")
    source_lang = forms.ChoiceField(label=_("Language of the original"), choices=LANGUAGES, required=False)
    target_lang = forms.ChoiceField(label=_("Language of the translation"), choices=LANGUAGES, required=False)
    encoding = forms.ChoiceField(label=_("Encoding"), choices=encodings.CHOICES, required=False)

    def __init__(self, person: Person, *args: Any, into: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        last = Article.objects.filter(loaded_by=person).order_by("-pk").values_list("project", flat=True).first()
        self.initial["into"] = whole(into) or last
        loaders = [role.value for role in Role if role.at_least(Role.TRANSLATOR)]
        mine = Membership.objects.filter(person=person, role__in=loaders).values("project")
        self.fields["into"].queryset = Project.objects.filter(pk__in=mine)  # type: ignore[attr-defined]
        colleagues = Person.objects.filter(memberships__project__in=mine).exclude(pk=person.pk).distinct()
        self.fields["translated_by"].queryset = colleagues  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """What was said; the translator is a member."""
        data = super().clean()
        translator, into = data.get("translated_by"), data.get("into")
        if translator and into and not translator.memberships.filter(project=into).exists():
            raise forms.ValidationError(_("The translator is no member of this project: take them in first."))
        return data

    def to_load(self) -> FileToLoad:
        """The file as it will be kept."""
        data = self.cleaned_data
        target = data["target_file"]
        return FileToLoad(
            content=data["file"].read() if data["file"] else data["text"].encode(),
            name=data["file"].name if data["file"] else "pasted.txt",
            target=target.read() if target else None,
            target_name=target.name if target else "",
            source_lang=data["source_lang"] or None,
            target_lang=data["target_lang"] or None,
            encoding=data["encoding"] or None,
            level=data["level"],
        )

    @property
    def project(self) -> Project:
        """The project chosen."""
        return self.cleaned_data["into"]

    @property
    def translator(self) -> Person | None:
        """The translator named, if it is not whoever loads."""
        return self.cleaned_data["translated_by"]
