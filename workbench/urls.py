"""Addresses of the whole desk."""

from django.urls import include, path

urlpatterns = [
    path("", include("reviews.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
]
