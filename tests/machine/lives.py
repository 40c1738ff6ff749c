"""Random lives of one authority and two sites, step by step."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from slr_desktop.domain.accounts import Issued, IssuedState
from slr_desktop.domain.artefacts import Kind
from slr_desktop.domain.instances import Instance, Registration
from slr_desktop.domain.times import DAY
from tests.machine import invariants, mail
from tests.machine.answers import CLOCK, HARMED, INCOMING
from tests.machine.mail import Letter
from tests.machine.office import Office
from tests.machine.settlement import settle
from tests.machine.world import AUTHORITY, BASIC, DESKS, PORT, SITES, START, Template, World

RESTORES = 2
LONGEST = 90 * DAY

first_or_any = st.one_of(st.just(0), st.integers(0, 40))
sites = st.sampled_from(sorted(SITES))
desks = st.sampled_from(DESKS)
some = st.integers(0, 4)
wishes = st.fixed_dictionaries(
    {BASIC: st.sampled_from((1, 20, 30, 40, 60, 131, 0))}, optional={PORT: st.sampled_from((5, 0, 21))}
)


def newest_first(items: list[Letter]) -> list[Letter]:
    """Letters that nobody has delivered yet, newest first; then all others."""
    fresh = [item for item in reversed(items) if not item.delivered]
    return [*fresh, *(item for item in reversed(items) if item.delivered)]


class Lives(RuleBasedStateMachine):
    """One authority, two sites, and everything that can go wrong between them."""

    template: Template
    room: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=self.room))
        self.office = Office(World.begin(self.template, self.folder / "life"))
        self.restored = 0

    # --- what is there to choose from ---

    def _instance(self, site: str, at: int, fit: Registration) -> str:
        """An instance; those for which the act makes sense come first."""
        known = self.office.desk(site).workspace.all(Instance)
        return sorted(known, key=lambda i: (i.registration is not fit, i.name))[at % len(known)].name

    def _anchor(self, at: int) -> str:
        """A reservation at the authority; the living ones first, newest first."""
        known = self.office.desk(AUTHORITY).workspace.all(Issued)
        order = sorted(known, key=lambda i: (i.state is not IssuedState.LIVE, -i.issued_at))
        return order[at % len(order)].anchor

    def _letters(self, *kinds: Kind) -> list[Letter]:
        return newest_first([item for item in self.office.mail if not kinds or item.kind in kinds])

    def _granted(self) -> bool:
        return bool(self.office.histories[AUTHORITY].granted)

    # --- how a life begins ---

    @initialize(
        acts=st.lists(st.tuples(st.sampled_from("aaaur"), sites, wishes, some), min_size=3, max_size=6)
    )
    def begin(self, acts: list[tuple[str, str, dict[str, int], int]]) -> None:
        """A few acts that get somewhere; Hypothesis leaves whole rules out of most lives."""
        for what, site, wish, runs in acts:
            if what == "a" or not self._granted():
                self.ask(site, 0, False, wish, runs)
            elif what == "u":
                self.update(0, wish, True, runs)
            else:
                self.give_back(site, 0, runs)

    # --- a site's own acts ---

    @rule(site=sites, at=first_or_any, both=st.booleans(), wish=wishes, runs=some)
    def ask(self, site: str, at: int, both: bool, wish: dict[str, int], runs: int) -> None:
        names = list(SITES[site]) if both else [self._instance(site, at, Registration.UNREGISTERED)]
        self.office.ask(site, names, wish)
        self._run(runs)

    @rule(site=sites, at=first_or_any, count=st.sampled_from((0, 10, 70)))
    def usage(self, site: str, at: int, count: int) -> None:
        self.office.usage(site, self._instance(site, at, Registration.RESERVED), count)

    @rule(site=sites, at=first_or_any)
    def cancel(self, site: str, at: int) -> None:
        self.office.cancel(site, [self._instance(site, at, Registration.IN_PROGRESS)])

    @rule(site=sites, at=first_or_any, runs=some)
    def give_back(self, site: str, at: int, runs: int) -> None:
        self.office.give_back(site, [self._instance(site, at, Registration.RESERVED)])
        self._run(runs)

    # --- the authority's own acts ---

    @precondition(_granted)
    @rule(at=first_or_any, given=wishes, supersede=st.booleans(), runs=some)
    def update(self, at: int, given: dict[str, int], supersede: bool, runs: int) -> None:
        self.office.update(self._anchor(at), given, supersede=supersede)
        self._run(runs)

    @precondition(_granted)
    @rule(at=first_or_any, number=st.sampled_from((None, 1, 2, 3)))
    def reissue(self, at: int, number: int | None) -> None:
        self.office.reissue(self._anchor(at), number)

    @precondition(_granted)
    @rule(at=first_or_any, which=first_or_any, move=st.booleans())
    def end_with_a_note(self, at: int, which: int, move: bool) -> None:
        """Rehost to a request that is in the mail, or remove."""
        requests = self._letters(Kind.REQUEST)
        if move and requests:
            item = requests[which % len(requests)]
            self.office.rehost(self._anchor(at), item, item.data(), INCOMING)
        else:
            self.office.remove(self._anchor(at))

    # --- the mail ---

    def _run(self, times: int) -> None:
        for item in [item for item in self.office.mail if not item.delivered][:times]:
            self.office.deliver(item)

    @rule(times=st.integers(1, 5))
    def mail_runs(self, times: int) -> None:
        """Oldest first, in order, each once: the undisturbed mail."""
        self._run(times)

    @precondition(lambda self: self.office.mail)
    @rule(which=first_or_any, form=st.integers(0, 2), receipt=st.booleans())
    def deliver(self, which: int, form: int, receipt: bool) -> None:
        letters = self._letters()
        self.office.deliver(letters[which % len(letters)], form=form, receipt=receipt)

    @precondition(lambda self: self._letters(Kind.AUTHORIZATION))
    @rule(which=first_or_any)
    def discard(self, which: int) -> None:
        letters = self._letters(Kind.AUTHORIZATION)
        self.office.deliver(letters[which % len(letters)], discard=True)

    @precondition(lambda self: self.office.mail)
    @rule(which=first_or_any)
    def drop(self, which: int) -> None:
        letters = self._letters()
        self.office.mail.remove(letters[which % len(letters)])

    @precondition(lambda self: self.office.mail)
    @rule(which=first_or_any, at=desks, kind=st.sampled_from(sorted(Kind)), discard=st.booleans())
    def misdeliver(self, which: int, at: str, kind: Kind, discard: bool) -> None:
        letters = self._letters()
        self.office.misdeliver(letters[which % len(letters)], at, kind, discard=discard)

    @precondition(lambda self: self.office.mail)
    @rule(which=first_or_any, how=st.integers(0, 40), at=st.integers(0, 1 << 16))
    def forge(self, which: int, how: int, at: int) -> None:
        letters = self._letters()
        item = letters[which % len(letters)]
        insider = "south" if item.sender != "south" else "north"
        pens = mail.Pens(*(self.office.desk(name).unlocked.signing for name in (item.sender, insider)))
        ways = mail.forgeries(item)
        assert not self.office.take(item, ways[how % len(ways)](item, at, pens), HARMED | CLOCK)

    # --- time ---

    @rule(
        name=st.none() | desks, days=st.sampled_from((1, 5, 21)), hours=st.sampled_from((0, -2, -30, -72, 3))
    )
    def time(self, name: str | None, days: int, hours: int) -> None:
        """Days pass for all, or the clock of one machine is set."""
        if name is not None:
            self.office.world.skew[name] = hours * 3600
        elif self.office.world.now < START + LONGEST:
            self.office.world.tick(days * DAY)

    # --- backups ---

    @precondition(lambda self: self.restored < RESTORES)
    @rule(name=desks, back=st.integers(0, 7), silently=st.booleans(), shown=st.booleans())
    def restore(self, name: str, back: int, silently: bool, shown: bool) -> None:
        """Silently or as the manual says, with the sites showing what they hold to a restored authority."""
        self.restored += 1
        if silently:
            self.office.put_back_silently(name, back)
            return
        self.office.restore(name, back)
        if shown and name == AUTHORITY:
            for site, names in SITES.items():
                for at in range(len(names)):
                    self.office.show_installed(site, at)

    @precondition(lambda self: self.office.told_older())
    @rule()
    def recover(self) -> None:
        self.office.restore(self.office.told_older()[0], None)

    @precondition(lambda self: self.office.truth.was_put_back(AUTHORITY))
    @rule(site=sites, at=first_or_any)
    def show_installed(self, site: str, at: int) -> None:
        self.office.show_installed(site, at)

    # --- what holds ---

    @invariant()
    def all_holds(self) -> None:
        invariants.check_changed(self.office)

    def teardown(self) -> None:
        try:
            if sys.exc_info()[0] is None:
                settle(self.office)
        finally:
            self.office.world.end()
            shutil.rmtree(self.folder)
