"""Signing in and out, one's own account, and choosing a language.

allauth finds its pages by its own names; those that it does not ask for have ours.
"""

from django.contrib.auth.views import LogoutView
from django.urls import path
from django.views.i18n import set_language

from overblikk.web.signing_in import own_account, views
from overblikk.web.signing_in.own_account import own_account as own

urlpatterns = [
    path("logg-inn/", views.SignIn.as_view(), name="sign-in"),
    path("logg-inn/", views.SignIn.as_view(), name="account_login"),
    path("logg-inn/kode/", views.SecondStep.as_view(), name="mfa_authenticate"),
    path("logg-inn/glemt/", views.forgotten, name="forgotten"),
    path("logg-inn/prov/<slug:role>/", views.try_as, name="try-as"),
    path("logg-ut/", LogoutView.as_view(), name="sign-out"),
    path("sprak/", set_language, name="language"),
    path("konto/", own(own_account.Account.as_view()), name="mfa_index"),
    path(
        "konto/passord/", own(own_account.ChangePassword.as_view()), name="account_change_password"
    ),
    path("konto/bekreft/", own(own_account.Confirm.as_view()), name="account_reauthenticate"),
    path("konto/totrinn/", own(own_account.SetUp.as_view()), name="mfa_activate_totp"),
    path("konto/totrinn/bytt/", own(own_account.Replace.as_view()), name="mfa_deactivate_totp"),
    path(
        "konto/reservekoder/",
        own(own_account.RecoveryCodes.as_view()),
        name="mfa_view_recovery_codes",
    ),
    path(
        "konto/reservekoder/nye/",
        own(own_account.NewRecoveryCodes.as_view()),
        name="mfa_generate_recovery_codes",
    ),
]
