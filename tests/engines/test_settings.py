"""What `bilingual-pub.toml` sets of an engine: of Argos, with its toy package, and of Apertium."""

import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.cli.conftest import ROOT, Run, notice, run

import bilingual_pub as bp
from bilingual_pub.engines import (
    ENGINES,
    Sentence,
    check_settings,
    choose_engine,
    list_engines,
    load_engine_module,
)
from bilingual_pub.engines.settings import ConfigurableEngine
from bilingual_pub.model import Run as Words
from bilingual_pub.settings import EngineSettings, load_settings

__all__ = ["notice", "run"]

TOYS = ROOT / "tests" / "argos-toy"

SENTENCE = Sentence((Words("Please come to the church on Wednesday, April 8."),))


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """The toy package in a folder beside the articles, where nobody looks unless told to."""
    folder = tmp_path / "argos"
    with ZipFile(TOYS / "translate-en_es-1_0.argosmodel") as packed:
        packed.extractall(folder)
    return folder


def read_engine(folder: Path, text: str) -> EngineSettings:
    """What a settings file says of engines."""
    file = folder / "bilingual-pub.toml"
    file.write_text(text, encoding="utf-8")
    return load_settings(file).engine


def argos(folder: Path, text: str = "") -> EngineSettings:
    return read_engine(folder, f'[engines.argos]\npackages = "argos"\n{text}\n')


def translate(settings: EngineSettings) -> tuple[str, str]:
    """What Argos makes of a sentence as it is set, and its identity."""
    with choose_engine("en", "es", "argos", settings) as engine:
        [[made]] = engine.translate([[SENTENCE]])
        return "".join(run.text for run in made.runs), engine.identity


@pytest.mark.parametrize(
    ("line", "changes_words"),
    [
        ("", False),
        ("threads = 1", False),
        ("threads-per-batch = 2", False),
        ("batch-tokens = 64", True),
        ('compute-type = "float32"', True),
        ("beam-size = 1", True),
        ("beam-size = 4", False),
        ('compute-type = "auto"', False),
    ],
)
def test_argos_translates_as_it_is_set(
    tmp_path: Path, packages: Path, line: str, *, changes_words: bool
) -> None:
    assert packages.is_dir()
    usual, identity = translate(argos(tmp_path))
    made, changed = translate(argos(tmp_path, line))
    assert made == usual == "Por favor, venga a la iglesia el miércoles 8 de abril."
    assert (changed != identity) == changes_words


def test_what_the_processor_cannot_compute_is_named(tmp_path: Path, packages: Path) -> None:
    assert packages.is_dir()
    with pytest.raises(bp.EngineError, match=r"can't compute with “float16”. .* float32"):
        translate(argos(tmp_path, 'compute-type = "float16"'))


def test_apertium_is_waited_for_as_long_as_is_set(tmp_path: Path) -> None:
    for text, seconds in (("", 20.0), ("[engines.apertium]\nsilence = 45", 45.0)):
        with choose_engine("en", "es", "apertium", read_engine(tmp_path, text)) as engine:
            assert getattr(engine, "pipeline").silence == seconds  # noqa: B009 - of Apertium alone
            [[made]] = engine.translate([[Sentence((Words("Good morning."),))]])
            assert "".join(run.text for run in made.runs).startswith("Buen")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[engines.argos]\nbeams = 3",
            "there is no setting “engines.argos.beams”. Use one of these: engines.argos.batch-",
        ),
        ("[engines.argos]\nbeam-size = 0", "“engines.argos.beam-size” must be a whole number from"),
        ("[engines.argos]\nbeam-size = 1.5", "must be a whole number from 1 to 32. How many"),
        ("[engines.argos]\nbeam-size = true", "must be a whole number from 1 to 32."),
        ("[engines.argos]\nthreads = '4'", "“engines.argos.threads” must be a whole number"),
        ("[engines.argos]\ncompute-type = 'int4'", 'must be one of these: "auto", "default"'),
        ("[engines.argos]\npackages = 7", "“engines.argos.packages” must be text in quotation"),
        ("[engines.argos]\npackages = ['a']", "must be text, a number, or true or false."),
        ("[engines.apertium]\nsilence = nan", "must be a number from 1 to 3600. How many seconds"),
        ("[engines.apertium]\nmode = 'x'", "Use one of these: engines.apertium.address,"),
        ("[engines.babelfish]\nfish = 1", "“engines.babelfish” names no engine. Use one of"),
        ("[engine]\nname = 'babelfish'", "“engine.name” names no engine. Use one of these: argos"),
        ("[engine]\nnames = 'argos'", "no setting “engine.names”. Use one of these: engine.name."),
        ("engine = 'argos'", "“engine” must be a table, written as [engine]."),
        ("[engines]\nargos = 1", "“engines.argos” must be a table, written as [engines.argos]."),
    ],
)
def test_what_an_engine_does_not_know_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(bp.InputError, match=re.escape(said)) as error:
        check_settings(read_engine(tmp_path, text))
    assert str(tmp_path / "bilingual-pub.toml") in str(error.value)


