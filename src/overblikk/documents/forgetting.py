"""A person who is erased from an original, taken out of the document that was read from it."""

from django.db.models import QuerySet

from overblikk.documents.models import (
    Document,
    DocumentFinding,
    DocumentPage,
    DocumentPassage,
    FindingSpan,
    ThemeSearch,
)
from overblikk.documents.passage_words import found_by
from overblikk.documents.picturing import forget_pictures
from overblikk.documents.storing import digest_of
from overblikk.lib.person_words import PersonWords
from overblikk.sources.erasing import follows_originals


@follows_originals
def forget_person(sha256: str, words: PersonWords, *, is_emptied: bool) -> None:
    """Take the person out of the text of pages and passages; no text is kept where nothing of the
    original could be. What was found there stays, without the stretches that it pointed at."""
    documents = Document.objects.filter(source__original=sha256)
    if not documents.exists():
        return
    forget_pictures()
    # The words of a theme may be those of a person; the search is soon done again.
    ThemeSearch.objects.filter(themes__carried__document__in=documents).delete()
    pages = DocumentPage.objects.filter(document__in=documents)
    passages = DocumentPassage.objects.filter(document__in=documents)
    if is_emptied:
        pages.update(text="", joins=[])
        passages.update(text="", headings=[], lead="", digest=0, found_by=[])
        FindingSpan.objects.filter(finding__document__in=documents).delete()
        DocumentFinding.objects.filter(document__in=documents).update(digest=0)
    else:
        _erase_from_pages(pages, words)
        _erase_from_passages(passages, words)


def _erase_from_pages(pages: "QuerySet[DocumentPage]", words: PersonWords) -> None:
    for page in pages.iterator():
        text = words.erased(page.text, names=True)
        if text != page.text:
            # Where hyphens stood is no longer known.
            DocumentPage.objects.filter(id=page.id).update(text=text, joins=[])


def _erase_from_passages(passages: "QuerySet[DocumentPassage]", words: PersonWords) -> None:
    for one in passages.iterator():
        text, lead, *headings = (
            words.erased(said, names=True) for said in (one.text, one.lead, *one.headings)
        )
        if (text, lead, headings) == (one.text, one.lead, one.headings):
            continue
        DocumentPassage.objects.filter(id=one.id).update(
            text=text,
            lead=lead,
            headings=headings,
            digest=digest_of([text]),
            found_by=sorted(found_by(text)),
        )
        if text != one.text:
            spans = FindingSpan.objects.filter(finding__document=one.document_id)
            spans.filter(number=one.number).delete()
