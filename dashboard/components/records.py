"""Entries of a register as a list: beside each other when wide, below when narrow."""

from html import escape

from findings.record import Fact, Record


def records_html(records: tuple[Record, ...]) -> str:
    """Return the entries as a list."""
    return f'<div class="fd-records" role="list">{"".join(map(_entry, records))}</div>'


def _entry(record: Record) -> str:
    facts = "".join(_fact(fact) for fact in record.facts)
    kind = "fd-entry" if facts else "fd-entry fd-plain"
    return (
        f'<div class="{kind}" role="listitem"><div>'
        f"{_above(record)}<h4>{escape(record.title)}</h4>{_line(record.text)}"
        f"{_line(record.foot, 'fd-place fd-soft')}</div>"
        f"{f'<dl>{facts}</dl>' if facts else ''}</div>"
    )


def _above(record: Record) -> str:
    parts = []
    if record.verdict:
        colour = f" fd-{record.mark}" if record.mark else ""
        parts.append(
            f'<span class="fd-verdict{colour}">{escape(record.verdict)}</span>'
        )
    if record.above:
        parts.append(f'<span class="fd-soft">{escape(record.above)}</span>')
    return f'<p class="fd-above">{" · ".join(parts)}</p>' if parts else ""


def _fact(fact: Fact) -> str:
    lines = "<br>".join(escape(line) for line in fact.text.split("\n"))
    return f"<div><dt>{escape(fact.label)}</dt><dd>{lines}</dd></div>"


def _line(text: str, style: str = "") -> str:
    kind = f' class="{style}"' if style else ""
    return f"<p{kind}>{escape(text)}</p>" if text else ""
