"""OPUS-MT's archives, other models of Marian's and broken ones, brought into the store as files."""

import json
import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.engines.argos.marian.archive import (
    MODEL,
    NAME,
    PLACES,
    Archive,
    make_archive,
    make_model,
)

from bilingual_pub.engines.argos.packages import (
    find_changed_files,
    find_routes,
    install_package,
    list_installed,
    read_receipt,
)
from bilingual_pub.engines.argos.packages.marian import read_marian
from bilingual_pub.errors import InputError, OutputError

TOY = Path(__file__).resolve().parents[3] / "argos-toy" / "translate-en_es-1_0.argosmodel"

VOCABULARY = f"{NAME}.vocab.yml"


def refuses(path: Path, store: Path) -> str:
    with pytest.raises(InputError) as refused:
        install_package(path)
    assert not list(store.glob("*"))
    assert [left.name for left in store.with_name("packages.installing").iterdir()] == ["lock"]
    return str(refused.value)


def test_an_archive_becomes_a_package_with_8_bits_and_its_papers(
    empty_store: Path, zipped: Path
) -> None:
    done = install_package(zipped)
    assert done.new
    assert done.package.pair == ("en", "es")
    assert done.package.edition == "opus-mt 2020.02.26"
    folder = done.package.folder
    assert folder.parent == empty_store
    assert (folder / "LICENSE").read_text(encoding="utf-8").startswith("Attribution 4.0")
    with zipfile.ZipFile(zipped) as archive:
        assert (folder / "model/model.bin").stat().st_size < archive.getinfo(MODEL).file_size / 2
        assert (folder / "target-sentencepiece.model").read_bytes() == archive.read("target.spm")
    receipt = read_receipt(folder)
    assert receipt
    assert find_changed_files(folder, receipt) == []
    assert not install_package(zipped).new


def test_the_same_archive_in_a_folder_of_its_own(
    empty_store: Path, archive: Archive, tmp_path: Path
) -> None:
    path = archive.zip(tmp_path / "any.zip", "en-es/")
    assert install_package(path).package.folder.parent == empty_store


def test_a_plain_folder_is_left_as_it_is(
    empty_store: Path, archive: Archive, tmp_path: Path
) -> None:
    folder = archive.unpack(tmp_path / "opus-mt-en-es")
    assert install_package(folder).package.folder.parent == empty_store
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == archive.files
    assert not install_package(folder).new


def test_it_lies_beside_a_package_of_argos_and_the_last_one_is_used(
    empty_store: Path, zipped: Path
) -> None:
    install_package(zipped)
    install_package(TOY)
    assert [package.edition for package in list_installed()] == ["1.0", "opus-mt 2020.02.26"]
    install_package(zipped, force=True)
    [used] = find_routes(list_installed())["en", "es"]
    assert used.edition == "opus-mt 2020.02.26"
    assert len(list(empty_store.iterdir())) == 2


@pytest.mark.usefixtures("empty_store")
def test_argos_translate_itself_can_read_it(zipped: Path) -> None:
    said = json.loads((install_package(zipped).package.folder / "metadata.json").read_text("utf-8"))
    assert (said["from_code"], said["to_name"], said["type"]) == ("en", "Spanish", "translate")
    asked = "from argostranslate.package import get_installed_packages as known\nprint(known())"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert "English" in done.stdout


@pytest.mark.parametrize(
    ("readme", "name"),
    [
        (b"", "opus-mt-en-es.zip"),
        (b"", "opus-mt-tc-big-eng-spa.zip"),
        (b"* source language(s): eng\n* target language(s): spa\n", "opus-2020-08-18.zip"),
        (b"(https://object.pouta.csc.fi/Tatoeba-MT-models/eng-spa/opus-2021-02-19.zip)", "x.zip"),
    ],
)
def test_where_its_languages_are_said(
    archive: Archive, tmp_path: Path, readme: bytes, name: str
) -> None:
    archive.files["README.md"] = readme
    path = archive.zip(tmp_path / name)
    assert read_marian(path, tmp_path).package.pair == ("en", "es")


def test_languages_that_nobody_says(empty_store: Path, archive: Archive, tmp_path: Path) -> None:
    archive.files["README.md"] = b""
    path = archive.zip(tmp_path / "model.zip")
    assert "--from en --to es" in refuses(path, empty_store)
    assert install_package(path, pair=("en", "es")).package.pair == ("en", "es")


