"""`python -m slr_desktop` and the command `slr-desktop`."""

from __future__ import annotations

import sys

from slr_desktop import app


def main() -> int:
    """Run the program on the arguments of this process; gives the exit status."""
    return app.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