def test_the_command_refuses_it_before_any_work(run: Run, notice: Path) -> None:
    (notice.parent / "bilingual-pub.toml").write_text("[engines.argos]\nbeams = 3\n")
    done = run("export", notice)
    assert (done.returncode, len(done.stderr.splitlines())) == (3, 1), done.stderr
    assert "engines.argos.beam-size" in done.stderr
    assert not (notice.parent / "output").exists()
    told = run("doctor")
    assert (told.returncode, "bilingual-pub.toml: there is no" in told.stdout) == (6, True)


def origin(run: Run, article: Path, *options: str) -> str:
    """The engine that an export says it was made with."""
    done = run("export", article, "--format", "json", *options)
    assert done.returncode == 0, done.stderr
    made = (article.parent / done.stdout.strip()).read_text(encoding="utf-8")
    return str(json.loads(made)["pairs"][0]["origin"])


def test_the_settings_name_the_engine_and_the_command_overrides_them(
    run: Run, tmp_path: Path, packages: Path
) -> None:
    article = tmp_path / "notice.md"
    article.write_text("# The council\n\nThe council will review the housing project on Monday.\n")
    assert origin(run, article).startswith("apertium")
    argos(tmp_path)
    assert packages.is_dir()
    assert origin(run, article) == "argos en-es 1.0"
    file = tmp_path / "bilingual-pub.toml"
    file.write_text(f"{file.read_text()}\n[engine]\nname = 'apertium'\n")
    assert origin(run, article).startswith("apertium")
    assert origin(run, article, "--engine", "argos") == "argos en-es 1.0"
    assert origin(run, article, "--engine", "auto") == "argos en-es 1.0"
    assert "en → es\targos" in run("languages").stdout
    assert str(Path("argos/translate-en_es-1_0")) in run("models", "list").stdout
    assert "✓ translate-en_es-1_0" in run("models", "verify").stdout


def test_each_article_of_a_run_has_the_engine_of_its_settings(
    run: Run, tmp_path: Path, packages: Path
) -> None:
    text = "# The council\n\nThe council will review the housing project on Monday.\n"
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{folder}.md").write_text(text)
    packages.rename(tmp_path / "one" / "argos")
    argos(tmp_path / "one")
    done = run("export", "one/one.md", "two/two.md", "--format", "json", "--jobs", "1")
    assert done.returncode == 0, done.stderr
    made = [json.loads((tmp_path / line).read_text()) for line in done.stdout.splitlines()]
    assert [one["pairs"][0]["origin"].partition(" ")[0] for one in made] == ["argos", "apertium"]


def test_what_changes_the_words_makes_an_article_anew(
    run: Run, tmp_path: Path, packages: Path
) -> None:
    assert packages.is_dir()
    article = tmp_path / "notice.md"
    article.write_text("# The council\n\nThe council will review the housing project on Monday.\n")
    made = tmp_path / "output/notice/notice.json"

    def export(line: str) -> int:
        argos(tmp_path, line)
        done = run("export", article, "--format", "json", "--resume")
        assert done.returncode == 0, done.stderr
        return made.stat().st_mtime_ns

    first = export("")
    assert export("threads = 1") == first
    second = export("beam-size = 2")
    assert second != first
    assert export("beam-size = 2\nthreads = 2") == second


def test_python_has_the_same_settings(
    tmp_path: Path, packages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert packages.is_dir()
    monkeypatch.chdir(tmp_path)
    article = bp.read("# The council\n\nThe council will review the project.\n", lang="en")
    assert bp.translate(article).pairs[0].origin.name == "apertium"
    argos(tmp_path)
    assert bp.translate(article).pairs[0].origin.name == "argos"
    assert bp.translate(article, engine="apertium").pairs[0].origin.name == "apertium"


def test_the_docs_have_every_setting_of_every_engine_with_its_default() -> None:
    page = (ROOT / "docs" / "models.md").read_text(encoding="utf-8")
    for name in ENGINES:
        module = load_engine_module(name)
        assert isinstance(module, ConfigurableEngine)
        for setting in module.list_settings():
            default = "" if setting.default is None else f"`{json.dumps(setting.default)}`"
            assert f"| `{setting.name}` | {default} | {setting.about} |" in page
    assert {*ENGINES} <= {*list_engines()}