def test_languages_that_are_said_wrong(empty_store: Path, archive: Archive, tmp_path: Path) -> None:
    archive.files["README.md"] = archive.files["README.md"].replace(b"/en-es/", b"/en-ar/")
    assert "claims to translate into ar" in refuses(archive.zip(tmp_path / "a.zip"), empty_store)


def test_vocabularies_for_each_side_without_settings(
    empty_store: Path, archive: Archive, tmp_path: Path
) -> None:
    whole = archive.files.pop(VOCABULARY)
    archive.files |= {"opus.src.vocab.yml": whole, "opus.trg.vocab.yml": whole}
    del archive.files["decoder.yml"]
    assert install_package(archive.zip(tmp_path / "a.zip")).new
    assert len(list(empty_store.iterdir())) == 1


def test_settings_that_point_elsewhere_are_not_followed(
    empty_store: Path, archive: Archive, tmp_path: Path
) -> None:
    (tmp_path / "vocab.yml").write_bytes(archive.files[VOCABULARY])
    archive.files["decoder.yml"] = (
        f"models: [../{MODEL}]\nvocabs: [{tmp_path}/vocab.yml]\n".encode()
    )
    del archive.files[VOCABULARY]
    assert "vocabulary" in refuses(archive.zip(tmp_path / "a.zip"), empty_store)


def npz(count: int = PLACES, **config: str) -> bytes:
    return make_model(["</s>", "<unk>", "▁la"], {}, count=count, config=config)


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"source.spm": None}, "tokenizer"),
        ({"source.spm": None, "target.spm": None, "source.bpe": b"#version: 0.2\n"}, "BPE"),
        ({"source.spm": b"nonsense"}, "loaded"),
        ({VOCABULARY: None}, "vocabulary"),
        ({VOCABULARY: b'"</s>": 0\n"<unk>": 1\n'}, "converted"),
        ({VOCABULARY: b"[" * 10_000}, "converted"),
        ({MODEL: b"nonsense"}, "damaged"),
        ({MODEL: npz()[:20_000]}, "damaged"),
        ({MODEL: npz(type="s2s")}, "converted"),
        (
            {MODEL: make_model(["</s>"], {}, config={"transformer-decoder-autoreg": "rnn"})},
            "converted",
        ),
        ({"decoder.yml": None, "second.npz": npz()}, "several models"),
        ({MODEL: npz(count=512)}, "512 < 1026"),
        ({MODEL: None, "pytorch_model.bin": b"PK"}, ".npz"),
        ({VOCABULARY: b"x" * 10_000 + b"\n"}, "converted"),
    ],
)
def test_a_model_that_can_not_be_used(
    empty_store: Path,
    archive: Archive,
    tmp_path: Path,
    changes: dict[str, bytes | None],
    word: str,
) -> None:
    files = {**archive.files, **changes}
    archive.files = {name: data for name, data in files.items() if data is not None}
    assert word in refuses(archive.zip(tmp_path / "opus-mt-en-es.zip"), empty_store)


@pytest.mark.parametrize(
    "said", [b"[" * 50_000, b"\xff", b"models: {a: b}", b"- x", b"&a [*a]", b"normalize: .nan"]
)
def test_settings_that_make_no_sense_are_done_without(
    archive: Archive, tmp_path: Path, said: bytes
) -> None:
    archive.files["decoder.yml"] = said
    found = read_marian(archive.unpack(tmp_path / "en-es"), tmp_path)
    assert found.files.length_penalty == 1.0
    assert (found.files.model.name, found.files.vocabularies[1].name) == (MODEL, VOCABULARY)


def test_nothing_pickled_is_read(empty_store: Path, archive: Archive, tmp_path: Path) -> None:
    evil = tmp_path / "evil"
    made = (
        "import numpy, os, sys\n"
        "class Evil:\n"
        "    def __reduce__(self): return os.mkdir, (sys.argv[2],)\n"
        "numpy.savez(open(sys.argv[1], 'wb'), **{'special:model.yml': numpy.array([Evil()])})\n"
    )
    path = tmp_path / "evil.npz"
    subprocess.run([sys.executable, "-c", made, str(path), str(evil)], check=True)
    archive.files[MODEL] = path.read_bytes()
    assert "converted" in refuses(archive.zip(tmp_path / "a.zip"), empty_store)
    assert not evil.exists()


