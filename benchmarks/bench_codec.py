"""Signing and verifying an authorization of 40 entitlements, against raw Ed25519 on as many bytes.

Targets: sign + encode at least 0.6 times as fast as signing alone; verify + decode with checks 1 to 9 at
least 0.35 times as fast as verifying alone. Verifying begins
with the bytes of a file. Checks 8 and 9 cannot be
had alone: 11, 14 and 15 are measured with them.
"""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from benchmarks.measuring import Spread, alternate, at_least, over, ratios, row, title
from benchmarks.samples import AUTHORITY, NOW, SITE, TAGS_OF_A_PRODUCT, Samples
from slr_desktop.codec import container, opening, signing
from slr_desktop.codec.keys import KeyRing, SigningKey, TrustedKey
from slr_desktop.domain import judgement
from slr_desktop.domain.artefacts import Artefact
from slr_desktop.domain.judgement import Known, Steps
from slr_desktop.domain.parties import Channel, Place, Sent, Standing

ENTITLEMENTS = 40

SEED = bytes(range(32))
KEY = SigningKey(SEED)
RAW = Ed25519PrivateKey.from_private_bytes(SEED)
TRUSTED = KeyRing(
    [TrustedKey(public_key=KEY.public_key, owner=AUTHORITY, role="authority", valid_until=NOW * 2)]
)
NO_OWN_STEPS = Steps(in_reply_to=lambda: (), subject=lambda: (), content=lambda: ())


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that came, and what the workspace that it came to knows about it."""

    data: bytes
    known: Known


def sign_and_encode(artefact: Artefact) -> bytes:
    """From a value to its signed bytes."""
    return signing.seal(artefact, KEY)


def verify_and_decode(arrival: Arrival) -> Artefact:
    """From the bytes of a file to a value that is judged."""
    opened = opening.verify(arrival.data, training=False, trusted=TRUSTED, now=NOW)
    refusal = judgement.judge(opened.artefact, arrival.known, NO_OWN_STEPS).refusal
    if refusal is not None:
        raise refusal
    return opened.artefact


def arrival(artefact: Artefact) -> Arrival:
    """An artefact at a site that has sent what the authority says it has seen."""
    signed = signing.seal(artefact, KEY)
    seen = artefact.header.seen
    assert seen is not None
    place = Place(epoch=seen.epoch.hex(), number=seen.number)
    sent = Sent(
        peer=AUTHORITY.hex(),
        epoch=place.epoch,
        number=place.number,
        root=seen.root.hex(),
        size=1,
        artefact="",
    )
    known = Known(
        own_id=SITE.hex(),
        training=False,
        signer_id=AUTHORITY.hex(),
        standing=Standing(epoch=place.epoch),
        channel=Channel(peer=AUTHORITY.hex(), sent=place),
        same_place=None,
        seen_sent=sent,
        digest=signing.digest(signed).hex(),
        now=NOW,
    )
    return Arrival(container.write(signed), known)


def measure(name: str, artefacts: list[Artefact], rounds: int, *, targets: bool = True) -> None:
    """One sort of authorization, against the peers."""
    arrivals = [arrival(artefact) for artefact in artefacts]
    messages = [container.unpack(container.recognise(each.data)).signed for each in arrivals]
    signed = [(RAW.sign(message), message) for message in messages]
    public = RAW.public_key()
    taken = alternate(
        {
            "raw signing": over(messages, RAW.sign),
            "sign + encode": over(artefacts, sign_and_encode),
            "raw verifying": over(signed, lambda pair: public.verify(*pair)),
            "verify + decode": over(arrivals, verify_and_decode),
        },
        rounds,
        time.process_time,
    )
    print(f"\n  {ENTITLEMENTS} entitlements, {name}: {statistics.mean(map(len, messages)):.0f} bytes signed")
    for turn, seconds in taken.items():
        spread = Spread.of([each / len(artefacts) * 1e6 for each in seconds])
        row(f"  {turn}, microseconds", spread.shown(1))
    for verb, ours, target in (("signing", "sign + encode", 0.6), ("verifying", "verify + decode", 0.35)):
        ratio = ratios(taken[f"raw {verb}"], taken[ours])
        undisturbed = min(taken[f"raw {verb}"]) / min(taken[ours])
        row(f"  raw {verb} / {ours}", f"{ratio.shown()}, of the least times {undisturbed:.2f}")
        if targets:
            at_least(f"raw {verb} / {ours}", ratio.median, target)


def main() -> None:
    """Measure and print."""
    title("Codec: computing time, median (least to most)")
    samples = Samples()
    product = samples.tags(TAGS_OF_A_PRODUCT)
    usual = [samples.of_one_product(product, ENTITLEMENTS) for _ in range(20)]
    measure(f"{TAGS_OF_A_PRODUCT} tags with their terms", usual, 150)
    tags = samples.tags(ENTITLEMENTS)
    measure("all different", [samples.different(tags) for _ in range(20)], 150)
    # More tags than any cache of the codec holds.
    strange = [samples.different(samples.tags(ENTITLEMENTS)) for _ in range(120)]
    measure("all different and never seen before", strange, 25, targets=False)


if __name__ == "__main__":
    main()
