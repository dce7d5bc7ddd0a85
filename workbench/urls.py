"""Addresses of the whole desk."""

from django.urls import include, path

urlpatterns = [
    path("", include("reviews.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
]

handler400 = "reviews.views.errors.bad_request"
handler403 = "reviews.views.errors.forbidden"
handler404 = "reviews.views.errors.not_found"
handler500 = "reviews.views.errors.broken"
