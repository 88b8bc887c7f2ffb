"""What the user sees while articles are made: files on standard output, the rest beside it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bilingual_pub.locale import _, ngettext
from bilingual_pub.model import BilingualArticle, State
from bilingual_pub.review.look_at import check_name

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

    from bilingual_pub.publish import Handout

STEPS = 1000
"""How finely the bar divides one article."""

ERASE_LINE = "\r\033[K"


class Screen:
    """Standard output lists files; standard error holds the progress bar, notes and complaints.

    The bar and the short note after each article are for a terminal only: a pipe stays silent but
    for errors and what came back in a review file, unless `verbose` asks for notes. `strict` makes
    an error of everything that there is to look at.
    """

    def __init__(self, *, quiet: bool, verbose: bool, strict: bool = False) -> None:
        self.strict = strict
        self._quiet = quiet
        self._verbose = verbose
        self._terminal = sys.stderr.isatty()
        self._bar: ProgressBar[int] | None = None
        self._left = 0.0

    @contextmanager
    def progress_over(self, articles: int) -> Iterator[None]:
        """Show one bar over all articles."""
        bar = click.progressbar(
            length=articles * STEPS,
            file=sys.stderr,
            hidden=self._quiet or not self._terminal,
            show_pos=False,
            update_min_steps=STEPS // 100,
        )
        with bar as self._bar:
            yield
        self._bar = None

    @contextmanager
    def article(self, path: Path) -> Iterator[None]:
        """One article's share of the bar; whatever it leaves undone is filled in at its end."""
        if self._bar:
            self._bar.label = path.name
        self._left = 1.0
        yield
        self.progress(self._left)

    def progress(self, share: float) -> None:
        """Move the bar by a share of one article."""
        share = min(share, self._left)
        self._left -= share
        if self._bar:
            self._bar.update(round(share * STEPS))

    def show(self, handout: "Handout") -> None:
        """List an article's files, and what a person should know about them."""
        if self._quiet:
            return
        self._make_room()
        for path in handout.files:
            click.echo(path)
        for note in self._notes(handout):
            click.echo(note, err=True)

    def _notes(self, handout: "Handout") -> Iterator[str]:
        yield from handout.notes
        if self._verbose:
            yield from (repair.sentence() for repair in handout.repairs)
        if self._verbose or self.strict:
            yield from doubts(handout.article)
        if self._verbose or self._terminal:
            yield state_note(handout)

    def complain(self, sentence: str) -> None:
        """Say what went wrong with an article."""
        self._make_room()
        click.echo(f"bilingual-pub: {sentence}", err=True)

    def _make_room(self) -> None:
        """Take the bar off its line; its next step draws it again below what is printed now."""
        if self._terminal and not self._quiet:
            click.echo(ERASE_LINE, nl=False, err=True)


def doubts(article: BilingualArticle) -> Iterator[str]:
    """Every place that a reviewer should look at."""
    for pair in article.all_pairs:
        for flag in pair.flags:
            yield _("Look at this ({check}): {source} → {target}").format(
                check=check_name(flag.check), source=flag.source or "—", target=flag.target or "—"
            )


def state_note(handout: "Handout") -> str:
    """How far the handout is from being more than a draft, and what to do next."""
    article = handout.article
    if article.approved:
        return _("Every passage is approved; the notice that this is a draft is gone.")
    left = sum(pair.awaits_approval for pair in article.all_pairs)
    if any(pair.state is not State.MACHINE for pair in article.pairs):
        return ngettext(
            "{count} passage is left to approve, so the notice that this is a draft stays.",
            "{count} passages are left to approve, so the notice that this is a draft stays.",
            left,
        ).format(count=left)
    return draft_note(handout)


def draft_note(handout: "Handout") -> str:
    """That the handout is a draft, and how much of it deserves a second look."""
    doubtful = sum(bool(pair.flags) for pair in handout.article.all_pairs)
    if not doubtful:
        return _("This is a machine draft. Have someone who reads both languages check it.")
    return ngettext(
        "This is a machine draft. Have someone who reads both languages check it,"
        " above all {count} passage marked in the .json file.",
        "This is a machine draft. Have someone who reads both languages check it,"
        " above all {count} passages marked in the .json file.",
        doubtful,
    ).format(count=doubtful)
