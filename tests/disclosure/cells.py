"""What the attacker makes of a snapshot: each count shown, and what adds up."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import duckdb

from tests.disclosure import related
from tests.disclosure.attacker import (
    MOST,
    Ranges,
    range_in_grid,
    range_in_split,
    range_of,
)

# Place-days and care-days are no whole numbers of people, and are left out.
CELLS = """
with states as (
    pivot shown_states on role in ('numerator', 'denominator')
    using any_value(state) group by organisation_id, measure_id, cut, period_end
)
select m.measure_id, m.cut, m.period_end, m.dim_1, m.value_1, m.dim_2, m.value_2,
    m.numerator, m.denominator, counts.part_count, counts.whole_count,
    counts.rest_count is not null as is_share,
    if(m.dim_1 = '', states.numerator, 'rounded') as numerator_state,
    if(m.dim_1 = '', states.denominator, 'rounded') as denominator_state,
    n.quantity as numerator_of, d.quantity as denominator_of
from shown_measures as m
inner join shown_counts as counts using (
    organisation_id, measure_id, cut, period_end, dim_1, value_1, dim_2, value_2
)
left join states using (organisation_id, measure_id, cut, period_end)
left join shown_quantities as n on n.measure_id = m.measure_id and n.role = 'numerator'
left join shown_quantities as d
    on d.measure_id = m.measure_id and d.role = 'denominator'
where counts.per = 1
"""
# Months are judged too where no page shows any: sums of them are shown.
MONTHS = """
select monthly.*, last_day(month) as month_end
from shown_monthly as monthly inner join stg_measures using (measure_id)
where live_aggregation <> 'stock' and dim_2 = '' and unit not in ('gbp', 'days')
    and measure_id in (select measure_id from shown_counts where per = 1)
"""
SPANS = """
select m.measure_id, p.cut, p.period_end, list(p.month order by p.month) as months,
    m.live_aggregation
from shown_periods as p inner join stg_measures as m using (live_aggregation)
group by all
"""
TALLIES = """
select t.*, c.tally_count as truth,
    sum(c.tally_count) over (partition by c.organisation_id, c.tally_id, c.cut,
    c.period_start, c.period_end, c.dim_1, c.value_1, c.dim_2, c.value_2) as total_truth
