"""Ways of keeping numbers, dates, times and phones with a neural engine, compared.

    python benchmarks/argos_kept.py [ENGLISH_TEXT SPANISH_TEXT]

Sentences of the toy packages' own kind, with other numbers, years, times and phones than they
learned, are translated: as they are; repaired (what the engine does first); in pieces around
everything kept (what it does where repair fails); with placeholders instead; and by the engine
itself. chrF (sacrebleu) says what each does to the rest of the sentence. Where two files of one
sentence a line are named, 300 of theirs, which the toy can't translate, come after.
"""

import random
import re
import sys
from collections.abc import Callable
from pathlib import Path

from sacrebleu import corpus_chrf
from toy import Rows, held_out, toy_package

from bilingual_pub.engines import Sentence
from bilingual_pub.engines.argos.translator import load_engine
from bilingual_pub.engines.neural import placeholder_repair
from bilingual_pub.engines.neural.model import ModelRequest, ModelTask, NeuralModel, make_task
from bilingual_pub.model import Run
from bilingual_pub.protect import Span, find_absent, find_protected_spans

LINES = 300

PLACEHOLDERS: dict[str, Callable[[int], str]] = {
    "placeholder `2`": lambda number: str(number + 2),
    "placeholder `X1`": lambda number: f"X{number + 1}",
    "placeholder `Smith`": lambda number: ("Smith", "Garcia", "Ruiz", "Vega")[number],
}


def with_other_facts(rows: Rows) -> Rows:
    """The same sentences with other phones, times and years, on both sides."""
    chance = random.Random(1)  # noqa: S311 - the same every time
    changed = []
    for first, second in rows:
        source, target = first, second
        for pattern, another in (
            (r"\d{3}-\d{4}", f"{chance.randint(200, 999)}-{chance.randint(1000, 9999)}"),
            (r"\d{1,2}:\d\d(?= [ap]\.m\.)", f"{chance.randint(2, 12)}:{chance.randint(10, 59)}"),
            (r"\b20\d\d\b", str(chance.randint(1950, 2035))),
        ):
            for old in re.findall(pattern, source):
                source, target = source.replace(old, another), target.replace(old, another)
        changed.append((source, target))
    return changed


def in_pieces(route: NeuralModel, tasks: list[ModelTask]) -> list[str]:
    """Every task translated around all that it must keep."""
    cuts = [placeholder_repair.cut_pieces(task.text, task.spans) for task in tasks]
    cores = [
        ModelRequest(words)
        for cut in cuts
        for piece in cut
        if (words := placeholder_repair.find_core(piece))
    ]
    drafts = {draft.source: draft for draft in route.translate(cores)}
    return [placeholder_repair.join_pieces(cut, drafts).text for cut in cuts]


def with_placeholders(
    route: NeuralModel, tasks: list[ModelTask], written: Callable[[int], str]
) -> list[str]:
    """Every task with something else in the place of what it must keep, put back afterwards."""
    requests = []
    for task in tasks:
        text = task.text
        for number, span in reversed(list(enumerate(task.spans))):
            text = text[: span.start] + written(number) + text[span.end :]
        requests.append(ModelRequest(text))
    texts = [draft.text for draft in route.translate(requests)]
    for place, task in enumerate(tasks):
        for number, span in enumerate(task.spans):
            texts[place] = texts[place].replace(written(number), span.target, 1)
    return texts


def measured(source: str, target: str) -> None:
    """Print a table for a pair."""
    rows = [row for row in with_other_facts(held_out(source, target)) if row[0]]
    found: list[tuple[Span, ...]] = [
        find_protected_spans(first, source, target) for first, _ in rows
    ]
    rows = [row for row, spans in zip(rows, found, strict=True) if spans]
    tasks = [
        make_task(Sentence((Run(first),), find_protected_spans(first, source, target)))
        for first, _ in rows
    ]
    engine = load_engine([toy_package(source, target)])
    route = engine.model
    raw = route.translate([task.request for task in tasks])
    ways = {
        "as it comes": [draft.text for draft in raw],
        "repaired": [
            placeholder_repair.repair_draft(draft, task.spans, target)[0].text
            for draft, task in zip(raw, tasks, strict=True)
        ],
        "in pieces": in_pieces(route, tasks),
        **{name: with_placeholders(route, tasks, way) for name, way in PLACEHOLDERS.items()},
        "the engine": [
            "".join(run.text for run in translation.runs)
            for translation in engine.translate([[task.sentence for task in tasks]])[0]
        ],
    }
    total = sum(len(task.spans) for task in tasks)
    print(f"| {source} to {target}, {total} items | kept | chrF |\n|---|---|---|")
    for name, texts in ways.items():
        lost = sum(
            len(find_absent(task.spans, text, target))
            for task, text in zip(tasks, texts, strict=True)
        )
        chrf = corpus_chrf(texts, [[second for _, second in rows]]).score
        print(f"| {name} | {1 - lost / total:.1%} | {chrf:.1f} |")


def out_of_its_depth(source: str, target: str, path: Path) -> None:
    """Print what is kept of sentences that the toy can't translate."""
    lines = path.read_text(encoding="utf-8").splitlines()
    lines = lines[:: max(1, len(lines) // LINES)][:LINES]
    sentences = [
        Sentence((Run(line),), find_protected_spans(line, source, target)) for line in lines
    ]
    engine = load_engine([toy_package(source, target)])
    raw = engine.model.translate([make_task(sentence).request for sentence in sentences])
    [translations] = engine.translate([sentences])
    ways = {
        "as it comes": [draft.text for draft in raw],
        "the engine": ["".join(run.text for run in one.runs) for one in translations],
    }
    total = sum(len(sentence.spans) for sentence in sentences)
    for name, texts in ways.items():
        lost = sum(
            len(find_absent(sentence.spans, text, target))
            for sentence, text in zip(sentences, texts, strict=True)
        )
        print(f"{path.name}, {source} to {target}, {name}: {total - lost} of {total} kept")


def main() -> None:
    """Both directions."""
    measured("en", "es")
    measured("es", "en")
    for (source, target), name in zip((("en", "es"), ("es", "en")), sys.argv[1:3], strict=False):
        out_of_its_depth(source, target, Path(name))


if __name__ == "__main__":
    main()
