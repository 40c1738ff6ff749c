"""What runs first: takes the secret out of the environment, answers `--help`, loads the rest.

`--help` and `--version` alone are answered from `tree` without click, which costs three times a
bare interpreter. Everything else goes through `frame`.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING

from slr_desktop import __version__
from slr_desktop.cli import tree
from slr_desktop.cli.output import say

if TYPE_CHECKING:
    from slr_desktop.services.outside import Outside


def run(args: list[str], environ: MutableMapping[str, str], outside: Outside) -> int:
    """Run one command line.

    Args:
        args: the arguments without the program's name.
        environ: the environment; `SLR_PASSPHRASE` is taken out of it before anything else.
        outside: what app gives.

    Returns:
        The exit status: 0, or what the fault of the refusal says (`domain.errors.EXIT_STATUS`);
        130 after Ctrl-C.
    """
    secret = environ.pop("SLR_PASSPHRASE", None)
    if args == ["--help"]:
        return say(tree.help_text())
    if args == ["--version"]:
        return say(tree.version_text(__version__))
    from slr_desktop.cli import frame

    return frame.run(args, outside, secret=secret, complete=environ.get(tree.COMPLETE_VARIABLE))