from shown_tallies as t inner join shown_tally_cells as c using (
    organisation_id, tally_id, cut, period_start, period_end,
    dim_1, value_1, dim_2, value_2, part, part_2
)
"""
DURATIONS = """
select s.*, count(*) as truth
from shown_durations as s inner join shown_duration_cells as c using (
    organisation_id, duration_id, cut, period_start, period_end,
    dim_1, value_1, dim_2, value_2, part
)
where c.days is not null
group by all
"""
Row = dict[str, Any]
Name = tuple[Any, ...]
NO_FILTER = ("", "", "", "")
FILTERS = ("dim_1", "value_1", "dim_2", "value_2")
ONE_DAY = timedelta(days=1)


def read(con: duckdb.DuckDBPyConnection, sql: str) -> list[Row]:
    return con.sql(sql).to_arrow_table().to_pylist()


class Known:
    """The ranges of all counts of a snapshot, and the truth to judge them by.

    With `only_small` as if no more were hidden than counts of 1 to 4 and is rounded
    under a filter: what the rules would show without any further protection. With
    `is_related` he also knows which tallies and waits count the same as measures.
    """

    def __init__(
        self,
        con: duckdb.DuckDBPyConnection,
        only_small: bool = False,
        is_related: bool = False,
    ) -> None:
        self.ranges = Ranges()
        self.only_small = only_small
        self.truth: dict[Name, float] = {}
        self.shown: dict[Name, float | None] = {}
        self.summed: set[Name] = set()
        self.related = 0
        self.spans = {
            (row["measure_id"], row["cut"], row["period_end"]): row
            for row in read(con, SPANS)
        }
        self.known_parts = set(con.sql("from shown_known_parts").fetchall())
        for cell in read(con, CELLS):
            self.take_measure(cell)
        for row in read(con, MONTHS):
            for role in ("numerator", "denominator"):
                key = (1, row["month_end"], *(row[name] for name in FILTERS))
                if row[role] is not None:
                    self.truth[f"{row['measure_id']} {role}", *key] = row[role]
        self.take_guards(read(con, "select * from shown_guards"))
        for row in read(con, "select * from shown_moves"):
            self.take_move(row["flow"], row["stock"], row["sign"], row["known"])
        for row in read(con, TALLIES):
            self.take_tally(row)
        for row in read(con, DURATIONS):
            self.take_duration(row)
        if is_related:
            self.relate()
        self.split()

    def pinned(self) -> list[tuple[Name, float]]:
        """Return the counts of 1 to 4 that the attacker knows, and what they are."""
        found = []
        for name, (low, high) in self.ranges.narrowed().items():
            if name in self.truth:
                assert low <= self.truth[name] <= high, f"{name}: {low} to {high}"
                if low == high and 1 <= low <= 4:
                    found.append((name, low))
        return found

    def take(self, name: Name, shown: float | None, truth: float, state: str) -> None:
        """Note what is shown of a count, and what it is."""
        truth = float(truth)
        assert self.truth.setdefault(name, truth) == truth, name
        if self.only_small:
            state = "exact" if name[-4:] == NO_FILTER else "rounded"
            shown = None if 1 <= truth <= 4 else truth
            if shown and state == "rounded":
                shown = 5 * round(truth / 5)
            if shown is None:
                self.ranges.know(name, 1, 4)
        if self.shown.get(name) is None:
            self.shown[name] = shown
        if shown is not None:
            self.ranges.know(name, *range_of(shown, state == "rounded"))

    # Measures

    def take_measure(self, cell: Row) -> None:
        span = self.spans[cell["measure_id"], cell["cut"], cell["period_end"]]
        is_stock = span["live_aggregation"] == "stock"
        size = "stock" if is_stock else len(span["months"])
        key = (size, cell["period_end"], *(cell[name] for name in FILTERS))
        part = self.take_role(cell, key, "numerator", "part_count")
        whole = self.take_role(cell, key, "denominator", "whole_count")
        if cell["is_share"]:
            rest = (f"{cell['measure_id']} rest", *key)
            self.truth[rest] = cell["whole_count"] - cell["part_count"]
            self.ranges.add_up([whole], [part, rest])
        if not is_stock and size > 1 and not cell["dim_2"]:
            self.add_months(part, span["months"])
            self.add_months(whole, span["months"])

    def take_role(self, cell: Row, key: Name, role: str, count: str) -> Name:
        """Note a count of a row; return its name.

        The same count of the whole authority has the same name in two measures.
        """
        if cell[count] is None or not cell[f"{role}_of"]:
            return ()
        name = (f"{cell['measure_id']} {role}", *key)
        self.take(name, cell[role], cell[count], cell[f"{role}_state"])
        if key[2:] == NO_FILTER:
            same = (cell[f"{role}_of"], *key)
            if same != name:
                self.take(same, cell[role], cell[count], cell[f"{role}_state"])
                self.ranges.add_up([name], [same])
        return name

    def add_months(self, name: Name, months: list[Any]) -> None:
        """Note that a stretch is the sum of its months, and how it moves by one."""
        if not name or name in self.summed:
            return
        self.summed.add(name)
        of, size, _, *filters = name
        parts = [(of, 1, month_end(month), *filters) for month in months]
        self.ranges.add_up([name], parts)
        before = (of, size, month_end(earlier(months[-1])), *filters)
        if size in (12, 36):
            gone = (of, 1, month_end(earlier(months[0])), *filters)
            self.ranges.add_up([name, gone], [before, parts[-1]])

    def take_guards(self, guards: list[Row]) -> None:
        """Note every sum and difference of quantities that is declared."""
        terms: dict[Name, list[Row]] = defaultdict(list)
        for row in guards:
            terms[row["hides"], row["guard"]].append(row)
        wholes: dict[str, set[Name]] = defaultdict(set)
        for name in self.truth:
            if name[3:] == NO_FILTER:
                wholes[name[0]].add(name[1:])
        for guard, rows in terms.items():
            for key in set.intersection(*(wholes[r["quantity"]] for r in rows)):
                left = ("guard", guard, *key)
                total = sum(r["sign"] * self.truth[r["quantity"], *key] for r in rows)
                if total >= 0:
                    self.truth[left] = total
                    plus = [(r["quantity"], *key) for r in rows if r["sign"] > 0]
                    minus = [(r["quantity"], *key) for r in rows if r["sign"] < 0]
                    self.ranges.add_up(plus, [*minus, left])

    def take_move(self, flow: str, stock: str, sign: int, known: str | None) -> None:
        """Note what else moved in each month: the flow less what the stock gained.

        Not under a filter: children grow older, and counts are rounded there.
        """
        flows = [n for n in self.truth if n[0] == f"{flow} numerator"]
        for name in [n for n in flows if n[3:] == NO_FILTER]:
            _, size, end, *filters = name
            now = (f"{stock} numerator", "stock", end, *filters)
            before = (*now[:2], end.replace(day=1) - ONE_DAY, *filters)
            if size != 1 or {now, before} - self.truth.keys():
                continue
            other = ("moved", flow, *name[1:])
            gained = self.truth[now] - self.truth[before]
            self.truth[other] = self.truth[name] - sign * gained
            grown = (now, before) if sign > 0 else (before, now)
            self.ranges.add_up([name, grown[1]], [other, grown[0]])
            part = (f"{known} numerator", *name[1:])
            if part in self.truth:
                rest = ("moved besides", flow, *name[1:])
                self.truth[rest] = self.truth[other] - self.truth[part]
                self.ranges.add_up([other], [part, rest])

    # Tallies

    def take_tally(self, row: Row) -> None:
        group = tuple(row[n] for n in ("tally_id", "cut", "period_start", "period_end"))
        key = tuple(row[name] for name in FILTERS)
        state = "exact" if key == NO_FILTER else "rounded"
        self.take(
            ("tally", *group, None, *key), row["total_count"], row["total_truth"], state
        )
        part = (row["part"], row["part_2"])
        name = ("tally", *group, part, *key)
        self.take(name, row["tally_count"], row["truth"], "rounded")

    def take_duration(self, row: Row) -> None:
        """Note how many cases there are: a row is there only if there are any."""
        of = tuple(row[n] for n in ("duration_id", "cut", "period_start", "period_end"))
        name = ("duration", *of, row["part"], *(row[n] for n in FILTERS))
        self.take(name, row["case_count"], row["truth"], "rounded")
        sure = row["case_count"] is None and name[-4:] == NO_FILTER
        self.ranges.know(name, 1, 4 if sure else MOST)

    # What is counted twice

    def relate(self) -> None:
        """Note where parts of tallies, waits and measures count the same."""
        tallies: dict[Name, list[Name]] = defaultdict(list)
        for name in list(self.truth):
            of, *_ = name
            if of == "tally" and name[5]:
                tallies[*name[:5], *name[6:]].append(name)
            elif of == "duration":
                self.relate_wait(name)
            elif of in related.COUNTS:
                self.same([name], [(related.COUNTS[of], *name[1:])])
        for group, parts in tallies.items():
            for same in related.TALLIES:
                if count := same.of(group):
                    self.same([count], [p for p in parts if same.chooses(*p[5])])
            for one, chooses, other in related.PAIRS:
                beside = (group[0], other, *group[2:])
                if group[1] == one and beside in tallies:
                    chosen = [p for p in parts if chooses(*p[5])]
                    self.same(chosen, tallies[beside])

    def relate_wait(self, name: Name) -> None:
        _, duration_id, cut, _, end, part, *filters = name
        size = 36 if cut == "rolling_36" else 12
        measure_id = related.WAITS.get((duration_id, part))
        for role in ("numerator", "denominator"):
            count = (f"{measure_id} {role}", size, end, *filters)
            if count in self.truth:
                self.same([count], [name])

    def same(self, one: list[Name], other: list[Name]) -> None:
        """Note that both make the same, if they do: an odd case may break it."""
        known = all(name in self.truth for name in [*one, *other])
        if known and sum(map(self.truth.get, one)) == sum(map(self.truth.get, other)):
            self.ranges.add_up(one, other)
            self.related += 1

    # What adds up, and what a [c] can be

    def split(self) -> None:
        splits: dict[Name, list[Name]] = defaultdict(list)
        for name in self.truth:
            for whole in wholes_of(name):
                splits[whole].append(name)
        for split, parts in splits.items():
            whole, left = split[1:], []
            if whole[0] == "duration":  # hidden ones have no row: what is left of all
                left = [("left", *split)]
                told = sum(self.truth[name] for name in parts)
                self.truth[left[0]] = self.truth[whole] - told
            self.ranges.add_up([whole], [*parts, *left])
        if self.only_small:
            return
        for split, parts in splits.items():
            if split[-4:] == NO_FILTER:
                self.know_split([name for name in parts if name in self.shown])
        grids: dict[Name, dict[tuple[str, str], Name]] = defaultdict(dict)
        for name in self.shown:
            for grid, place in grids_of(name):
                grids[grid][place] = name
        for grid, names in grids.items():
            self.know_grid(grid, names)

    def know_split(self, names: list[Name]) -> None:
        """Know what the [c] of a split can be; parts of two are split three ways."""
        if any(name[1] in (12, 36) and name[2].month != 3 for name in names):
            return  # such a sum is also hidden where it is too thin, 0 or not
        for of, *_, part, dim_1, _, _, _ in names:
            if of == "tally" and part and (part[1] or dim_1):
                return
        split = {name: self.shown[name] for name in names if not self.is_known(name)}
        for name in names:
            if self.shown[name] is None:
                self.ranges.know(name, *range_in_split(split))

    def is_known(self, name: Name) -> bool:
        return (name[0].partition(" ")[0], *name[-4:-2]) in self.known_parts

    def know_grid(self, grid: Name, names: dict[tuple[str, str], Name]) -> None:
        """Know what the [c] of a table can be, where row and column are shown."""
        open_names = {p: n for p, n in names.items() if self.is_open(n)}
        shown = {place: self.shown[name] for place, name in open_names.items()}
        for place, name in open_names.items():
            if shown[place] is None:
                self.ranges.know(name, *range_in_grid(shown, place))

    def is_open(self, name: Name) -> bool:
        lines = [tuple(whole[1:]) for whole in wholes_of(name)]
        return all(self.shown.get(line) is not None for line in lines)


def wholes_of(name: Name) -> Iterable[Name]:
    """Yield the counts that a count is a part of, each with the way it is split."""
    *of, dim_1, value_1, dim_2, value_2 = name
    if of[0] == "tally" and of[-1] is not None:
        yield ("parts", *of[:-1], None, dim_1, value_1, dim_2, value_2)
    if dim_2:
        yield (dim_2, *of, dim_1, value_1, "", "")
        yield (dim_1, *of, dim_2, value_2, "", "")
    elif dim_1:
        yield (dim_1, *of, *NO_FILTER)


def grids_of(name: Name) -> Iterable[tuple[Name, tuple[str, str]]]:
    """Yield the table of two that a count stands in, and its row and column."""
    *of, dim_1, value_1, dim_2, value_2 = name
    if of[0] != "tally" and dim_2:
        yield (*of, dim_1, dim_2), (value_1, value_2)
    if of[0] == "tally" and of[-1] is not None and dim_1 and not dim_2:
        yield (*of[:-1], dim_1), (value_1, of[-1])


def month_end(month: Any) -> Any:
    following = month.replace(
        year=month.year + month.month // 12, month=month.month % 12 + 1
    )
    return following - ONE_DAY


def earlier(month: Any) -> Any:
    return (month - ONE_DAY).replace(day=1)
