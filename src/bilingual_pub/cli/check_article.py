"""`bilingual-pub check` for an article: how hard it is to read, and what to write instead.

It is advice: no article fails. Of a review file it says what of its facts and terms to look at.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from bilingual_pub.batch import choose_settings, list_doubts
from bilingual_pub.cli.check import Asked, Checked
from bilingual_pub.i18n import _, get_language_word, get_user_language, ngettext
from bilingual_pub.model import Article, BilingualArticle, Kind, TitleFrom
from bilingual_pub.publish import Resources, read_checked_review
from bilingual_pub.qa import PictureReport, count_pictures
from bilingual_pub.qa.readability import (
    MAX_SENTENCE_WORDS,
    Idiom,
    Level,
    LongSentence,
    Report,
    check_readability,
    describe_level,
)
from bilingual_pub.readers import describe_note
from bilingual_pub.reading import read_article
from bilingual_pub.review import gather_sides
from bilingual_pub.text import shorten_text

LONGEST = 70
"""Characters of a sentence that are enough to find it."""

QUOTES = '“”«»"'
"""Left out around what is quoted again."""


def check_article(file: Path, asked: Asked) -> Checked:
    """What a volunteer may want to change.

    Raises:
        InputError: the file is no article, or can't be read.
    """
    article = read_article(file, options=asked.reading).article
    report = check_readability(article)
    if asked.as_json:
        return Checked(format_article_data(file, article, report))
    lines = [
        *list_advice(article, report),
        *picture_lines(count_pictures(article.blocks)),
        *map(describe_note, article.notes),
    ]
    if asked.quiet:
        return Checked("\n".join(f"{file}: {line}" for line in lines))
    head = [f"{file}: {describe_length(report)}", f"  {describe_level(report.level)}"]
    last = [] if lines else [_("No changes are needed.")]
    return Checked("\n".join([*head, *(f"  {line}" for line in (*lines, *last))]))


def describe_length(report: Report) -> str:
    """How long an article is."""
    words = ngettext("{count} word", "{count} words", report.words).format(count=report.words)
    number = report.sentences
    sentences = ngettext("{count} sentence", "{count} sentences", number).format(count=number)
    return _("{words} in {sentences}").format(words=words, sentences=sentences)


def list_advice(article: Article, report: Report) -> Iterator[str]:
    """What to change, a line each: the long sentences, then the wordings, each line once."""
    where = locate_blocks(article)
    for sentence in report.long_sentences:
        yield describe_long_sentence(sentence, where[sentence.block])
    yield from dict.fromkeys(describe_idiom(idiom, where[idiom.block]) for idiom in report.idioms)


def picture_lines(report: PictureReport) -> Iterator[str]:
    """How many pictures say nothing to some readers, and what becomes of the words in them."""
    if report.undescribed:
        yield ngettext(
            "{count} picture has no description, so people who can’t see it miss it. In the"
            " article, write what it shows (in Word: right-click, View Alt Text), unless it is"
            " only decoration.",
            "{count} pictures have no description, so people who can’t see them miss them. In the"
            " article, write what they show (in Word: right-click, View Alt Text), unless they"
            " are only decoration.",
            report.undescribed,
        ).format(count=report.undescribed)
    if report.lettered:
        yield _(
            "Words inside a picture are not translated. These pictures seem to have some:"
            " {names}. Write them in the article's text."
        ).format(names=", ".join(f"“{shorten_text(name, LONGEST)}”" for name in report.lettered))
    elif report.readable:
        yield ngettext(
            "Words inside a picture are not translated. If the picture has any, write them in the"
            " article's text.",
            "Words inside a picture are not translated. If any of the {count} pictures has words,"
            " write them in the article's text.",
            report.readable,
        ).format(count=report.readable)


def describe_long_sentence(sentence: LongSentence, where: str) -> str:
    """A long sentence, where it stands, and what to do."""
    text = sentence.text.strip(QUOTES)
    return _(
        "{where}: a sentence of {count} words: “{text}” Split it in two; aim for at most {most}"
        " words."
    ).format(
        where=where, count=sentence.words, text=shorten_text(text, LONGEST), most=MAX_SENTENCE_WORDS
    )


def describe_idiom(idiom: Idiom, where: str) -> str:
    """A wording, where it stands, and what to write instead."""
    if not idiom.plainer:
        return _("{where}: “{text}” can be left out.").format(where=where, text=idiom.text)
    return _("{where}: “{text}” is often mistranslated. Plainer: {plainer}.").format(
        where=where, text=idiom.text, plainer=idiom.plainer
    )


def locate_blocks(article: Article) -> dict[str, str]:
    """Where each block stands, by its id: under which heading, and as which part there."""
    heading, number = "", 0
    found = {}
    for block in article.blocks:
        number += 1
        if block.kind is Kind.HEADING:
            heading, number = " ".join(block.text.split()), 0
        found[block.id] = describe_place(heading, number)
    return found


def describe_place(heading: str, number: int) -> str:
    """Where a block stands: the first below a heading has the number 1, the heading itself 0."""
    if not heading:
        return _("Paragraph {number}").format(number=number)
    if not number:
        return _("Heading “{heading}”").format(heading=heading)
    return _("Under “{heading}”, paragraph {number}").format(heading=heading, number=number)


def format_article_data(file: Path, article: Article, report: Report) -> str:
    """The same for programs: no word in it changes with the language of the terminal."""
    data = {
        "file": str(file),
        "language": article.lang,
        "words": report.words,
        "sentences": report.sentences,
        "level": make_level(report.level),
        "long_sentences": [asdict(it) for it in report.long_sentences],
        "idioms": [asdict(it) for it in report.idioms],
        "pictures": asdict(count_pictures(article.blocks)),
        "title_from": str(article.title_from or TitleFrom.NONE),
        "notes": [asdict(note) for note in article.notes],
    }
    return json.dumps(data, ensure_ascii=False)


def make_level(level: Level | None) -> dict[str, object] | None:
    """A reading level for programs."""
    if level is None:
        return None
    return {"band": str(level.band), "grade": level.grade, "scores": dict(level.scores)}


def check_review(file: Path, asked: Asked) -> Checked:
    """Every place that somebody should look at again.

    Raises:
        InputError: it can't be read, or a row of it can't be understood.
    """
    with Resources(choose_settings(file).settings.resources) as resources:
        article = read_checked_review(file, resources).article
    failed = any(pair.findings for pair in article.all_pairs)
    if asked.as_json:
        return Checked(format_review_data(file, article), failed)
    lines = [*list_doubts(article), *undescribed(article)]
    if asked.quiet:
        return Checked("\n".join(f"{file}: {line}" for line in lines), failed)
    return Checked(
        "\n".join([f"{file}: {describe_count(article)}", *(f"  {it}" for it in lines)]), failed
    )


def undescribed(article: BilingualArticle) -> Iterator[str]:
    """How many pictures have no description on each side: advice, for one may be decoration."""
    for side, lang in zip(
        gather_sides(article), (article.source.lang, article.target.lang), strict=True
    ):
        if number := count_pictures(side).undescribed:
            yield ngettext(
                "{count} picture has no description in {language}. In its row, write what it"
                " shows, unless it is only decoration.",
                "{count} pictures have no description in {language}. In their rows, write what"
                " they show, unless they are only decoration.",
                number,
            ).format(count=number, language=get_language_word(lang, get_user_language()))


def describe_count(article: BilingualArticle) -> str:
    """How many passages there are to look at."""
    number = sum(bool(pair.findings) for pair in article.all_pairs)
    if not number:
        return _("No differences were found between the two languages.")
    return ngettext("{count} passage to check.", "{count} passages to check.", number).format(
        count=number
    )


def format_review_data(file: Path, article: BilingualArticle) -> str:
    """The same for programs."""
    return json.dumps(make_review_data(file, article), ensure_ascii=False)


def make_review_data(file: Path, article: BilingualArticle) -> dict[str, object]:
    """What was found in both languages, for programs."""
    flags = [{"id": pair.id, **asdict(flag)} for pair in article.all_pairs for flag in pair.flags]
    missing = [count_pictures(side).undescribed for side in gather_sides(article)]
    pictures = dict(zip(("source", "target"), missing, strict=True))
    return {"file": str(file), "flags": flags, "pictures_without_description": pictures}
