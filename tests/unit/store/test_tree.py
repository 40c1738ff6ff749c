"""Vectors: the reference leaves, roots and proofs of the Certificate Transparency project
(transparency-dev/merkle), and the definitions of RFC 6962 by brute force."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slr_desktop.store import tree
from slr_desktop.store.tree import Frontier, Nodes, root_of

LEAVES = [
    tree.leaf_hash(bytes.fromhex(text))
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    bytes.fromhex(text)
    for text in (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    )
]
B = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
CD = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
EH = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
E = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
GH = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
AD = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
AB = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"
A = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
EF = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
G = "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f"

INCLUSION = [(0, 1, []), (0, 8, [B, CD, EH]), (5, 8, [E, GH, AD]), (2, 3, [AB]), (1, 5, [A, CD, E])]
CONSISTENCY = [(1, 1, []), (1, 8, [B, CD, EH]), (6, 8, [EF, GH, AD]), (2, 5, [CD, E]), (6, 7, [EF, G, AD])]


def nodes_of(leaves: list[bytes]) -> Nodes:
    def nodes(level: int, index: int) -> bytes:
        part = leaves[index << level : (index + 1) << level]
        assert len(part) == 1 << level
        return root_of(part)

    return nodes


def made_up(count: int) -> list[bytes]:
    return [tree.leaf_hash(number.to_bytes(4, "big")) for number in range(count)]


def path(proof: list[str]) -> tuple[bytes, ...]:
    return tuple(map(bytes.fromhex, proof))


@pytest.mark.parametrize("size", range(9))
def test_roots(size: int) -> None:
    frontier = Frontier()
    for leaf in LEAVES[:size]:
        frontier.append(leaf)
    assert frontier.root() == root_of(LEAVES[:size]) == ROOTS[size]


@pytest.mark.parametrize(("index", "size", "proof"), INCLUSION)
def test_inclusion_vectors(index: int, size: int, proof: list[str]) -> None:
    assert tree.inclusion_proof(index, size, nodes_of(LEAVES)) == path(proof)
    assert tree.verify_inclusion(LEAVES[index], index, size, path(proof), ROOTS[size])


@pytest.mark.parametrize(("old", "new", "proof"), CONSISTENCY)
def test_consistency_vectors(old: int, new: int, proof: list[str]) -> None:
    assert tree.consistency_proof(old, new, nodes_of(LEAVES)) == path(proof)
    assert tree.verify_consistency(old, new, path(proof), ROOTS[old], ROOTS[new])


def test_every_size_by_brute_force() -> None:
    leaves, frontier = made_up(300), Frontier()
    for size in range(1, 301):
        frontier.append(leaves[size - 1])
        assert frontier.root() == root_of(leaves[:size])
        assert Frontier.load(size, nodes_of(leaves)).root() == frontier.root()


def test_what_is_completed_is_each_full_subtree_once() -> None:
    leaves, frontier, seen = made_up(520), Frontier(), {}
    for leaf in leaves:
        for node in frontier.append(leaf):
            assert (node.level, node.index) not in seen
            seen[node.level, node.index] = node.hash
    assert set(seen) == {(level, index) for level in range(1, 10) for index in range(520 >> level)}
    assert all(value == nodes_of(leaves)(*place) for place, value in seen.items())


def test_every_proof_of_small_trees() -> None:
    leaves = made_up(33)
    nodes, roots = nodes_of(leaves), [root_of(leaves[:size]) for size in range(34)]
    for size in range(1, 34):
        for index in range(size):
            proof = tree.inclusion_proof(index, size, nodes)
            assert tree.verify_inclusion(leaves[index], index, size, proof, roots[size])
        for old in range(size + 1):
            proof = tree.consistency_proof(old, size, nodes)
            assert tree.verify_consistency(old, size, proof, roots[old], roots[size])


def wrong_proofs(proof: tuple[bytes, ...], *others: bytes) -> list[tuple[bytes, ...]]:
    flipped = [
        (*proof[:at], bytes([proof[at][0] ^ 8]) + proof[at][1:], *proof[at + 1 :]) for at in range(len(proof))
    ]
    longer = [(*proof, other) for other in (b"", *others)] + [(other, *proof) for other in (b"", *others)]
    return [*flipped, *longer, *([proof[:-1], proof[1:]] if proof else [])]


@pytest.mark.parametrize(("index", "size", "proof"), INCLUSION)
def test_wrong_inclusion_is_refused(index: int, size: int, proof: list[str]) -> None:
    leaf, root, right = LEAVES[index], ROOTS[size], path(proof)
    for wrong in wrong_proofs(right, root, leaf):
        assert not tree.verify_inclusion(leaf, index, size, wrong, root)
    for at in (index - 1, index + 1, index ^ 2, -1):
        assert not tree.verify_inclusion(leaf, at, size, right, root)
    for other in (size * 2, size // 2, 0):
        assert not tree.verify_inclusion(leaf, index, other, right, root)
    for bad in (b"", tree.EMPTY_ROOT, bytes(32)):
        assert not tree.verify_inclusion(bad, index, size, right, root)
        assert not tree.verify_inclusion(leaf, index, size, right, bad)


@pytest.mark.parametrize(("old", "new", "proof"), CONSISTENCY[1:])
def test_wrong_consistency_is_refused(old: int, new: int, proof: list[str]) -> None:
    first, second, right = ROOTS[old], ROOTS[new], path(proof)
    for wrong in [*wrong_proofs(right, first, second, right[0]), ()]:
        assert not tree.verify_consistency(old, new, wrong, first, second)
    for at in (old - 1, old + 1, old ^ 2):
        assert not tree.verify_consistency(at, new, right, first, second)
    for other in (new * 2, new // 2):
        assert not tree.verify_consistency(old, other, right, first, second)
    for bad in (b"", tree.EMPTY_ROOT, second):
        assert not tree.verify_consistency(old, new, right, bad, second)
    assert not tree.verify_consistency(old, new, right, second, first)


def test_the_empty_tree_and_the_same_tree() -> None:
    nothing, some = tree.EMPTY_ROOT, ROOTS[3]
    assert tree.verify_consistency(0, 3, (), nothing, some)
    assert tree.verify_consistency(0, 0, (), nothing, nothing)
    assert tree.verify_consistency(3, 3, (), some, some)
    assert not tree.verify_consistency(0, 3, (), some, some)
    assert not tree.verify_consistency(0, 0, (), some, some)
    assert not tree.verify_consistency(0, 3, (nothing,), nothing, some)
    assert not tree.verify_consistency(3, 3, (nothing,), some, some)
    assert not tree.verify_consistency(3, 3, (), nothing, some)
    assert not tree.verify_consistency(3, 2, (), some, ROOTS[2])
    assert not tree.verify_consistency(1, 2, (), ROOTS[1], ROOTS[2])


def test_there_is_no_proof_of_what_is_not_there() -> None:
    nodes = nodes_of(LEAVES)
    for index, size in ((0, 0), (8, 8), (-1, 3)):
        with pytest.raises(ValueError):
            tree.inclusion_proof(index, size, nodes)
    for old, new in ((5, 0), (9, 8), (-1, 3)):
        with pytest.raises(ValueError):
            tree.consistency_proof(old, new, nodes)
    with pytest.raises(ValueError):
        Frontier(3, [bytes(32)])


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 700), st.data())
def test_proofs_of_larger_trees(size: int, data: st.DataObject) -> None:
    leaves = made_up(size)
    nodes, root = nodes_of(leaves), root_of(leaves)
    index, old = data.draw(st.integers(0, size - 1)), data.draw(st.integers(0, size))
    inclusion = tree.inclusion_proof(index, size, nodes)
    assert tree.verify_inclusion(leaves[index], index, size, inclusion, root)
    consistency = tree.consistency_proof(old, size, nodes)
    assert tree.verify_consistency(old, size, consistency, root_of(leaves[:old]), root)
    if inclusion:
        other = data.draw(st.integers(0, size - 1).filter(lambda at: at != index))
        assert not tree.verify_inclusion(leaves[index], other, size, inclusion, root)
