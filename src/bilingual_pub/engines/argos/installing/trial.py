"""A package is loaded once before it is accepted, in a process of its own.

A model file can be cut short, made for another CTranslate2, or made to crash it: that must happen
to nobody's article, and not to the installer either. So this module is also a program:

    python -m bilingual_pub.engines.argos.installing.trial FOLDER SENTENCE...

prints the translations as a JSON list.
"""

import json
import subprocess
import sys
from pathlib import Path

from bilingual_pub.engines.argos.installing.archive import make_refusal
from bilingual_pub.engines.argos.store import Package
from bilingual_pub.engines.argos.trouble import is_foreign
from bilingual_pub.language import could_be, detect_language
from bilingual_pub.locale import _

SAMPLES = {
    "en": (
        "The meeting is on Monday at the public library.",
        "The City Council approved the budget on Friday.",
        "Please call the office for more information.",
        "There are many families and children at the school.",
    ),
    "es": (
        "La reunión es el lunes en la biblioteca pública.",
        "El concejo municipal aprobó el presupuesto el viernes.",
        "Por favor, llame a la oficina para más información.",
        "Hay muchas familias y niños en la escuela.",
    ),
}
"""Sentences to be translated for a trial; for other languages the names of the days will do."""

LONGEST_TRIAL = 120
"""Seconds; a real package needs about two."""

MOST_MEMORY = 8 * 1024**3
"""Bytes of address space."""


def try_package(package: Package, path: Path) -> None:
    """Load a package and translate with it.

    Raises:
        InputError: it can't be loaded, crashes, hangs, or writes another language than it says.
    """
    translated = _translate_samples(package, path, list_samples(package.source))
    text = "\n".join(translated)
    if not text.strip():
        raise make_refusal(path, _("its model writes nothing"))
    known = package.source.split("-", 1)[0] in SAMPLES
    if is_foreign(text, package.target) or (known and not could_be(text, package.target)):
        raise make_refusal(
            path,
            _("it says that it translates into {said}, but writes {found}").format(
                said=package.target, found=detect_language(text)
            ),
        )


def list_samples(source: str) -> tuple[str, ...]:
    """A few sentences, or at least words, in a language."""
    from bilingual_pub.locale import load_cldr

    known = SAMPLES.get(source.split("-", 1)[0])
    return known or tuple(load_cldr(source).days["format"]["wide"].values())


def _translate_samples(package: Package, path: Path, sentences: tuple[str, ...]) -> list[str]:
    try:
        done = subprocess.run(  # noqa: S603 - our own module, and sentences of our own
            [sys.executable, "-m", __name__, str(package.folder), *sentences],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=LONGEST_TRIAL,
            check=False,
        )
        return [str(text) for text in json.loads(done.stdout)]
    except subprocess.TimeoutExpired as error:
        raise make_refusal(path, _("its model does not come to an end")) from error
    except ValueError as error:
        reason = (done.stderr.strip().splitlines() or [f"{done.returncode}"])[-1][:300]
        raise make_refusal(
            path, _("its model can't be loaded ({reason})").format(reason=reason)
        ) from error


def main() -> None:
    """Translate the sentences of the command line with the package of a folder."""
    import resource

    from bilingual_pub.engines.argos.model import Model, ModelRequest
    from bilingual_pub.engines.argos.store import read_package

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    package = read_package(Path(sys.argv[1]))
    if package is None:
        sys.exit("no package")
    drafts = Model(package).translated([ModelRequest(text) for text in sys.argv[2:]])
    sys.stdout.write(json.dumps([draft.text for draft in drafts]))


if __name__ == "__main__":
    main()
