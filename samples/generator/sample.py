"""A sample dossier: its files, and what casecheck must say of it."""

from dataclasses import dataclass, field

from samples.generator.paper import Paper


@dataclass(frozen=True)
class Sample:
    """`files` maps a file name (its suffix picks the format) to the papers in it.

    A sample of one file is written directly into the folder, others in a folder of their own.
    `findings` lists what must be found: rule and status, one row a finding.
    """

    name: str
    files: dict[str, tuple[Paper, ...]]
    findings: tuple[tuple[str, str], ...] = ()
    fields: dict[str, object] = field(default_factory=dict)


def each_in_a_file(suffix: str, *papers: Paper) -> dict[str, tuple[Paper, ...]]:
    return {
        f"{number:02d}{paper.name.lstrip('0123456789')}{suffix}": (paper,)
        for number, paper in enumerate(papers, 1)
    }
