"""What an operating system says when it cannot do something, in our own words.

Its own sentence comes in the language that the desktop was started in, or in none that people read.
"""

from __future__ import annotations

import errno
from typing import Final

from slr_desktop.domain.sentences import Sentence

_REASONS: Final = {
    errno.ENOSPC: Sentence("no space left"),
    errno.EDQUOT: Sentence("the quota is used up"),
    errno.EFBIG: Sentence("the file is too large for this medium"),
    errno.EROFS: Sentence("the medium is write-protected"),
    errno.EACCES: Sentence("no permission"),
    errno.EPERM: Sentence("not permitted"),
    errno.ENOENT: Sentence("it is not there"),
    errno.ENOTDIR: Sentence("a part of its path is no folder"),
    errno.EISDIR: Sentence("it is a folder"),
    errno.EEXIST: Sentence("the name is taken"),
    errno.ENAMETOOLONG: Sentence("the name is too long"),
    errno.EINVAL: Sentence("the medium does not allow it"),
    errno.EIO: Sentence("the medium gave an error"),
    errno.EBUSY: Sentence("it is in use"),
    errno.ENODEV: Sentence("the device is gone"),
    errno.ENXIO: Sentence("the device is gone"),
    errno.ESTALE: Sentence("the server has lost it"),
    errno.ELOOP: Sentence("it is a link"),
    errno.ETIMEDOUT: Sentence("the medium does not answer"),
    errno.EMFILE: Sentence("too many files are open"),
    errno.ENFILE: Sentence("too many files are open"),
    errno.ENOMEM: Sentence("there is not enough memory"),
}


def reason(error: OSError) -> Sentence:
    """Why the system did not do it: our words for what is common, else its own with the number."""
    known = _REASONS.get(error.errno or 0)
    if known is not None:
        return known
    said = error.strerror or str(error) or type(error).__name__
    return Sentence("the system says: {said}", said=said)
