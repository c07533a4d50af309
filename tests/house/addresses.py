"""Which pages are open to everyone, and which only to whoever has signed in.

A new address must be listed in one of the two; tests/house/test_outsider.py tries each of them
as somebody who has not signed in.
"""

# Shows what is published and nothing else.
OPEN: set[str] = {
    # Signing in, and the language
    "sign-in",
    "account_login",
    "mfa_authenticate",
    "forgotten",
    "try-as",
    "sign-out",
    "language",
    # Front page, search and initiatives
    "front",
    "search",
    "initiatives",
    "initiatives-file",
    "initiative",
    "initiative-file",
    "initiative-history",
    "figures",
    "figure",
    "figure-file",
    # Bodies, sectors, portfolios, sources, vocabularies
    "organisations",
    "organisation",
    "sectors",
    "sector",
    "portfolios",
    "portfolios-file",
    "portfolio",
    "strategies",
    "strategies-file",
    "strategy",
    "funding-sources",
    "funding-sources-file",
    "funding-source",
    "sources",
    "source",
    "source-original",
    "source-rows",
    "vocabularies",
    "vocabulary",
    "concept",
    "own-fields",
    # The template, with what is published
    "intake-template",
    "intake-template-file",
}

# Turns an outsider away before it looks anything up.
CLOSED: set[str] = {
    # One's own account
    "mfa_index",
    "account_change_password",
    "account_reauthenticate",
    "mfa_activate_totp",
    "mfa_deactivate_totp",
    "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes",
    # Initiatives
    "saved-views",
    "saved-view-delete",
    "publish",
    "initiative-new",
    "initiative-edit",
    # Bodies, portfolios, sources, vocabularies
    "organisation-new",
    "organisation-edit",
    "organisation-merge",
    *(
        f"{kind}-{page}"
        for kind in ("portfolio", "strategy", "funding-source", "contact")
        for page in ("new", "edit", "history")
    ),
    "contacts",
    "contacts-file",
    "contact",
    "contact-erase",
    "fact-sheet-edit",
    "source-access",
    "concept-new",
    "concept-edit",
    "concept-delete",
    "vocabulary-new",
    "own-field-new",
    "own-field-edit",
    "own-field-end",
    "own-field-reopen",
    # People and the access log
    "people",
    "person",
    "person-new",
    "person-close",
    "grant-new",
    "grant-end",
    "access-log",
    # The desk and the intake
    "desk",
    "proposal",
    "accept-proposal",
    "reject-proposal",
    "identify-proposal",
    "lookalikes",
    "lookalikes-search",
    "lookalikes-apart",
    "lookalikes-take-back",
    "thresholds",
    "initiative-choose",
    "initiative-merge",
    "initiative-take-apart",
    "desk-source",
    "settle",
    "accept-source",
    "reject-source",
    "intake",
    "intake-run",
    "intake-columns",
    "intake-version",
    "intake-gone",
    "intake-start",
    "intake-stop",
    "intake-discard",
    # Documents and what is found in them
    "documents",
    "documents-take-up",
    *(f"document{page}" for page in ("", "-picture", "-start", "-stop", "-folder", "-edition")),
    *("document-decide", "document-summary", "documents-questions", "documents-themes"),
    # Systems that are asked, and lists at an address
    "harvest",
    "harvest-system",
    "harvest-choose",
    "harvest-ask",
    "harvest-take-word",
    "harvest-list-new",
    "harvest-list",
    "harvest-list-edit",
    "harvest-list-ask",
}
