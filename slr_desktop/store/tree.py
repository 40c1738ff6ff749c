"""The Merkle tree of RFC 6962, section 2.1: roots, proofs, and their checks.

A leaf is SHA-256(00 || entry), an inner node SHA-256(01 || left || right). The root of n
leaves splits at the largest power of two below n, so the tree of n leaves holds every
smaller tree's full parts.

What is stored is reached through `Nodes`: nodes(level, index) is the root of the full
subtree over the leaves index * 2^level up to (index + 1) * 2^level. Only full subtrees that
lie within the tree are asked for.

This module does not sign and does not store; it is arithmetic on hashes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

HASH_BYTES: Final = 32
TILE_LEVELS: Final = 8
"""One tile covers 2^8 = 256 nodes of the level below; levels 8, 16, ... are stored."""

EMPTY_ROOT: Final = sha256(b"").digest()

Nodes = Callable[[int, int], bytes]
Proof = tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """The root of the full subtree over 2^level leaves, number `index` at its level."""

    level: int
    index: int
    hash: bytes


def leaf_hash(entry: bytes) -> bytes:
    """SHA-256(00 || entry)."""
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(01 || left || right)."""
    return sha256(b"\x01" + left + right).digest()


class Frontier:
    """The growing edge of a tree: the roots of its full subtrees, largest first.

    For n leaves these are as many hashes as n has ones in binary. That is all that is
    needed to append and to give the root.
    """

    def __init__(self, size: int = 0, hashes: Iterable[bytes] = ()) -> None:
        self._size = size
        self._hashes = list(hashes)
        if len(self._hashes) != size.bit_count():
            raise ValueError(f"{len(self._hashes)} hashes cannot be the edge of {size} leaves")

    @classmethod
    def load(cls, size: int, nodes: Nodes) -> Frontier:
        """The edge of a stored tree of `size` leaves."""
        return cls(size, [nodes(level, index) for level, index in _full_parts(size)])

    @property
    def size(self) -> int:
        """How many leaves."""
        return self._size

    def append(self, leaf: bytes) -> tuple[Node, ...]:
        """Take one more leaf hash; gives the full subtrees that it completes, smallest first."""
        completed, node = [], leaf
        level, index = 0, self._size
        while index & 1:
            node = node_hash(self._hashes.pop(), node)
            level, index = level + 1, index >> 1
            completed.append(Node(level, index, node))
        self._hashes.append(node)
        self._size += 1
        return tuple(completed)

    def root(self) -> bytes:
        """The RFC 6962 root of all leaves so far."""
        if not self._hashes:
            return EMPTY_ROOT
        root = self._hashes[-1]
        for left in reversed(self._hashes[:-1]):
            root = node_hash(left, root)
        return root


def root_of(leaves: Sequence[bytes]) -> bytes:
    """The root of these leaf hashes, by the definition in RFC 6962; for small trees and checks."""
    if not leaves:
        return EMPTY_ROOT
    if len(leaves) == 1:
        return leaves[0]
    split = _split(len(leaves))
    return node_hash(root_of(leaves[:split]), root_of(leaves[split:]))


def root_at(size: int, nodes: Nodes) -> bytes:
    """The root of the first `size` leaves of a stored tree."""
    return Frontier.load(size, nodes).root()


def inclusion_proof(index: int, size: int, nodes: Nodes) -> Proof:
    """What proves leaf `index` in the tree of `size` leaves (RFC 6962, 2.1.1), leaf upwards.

    Raises:
        ValueError: no such leaf.
    """
    if not 0 <= index < size:
        raise ValueError(f"no leaf {index} among {size}")
    return tuple(_path(index, 0, size, nodes))


def consistency_proof(old: int, new: int, nodes: Nodes) -> Proof:
    """What proves that the tree of `old` leaves is the beginning of that of `new` (RFC 6962, 2.1.2).

    Raises:
        ValueError: `old` is larger than `new`, or negative.
    """
    if not 0 <= old <= new:
        raise ValueError(f"{old} leaves are no beginning of {new}")
    if old in (0, new):
        return ()
    return tuple(_subproof(old, 0, new, nodes, whole=True))


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether `proof` shows this leaf hash at `index` under the root of `size` leaves (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size or not _are_hashes(leaf, root, *proof):
        return False
    node, last = index, size - 1
    computed = leaf
    for sibling in proof:
        if last == 0:
            return False
        if node & 1 or node == last:
            computed = node_hash(sibling, computed)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            computed = node_hash(computed, sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and computed == root


def verify_consistency(old: int, new: int, proof: Sequence[bytes], old_root: bytes, new_root: bytes) -> bool:
    """Whether `proof` shows that the old tree is the beginning of the new one (RFC 9162, 2.1.4.2).

    The empty tree is the beginning of every tree; its proof is empty.
    """
    if not 0 <= old <= new or not _are_hashes(old_root, new_root, *proof):
        return False
    if old == new:
        return not proof and old_root == new_root and (old > 0 or old_root == EMPTY_ROOT)
    if old == 0:
        return not proof and old_root == EMPTY_ROOT
    return _verify_growth(old, new, proof, old_root, new_root)


def _verify_growth(old: int, new: int, proof: Sequence[bytes], old_root: bytes, new_root: bytes) -> bool:
    path = list(proof) if old & (old - 1) else [old_root, *proof]
    if not path:
        return False
    node, last = old - 1, new - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    before = after = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if node & 1 or node == last:
            before, after = node_hash(sibling, before), node_hash(sibling, after)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            after = node_hash(after, sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and before == old_root and after == new_root


def _are_hashes(*values: bytes) -> bool:
    return all(len(value) == HASH_BYTES for value in values)


def _split(size: int) -> int:
    """The largest power of two below `size`, of two and more."""
    return 1 << ((size - 1).bit_length() - 1)


def _full_parts(size: int) -> list[tuple[int, int]]:
    """Level and index of the full subtrees that make up `size` leaves, largest first."""
    levels = [level for level in reversed(range(size.bit_length())) if size >> level & 1]
    return [(level, (size >> level) - 1) for level in levels]


def _subtree(start: int, end: int, nodes: Nodes) -> bytes:
    size = end - start
    if size & (size - 1) == 0:
        level = size.bit_length() - 1
        return nodes(level, start >> level)
    split = start + _split(size)
    return node_hash(_subtree(start, split, nodes), _subtree(split, end, nodes))


def _path(index: int, start: int, end: int, nodes: Nodes) -> list[bytes]:
    if end - start == 1:
        return []
    split = start + _split(end - start)
    if index < split:
        return [*_path(index, start, split, nodes), _subtree(split, end, nodes)]
    return [*_path(index, split, end, nodes), _subtree(start, split, nodes)]


def _subproof(old: int, start: int, end: int, nodes: Nodes, *, whole: bool) -> list[bytes]:
    """SUBPROOF of RFC 6962; `old` counts from leaf 0, `whole` as long as its root is known to the reader."""
    if old == end:
        return [] if whole else [_subtree(start, end, nodes)]
    split = start + _split(end - start)
    if old <= split:
        return [*_subproof(old, start, split, nodes, whole=whole), _subtree(split, end, nodes)]
    return [*_subproof(old, split, end, nodes, whole=False), _subtree(start, split, nodes)]
