"""An engine of another package, with settings and packages: asked by every command as ours are."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run, run
from tests.conftest import InstallPlugin

__all__ = ["run"]

SHOUT = """
from pathlib import Path

from bilingual_pub.engines.base import Translation, select_sentences
from bilingual_pub.engines.packages import Installation, InstalledPackage
from bilingual_pub.engines.settings import EngineSetting
from bilingual_pub.errors import InputError
from bilingual_pub.model import Run

class Engine:
    name, version = "shout", "1.0"

    def __init__(self, mark):
        self.mark = mark
        self.identity = f"shout 1.0 {mark}"

    def translate(self, documents, progress=lambda done: None, wanted=None):
        return [
            [Translation((Run(one.text.upper() + self.mark),), None) for one in some]
            for some in select_sentences(documents, wanted)
        ]

    def contexts(self, documents):
        return [["" for _ in sentences] for sentences in documents]

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass

class Voices:
    suffix = ".voice"

    def __init__(self, folder):
        self.folder = folder

    def list_installed(self):
        return [
            InstalledPackage(("en", "eo"), "2.0", file, file.stat().st_size)
            for file in sorted(self.folder.glob("*.voice"))
        ]

    def list_incomplete(self):
        return []

    def list_offers(self):
        return []

    find_offers = lambda self, pair: []

    def install(self, path, *, force=False):
        if not path.is_file():
            raise InputError("There is no such voice.")
        self.folder.mkdir(exist_ok=True)
        (self.folder / path.name).write_bytes(path.read_bytes())
        return Installation(("en", "eo"), "2.0", True)

    def remove_folder(self, name):
        return False

    def remove_pair(self, pair):
        gone = self.list_installed() if pair == ("en", "eo") else []
        for package in gone:
            package.folder.unlink()
        return gone

    def verify(self):
        for package in self.list_installed():
            hoarse = package.folder.read_bytes() != b"clear"
            yield package.folder.name, "it is hoarse" if hoarse else ""

class Shout:
    def __init__(self, values):
        self.values = values
        self.voices = Voices(values.get("voices", Path("voices")))

    def pairs(self):
        return [package.pair for package in self.voices.list_installed()]

    def missing(self):
        return [] if self.pairs() else ["a voice"]

    def remedy(self, source, target):
        return "bilingual-pub models install FILE.voice"

    def versions(self):
        return ["shout 1.0"]

    def open_engine(self, source, target):
        return Engine("!" * self.values.get("loudness", 1))

    def list_settings(self):
        return [
            EngineSetting("loudness", int, 1, "How loud it is.", least=1, most=9),
            EngineSetting("voices", Path, None, "Where its voices are."),
        ]

    def configure(self, values):
        return Shout(values)

    def get_packages(self):
        return self.voices

ENGINE = Shout({})
"""


@pytest.fixture
def path(install_plugin: InstallPlugin, tmp_path: Path) -> str:
    """Where a small package lies as pip would install it, and an engine that does without."""
    (tmp_path / "esperanto.voice").write_bytes(b"clear")
    return str(install_plugin(SHOUT, "[bilingual_pub.engines]\nshout = shout:ENGINE\n"))


def test_its_packages_are_handled_as_ours(run: Run, tmp_path: Path, path: str) -> None:
    told = run("doctor", PYTHONPATH=path)
    assert told.returncode == 0, told.stdout
    assert (
        "shout can't be used, because this is missing: a voice."
        " To fix it, run: bilingual-pub models install FILE.voice"
    ) in told.stdout
    done = run("models", "install", "esperanto.voice", PYTHONPATH=path)
    assert done.stdout.startswith("Installed English → Esperanto 2.0."), done.stderr
    told = run("doctor", PYTHONPATH=path)
    assert "English → Esperanto (shout)" in told.stdout
    assert "shout 1.0" in told.stdout
    assert "a voice" not in told.stdout
    assert "en → eo\tshout\tEnglish → Esperanto" in run("languages", PYTHONPATH=path).stdout
    listed = run("models", "list", PYTHONPATH=path).stdout
    assert listed.startswith("en-eo\t2.0\t1 MB\tEnglish → Esperanto\t")
    assert run("models", "verify", PYTHONPATH=path).stdout == "✓ esperanto.voice\n"
    (tmp_path / "voices/esperanto.voice").write_bytes(b"hoarse")
    verified = run("models", "verify", PYTHONPATH=path)
    assert (verified.returncode, verified.stdout) == (6, "✗ esperanto.voice: it is hoarse\n")
    assert "Removed" in run("models", "remove", "en-eo", PYTHONPATH=path).stdout
    assert run("models", "remove", "en-eo", PYTHONPATH=path).returncode == 2


def test_its_settings_are_held_to_what_it_says(run: Run, tmp_path: Path, path: str) -> None:
    (tmp_path / "loud").mkdir()
    (tmp_path / "esperanto.voice").rename(tmp_path / "loud/esperanto.voice")
    article = tmp_path / "talk.md"
    article.write_text("# Good evening\n\nSee you on Monday.\n")
    settings = tmp_path / "bilingual-pub.toml"
    asked = ("export", article, "--to", "eo", "--format", "json", "--resume")
    for loudness in (2, 3):
        settings.write_text(
            f"[engine]\nname = 'shout'\n[engines.shout]\nvoices = 'loud'\nloudness = {loudness}\n"
        )
        done = run(*asked, PYTHONPATH=path)
        assert done.returncode == 0, done.stderr
        made = json.loads((tmp_path / "output/talk/talk.json").read_text())
        assert made["pairs"][0]["target"] == f"SEE YOU ON MONDAY.{'!' * loudness}"
    settings.write_text("[engines.shout]\nloudness = 10\n")
    done = run(*asked, PYTHONPATH=path)
    assert done.returncode == 3
    assert "must be a whole number from 1 to 9. How loud it is." in done.stderr
    settings.write_text("[engines.shout]\nvolume = 2\n")
    done = run(*asked, PYTHONPATH=path)
    assert "Use one of these: engines.shout.loudness, engines.shout.voices." in done.stderr


def test_one_that_says_nothing_of_settings_has_none(run: Run, tmp_path: Path, path: str) -> None:
    module = tmp_path / "site/shout.py"
    module.write_text(SHOUT.replace("def configure", "def configure_nothing"), encoding="utf-8")
    (tmp_path / "bilingual-pub.toml").write_text("[engines.shout]\nloudness = 2\n")
    (tmp_path / "talk.md").write_text("Good evening.\n")
    done = run("export", "talk.md", PYTHONPATH=path)
    assert done.returncode == 3
    assert "the engine “shout” has no settings. Delete [engines.shout]." in done.stderr


def test_one_that_cannot_be_loaded_leaves_doctor_to_the_others(
    run: Run, tmp_path: Path, path: str
) -> None:
    (tmp_path / "site/shout.py").write_text("import no_such_module\n")
    told = run("doctor", PYTHONPATH=path)
    assert told.returncode == 6
    assert "the package that brings it, shout, can't be loaded" in told.stdout
    assert "English → Spanish (apertium)" in told.stdout
