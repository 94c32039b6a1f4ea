"""Month by month: who enters care, which households come, go, rest and grow.

What is meant to stay about the same (children in care, mainstream households) is
steered towards its level, gently, so that it still moves as such numbers do.
"""

from datetime import date, timedelta

from synthetic.applicants import Applicant
from synthetic.care import Care
from synthetic.chance import after, months, pick, poisson
from synthetic.households import LEAVE, Household

LED_IN = 10  # years lived through before the records begin
MAINSTREAM, SHORT = 0.66, 0.08  # of all approved households
TURNOVER = 0.125  # of mainstream households, a year


class Upkeep:
    """What keeps an authority at its size: `children` in care and `households`."""

    def __init__(self, care: Care, children: int, households: int) -> None:
        self.care, self.rng = care, care.rng
        self.children, self.households = children, households

    def begin(self, approved: list[Applicant]) -> None:
        """Set up the first households, and plan every month and approval."""
        span = self.care.span
        first = date(span.first.year - LED_IN, 4, 1)
        register = self.care.register
        for kind, share in (("mainstream", MAINSTREAM), ("short breaks", SHORT)):
            for _ in range(round(self.households * share * 1.08)):
                day = first - timedelta(days=self.rng.randrange(30, 3600))
                register.approve(day, kind, None)
        for month in months(first, span.extracted):
            self.care.at(month, self.month)
        for one in approved:
            if one.decision and one.decision >= span.first:
                self.care.at(one.decision, self.approve, one)

    def approve(self, care: Care, day: date, one: Applicant) -> None:
        """Add the household that was approved to the register."""
        kind = "short breaks" if self.rng.random() < 0.07 else "mainstream"
        one.household_id = care.register.approve(day, kind).household_id

    def month(self, care: Care, day: date) -> None:
        """Plan what happens in one month."""
        self._entries(day)
        before = day < care.span.first
        for kind, share in (("mainstream", MAINSTREAM), ("short breaks", SHORT)):
            meant = self.households * share * (1 + 0.032 * self._years_left(day))
            now = len(care.register.active(kind))
            if before and now < meant and self.rng.random() < 0.9:
                care.register.approve(day, kind)
            leavers = meant * TURNOVER / 12 + (now - meant) * 0.08
            self._leavers(day, kind, poisson(self.rng, leavers))
        for home in list(care.register.now.values()):
            self._household(day, home)

    def _years_left(self, day: date) -> float:
        """Return the years to the end, at most six."""
        return min(6.0, max(0.0, (self.care.span.until - day).days / 365.25))

    def _entries(self, day: date) -> None:
        now = sum(1 for child in self.care.children if child.last.ended is None)
        meant = self.children * (1.03 - 0.022 * self._years_left(day))
        for _ in range(poisson(self.rng, meant * 0.03 + (meant - now) * 0.07)):
            self.care.at(after(self.rng, day, 0, 27), Care.enter)

    def _leavers(self, day: date, kind: str, count: int) -> None:
        homes = self.care.register.active(kind)
        homes = [h for h in homes if (day - h.approved_on).days > 200]
        homes.sort(key=lambda home: len(home.residents))
        homes = homes[: len(homes) * 2 // 3]
        for home in self.rng.sample(homes, min(count, len(homes))):
            self.care.at(after(self.rng, day, 0, 27), self.leaves, home)

    def leaves(self, care: Care, day: date, home: Household) -> None:
        """End a household's approval, after moving whoever lives there."""
        if home.household_id not in care.register.now:
            return
        living = [care.units[child_id] for child_id in sorted(home.residents)]
        for unit in dict.fromkeys(living):
            unit.away = False
            care.move(day, unit, unit.moves, "CLOSE")
        if home.residents:
            care.at(day + timedelta(days=1), self.leaves, home)
        else:
            care.register.close(home, day, pick(self.rng, LEAVE))

    def _household(self, day: date, home: Household) -> None:
        """Let a household rest, or be approved for another number of places."""
        draw = self.rng.random()
        if draw < 0.085 and home.kind != "connected":
            self.care.at(after(self.rng, day, 0, 27), self.hold, home)
        elif draw > 0.994 and home.kind == "mainstream":
            more = home.approved + 1 if home.approved < 3 else 2
            if more - home.spells[-1].unavailable >= len(home.residents):
                now = home.spells[-1]
                home.change(day, more, now.unavailable, now.reason)

    def hold(self, care: Care, day: date, home: Household) -> None:
        """Make free places unavailable for some weeks or months."""
        if home.household_id in care.register.now and care.register.hold(home, day):
            weeks = self.rng.lognormvariate(2.6, 0.8)
            end = day + timedelta(days=max(5, round(7 * min(weeks, 60))))
            care.at(end, self.release, home, home.spells[-1].start)

    def release(self, care: Care, day: date, home: Household, since: date) -> None:
        """Make places available again."""
        if home.household_id in care.register.now and home.spells[-1].unavailable:
            home.change(day, home.approved, 0, "")