def test_a_bomb_in_the_model(empty_store: Path, archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / "bomb.npz"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("encoder_Wemb.npy", b"\0" * 50_000_000)
    archive.files[MODEL] = path.read_bytes()
    assert "too large" in refuses(archive.zip(tmp_path / "a.zip"), empty_store)


def test_a_folder_from_hugging_face_is_refused_in_a_sentence(
    empty_store: Path, archive: Archive, tmp_path: Path
) -> None:
    archive.files = {name: data for name, data in archive.files.items() if name.endswith(".spm")}
    archive.files["pytorch_model.bin"] = b"PK"
    assert ".npz" in refuses(archive.unpack(tmp_path / "opus-mt-en-es"), empty_store)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    readme=st.text("#*\n\t -:(s)/ourcetagln>><<", max_size=60) | st.binary(max_size=60),
    said=st.text("modelsvcab:[]{}&*!-\n \"'./%", max_size=60) | st.binary(max_size=60),
    words=st.text("\"'?:>< spa\n0123", max_size=60) | st.binary(max_size=60),
)
def test_whatever_its_texts_say_it_is_read_or_refused(
    archive: Archive, tmp_path: Path, readme: str | bytes, said: str | bytes, words: str | bytes
) -> None:
    folder = tmp_path / "en-es"
    folder.mkdir(exist_ok=True)
    archive.files["any.npz"] = b""
    texts = {"README.md": readme, "decoder.yml": said, "any.vocab.yml": words}
    for name, text in texts.items():
        archive.files[name] = text.encode() if isinstance(text, str) else text
    for name, data in archive.files.items():
        if name not in {MODEL, VOCABULARY}:
            (folder / name).write_bytes(data)
    with suppress(InputError):
        assert read_marian(folder, tmp_path).package.pair == ("en", "es")


def test_a_readme_of_a_million_lines_takes_no_time(archive: Archive, tmp_path: Path) -> None:
    started = time.process_time()
    for text in (b"\n" * 1_000_000, b"* " * 500_000, b"/OPUS-MT-models/" * 60_000):
        archive.files["README.md"] = text
        folder = archive.unpack(tmp_path / f"en-es-{text[:3].hex()}")
        assert read_marian(folder, tmp_path).package.pair == ("en", "es")
    assert time.process_time() - started < 5


@pytest.mark.parametrize("name", ["../evil", "/etc/evil", "a/../../evil", "C:/evil"])
def test_a_member_that_points_elsewhere(
    empty_store: Path, archive: Archive, tmp_path: Path, name: str
) -> None:
    archive.files[name] = b"x"
    refuses(archive.zip(tmp_path / "a.zip"), empty_store)


def test_a_truncated_archive(empty_store: Path, zipped: Path) -> None:
    data = zipped.read_bytes()
    for share in (0.3, 0.9, 0.999):
        zipped.write_bytes(data[: int(len(data) * share)])
        refuses(zipped, empty_store)


INSTALL = (
    "import resource, signal, sys; from pathlib import Path;"
    "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    "resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2);"
    "from bilingual_pub.engines.argos.packages import install_package;"
    "install_package(Path(sys.argv[1]), force=True)"
)


def test_a_full_disk_before_and_while_it_is_converted(
    empty_store: Path, archive: Archive, tmp_path: Path
) -> None:
    folder = archive.unpack(tmp_path / "en-es")
    before = install_package(folder).package
    for room in (100, 1_000, 200_000):
        done = subprocess.run(
            [sys.executable, "-c", INSTALL, str(folder), str(room)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert "OutputError" in done.stderr
        assert "Free up disk space" in done.stderr
        assert list_installed() == [before]
    assert [path.name for path in empty_store.iterdir()] == [before.folder.name]


def test_a_store_that_can_not_be_written(
    zipped: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "file" / "packages"))
    with pytest.raises(OutputError):
        install_package(zipped)


def test_a_model_of_many_languages_needs_to_know_which(empty_store: Path, tmp_path: Path) -> None:
    archive = make_archive(labels={"fra": "Ici", "spa": "Aquí"})
    archive.files["README.md"] = b"download: /Tatoeba-MT-models/eng-roa/opus-2020-07-14.zip"
    path = archive.zip(tmp_path / "opus-2020-07-14.zip")
    assert "--to" in refuses(path, empty_store)
    with pytest.raises(InputError, match="not into de: fra, spa"):
        install_package(path, pair=("en", "de"))
    assert install_package(path, pair=("en", "es")).package.pair == ("en", "es")
