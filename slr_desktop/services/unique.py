"""What only one instance of a site can have: a UUID, and the place of its cluster's publisher."""

from __future__ import annotations

from slr_desktop.domain.errors import Refusal
from slr_desktop.domain.instances import Instance
from slr_desktop.domain.ports import Reading
from slr_desktop.services.desk import Desk
from slr_desktop.services.udi_remarks import udi_remarks


class Unique:
    """Who has what only one can have; the instances that are here are read once, and only if that matters."""

    def __init__(self, desk: Desk, reading: Reading) -> None:
        """Of all instances that a workspace, or an act in it, has by now."""
        self._desk = desk
        self._reading = reading
        self._uuids: dict[str, Instance] = {}
        self._publishers: dict[str, Instance] = {}
        self._all_read = False

    def add(self, instance: Instance) -> None:
        """From now on an instance has what is its own.

        A UUID is not its own where its UDI is in doubt: it may have been mistyped, and then the right one has it.
        """
        product = self._desk.catalogue.product(instance.product)
        if instance.udi.uuid and not udi_remarks(product, instance):
            self._uuids[instance.udi.uuid] = instance
        if cluster := _led(instance):
            self._publishers[cluster] = instance

    def check(self, instance: Instance) -> None:
        """Refuse a new instance that wants what another one has.

        Raises:
            Refusal: conflict.
        """
        uuid, cluster = instance.udi.uuid or "", _led(instance)
        if not (uuid or cluster):
            return
        self._read_all()
        other = self._uuids.get(uuid)
        if other is not None and other.key != instance.key:
            raise Refusal(
                "conflict",
                "{name} has the same UUID: {udi}.",
                "Every instance has a UUID of its own. Copy the UDI from its product once more.",
                name=other.name,
                udi=str(other.udi),
            )
        other = self._publishers.get(cluster)
        if other is not None and other.key != instance.key:
            raise Refusal(
                "conflict",
                "Cluster {cluster} has a publisher already: {name}.",
                "A cluster has one publisher. Add this one as a subscriber, or name another cluster.",
                cluster=cluster,
                name=other.name,
            )

    def _read_all(self) -> None:
        if not self._all_read:
            self._all_read = True
            for instance in self._reading.all(Instance):
                self.add(instance)


def _led(instance: Instance) -> str:
    """The cluster whose publisher an instance is, or nothing."""
    return instance.cluster or "" if instance.node == "publisher" else ""
