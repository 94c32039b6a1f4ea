"""The yearly SSDA903 returns: what each one said about the children, as it was sent.

A return holds every episode that was open on some day of its year. One that was open
at the end of a year stands in the next return again, where it may have ended by then.
"""

from collections.abc import Iterator
from datetime import date

from synthetic.adoption import Adoptee, kept
from synthetic.chance import Span, year_name
from synthetic.people import Child, Episode

Rows = list[dict[str, object]]


def years(span: Span) -> Iterator[tuple[str, date, date]]:
    """Yield the name, first and last day of every return; the last is the extract's."""
    start = span.first
    while start <= span.extracted:
        end = date(start.year + 1, 3, 31)
        yield year_name(start), start, min(end, span.extracted)
        start = date(start.year + 1, 4, 1)


def _written(day: date | None) -> str:
    """Return a date as the return has it."""
    return day.strftime("%d/%m/%Y") if day else ""


def _within(one: Episode, start: date, end: date) -> bool:
    return one.started <= end and (one.ended is None or one.ended >= start)


def _episode(child: Child, one: Episode, end: date) -> dict[str, object]:
    """Return an episode as it was known at the end of a year."""
    over = one.ended is not None and one.ended <= end
    return {
        "CHILD": child.child_id,
        "DECOM": _written(one.started),
        "RNE": one.rne,
        "LS": one.legal,
        "CIN": child.need,
        "PLACE": one.placement.place,
        "PLACE_PROVIDER": ""
        if one.placement.place[0] in "TZ"
        else one.placement.provider,
        "DEC": _written(one.ended) if over else "",
        "REC": one.rec if over else "",
        "REASON_PLACE_CHANGE": one.why if over else "",
        "HOME_POST": child.home,
        "PL_POST": one.placement.postcode,
        "URN": one.placement.urn,
    }


def episodes(children: list[Child], start: date, end: date) -> Rows:
    """Return the rows of one year's Episodes file."""
    return [
        _episode(child, one, end)
        for child in children
        for one in child.episodes
        if _within(one, start, end)
    ]


def header(children: list[Child], start: date, end: date) -> Rows:
    """Return the rows of one year's Header file: one a child in its Episodes file."""
    return [
        {
            "CHILD": child.child_id,
            "SEX": child.sex,
            "DOB": _written(child.birth),
            "ETHNIC": child.ethnic,
            "UPN": "",
            "MOTHER": "",
            "MC_DOB": "",
        }
        for child in children
        if any(_within(one, start, end) for one in child.episodes)
    ]


ADOPTERS = ("F1", "MF", "MF", "FF", "MM")  # F1: one woman


def ad1(span: Span, found: list[Adoptee], start: date, end: date) -> Rows:
    """Return the rows of one year's AD1 file: one a child adopted in the year."""
    return [
        _adopted(one)
        for one in kept(span, found)
        if one.plan.order and start <= one.plan.order <= end
    ]


def _adopted(one: Adoptee) -> dict[str, object]:
    number = int(one.child_id[1:])
    adopters = ADOPTERS[number % len(ADOPTERS)]
    return {
        "CHILD": one.child_id,
        "DOB": _written(one.birth),
        "DATE_INT": _written(one.plan.decided),
        "DATE_MATCH": _written(one.plan.match),
        "FOSTER_CARE": "1" if one.plan.fostered else "0",
        "NB_ADOPTR": "1" if adopters == "F1" else "2",
        "SEX_ADOPTR": adopters,
        "LS_ADOPTR": "L0" if number % 3 else "L11",
    }


def placed(span: Span, found: list[Adoptee], start: date, end: date) -> Rows:
    """Return the rows of one year's PlacedAdoption file: a decision or a placement."""
    return [
        _placed(one, start, end) for one in kept(span, found) if _in(one, start, end)
    ]


def _in(one: Adoptee, start: date, end: date) -> bool:
    plan = one.plan
    ceased = plan.reversed or plan.disrupted
    return any(day and start <= day <= end for day in (plan.placed, ceased))


def _placed(one: Adoptee, start: date, end: date) -> dict[str, object]:
    plan = one.plan
    ceased = plan.reversed or plan.disrupted
    over = ceased is not None and ceased <= end
    return {
        "CHILD": one.child_id,
        "DOB": _written(one.birth),
        "DATE_PLACED": _written(plan.placed),
        "DATE_PLACED_CEASED": _written(ceased) if over else "",
        "REASON_PLACED_CEASED": plan.why_ceased if over else "",
    }
