"""Several exports in one process, as a server's threads make them: none hears of another."""

import contextlib
import csv
import ctypes.util
import gc
import locale
import os
import signal
import sys
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from bilingual_pub.batch.outcome import better_sentence
from bilingual_pub.errors import InputError
from bilingual_pub.files import write_atomically
from bilingual_pub.i18n import _, speak_to_user
from bilingual_pub.publish import EnginePool, ExportOptions, Resources, Session, publish_article
from bilingual_pub.standard_input import STANDARD_INPUT, provide_standard_input

TEXTS = {
    "en": "# Library hours\n\nThe library opens at 9 a.m. on Monday. Bring your card.\n",
    "es": "# Horario\n\nLa biblioteca abre a las 9 a. m. el lunes. Traiga su tarjeta.\n",
}


def export(lang: str, text: str, folder: Path) -> dict[str, bytes]:
    """The handout of what one user piped in, by the names of its files."""
    shares: list[float] = []
    options = ExportOptions(output=folder, formats=("html", "json", "pdf"))
    with (
        speak_to_user([lang]),
        provide_standard_input(text.encode()),
        EnginePool() as engines,
        Resources() as resources,
    ):
        made = publish_article(STANDARD_INPUT, options, Session(engines, resources), shares.append)
    assert sum(shares) == pytest.approx(1)
    return {path.name: path.read_bytes() for path in made.files}


def test_two_exports_at_the_same_time_are_those_that_each_makes_alone(tmp_path: Path) -> None:
    alone = {lang: export(lang, text, tmp_path / f"alone-{lang}") for lang, text in TEXTS.items()}
    start = Barrier(len(TEXTS))

    def make(lang: str) -> dict[str, bytes]:
        start.wait()
        return export(lang, TEXTS[lang], tmp_path / f"together-{lang}")

    before = look_at_process()
    with ThreadPoolExecutor(len(TEXTS)) as threads:
        together = dict(zip(TEXTS, threads.map(make, TEXTS), strict=True))
    assert together == alone
    assert alone["en"] != alone["es"]
    assert look_at_process() == before


def look_at_process() -> tuple[object, ...]:
    """What belongs to the whole process, and so to no export."""
    mask = os.umask(0o022)
    os.umask(mask)
    signals = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)]
    return (
        *(Path.cwd(), mask, signals, dict(os.environ), csv.field_size_limit()),
        *(sys.stdout, sys.stderr, ctypes.util.find_library, gc.isenabled()),
        *(locale.setlocale(locale.LC_ALL), [*warnings.filters], sys.getrecursionlimit()),
    )


def test_no_export_touches_what_other_threads_stand_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export("en", TEXTS["en"], tmp_path / "first")

    touched = list[str]()
    with monkeypatch.context() as watched:
        for module, name in (
            *((os, "umask"), (os, "chdir"), (os, "putenv"), (signal, "signal")),
            *((locale, "setlocale"), (csv, "field_size_limit"), (sys, "setrecursionlimit")),
            *((contextlib._RedirectStream, "__enter__"),),
        ):
            watched.setattr(module, name, lambda *_given, name=name: touched.append(name))
        made = export("es", TEXTS["es"], tmp_path / "second")
    assert touched == []
    assert len(made) == 3


def test_a_new_file_has_the_mode_that_the_process_gives_all(tmp_path: Path) -> None:
    for mask, mode in ((0o022, 0o644), (0o077, 0o600), (0o002, 0o664)):
        before = os.umask(mask)
        try:
            write_atomically(tmp_path / f"{mask}.txt", b"text")
        finally:
            os.umask(before)
        assert (tmp_path / f"{mask}.txt").stat().st_mode & 0o777 == mode


def test_advice_is_in_the_language_of_each_user() -> None:
    said = {}
    for lang in ("en", "es"):
        with speak_to_user([lang]):
            said[lang] = better_sentence("apertium", "en", "vi")
    assert said["en"].startswith("Apertium makes rough drafts.")
    assert said["es"] != said["en"]


@pytest.mark.parametrize("rounds", [20])
def test_each_user_hears_their_own_language(tmp_path: Path, rounds: int) -> None:
    start = Barrier(2)

    def complain(lang: str) -> set[str]:
        start.wait()
        heard = set()
        with speak_to_user([lang]):
            for _round in range(rounds):
                with pytest.raises(InputError) as error:
                    export_missing(tmp_path)
                heard.add(str(error.value).partition(str(tmp_path))[0])
        return heard

    with ThreadPoolExecutor(2) as threads:
        english, spanish = threads.map(complain, ["en", "es"])
    assert len(english) == len(spanish) == 1
    assert english != spanish


def export_missing(folder: Path) -> None:
    """Try to publish a file that is not there."""
    with EnginePool() as engines, Resources() as resources:
        publish_article(
            folder / "gone.txt", ExportOptions(output=folder), Session(engines, resources)
        )


def test_what_is_said_to_one_user_is_over_when_it_was_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    with speak_to_user(["es"]):
        assert _("standard input") == "la entrada estándar"
    assert _("standard input") == "standard input"
