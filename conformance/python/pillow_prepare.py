"""Prepares photographs as a skilled user of Pillow would: shrinks while decoding, scales with the triangle filter, splits by content, writes arrays."""
import hashlib
import json
import os
import sys
from concurrent.futures import ProcessPoolExecutor

import numpy
from PIL import Image

folder, into, size = sys.argv[1], sys.argv[2], int(sys.argv[3])


def prepare(path):
    with open(path, "rb") as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    with Image.open(path) as image:
        if sys.argv[4] == "draft":
            image.draft("RGB", (size, size))
        return digest, numpy.asarray(image.convert("RGB").resize((size, size), Image.Resampling.BILINEAR))


if __name__ == "__main__":
    paths = [os.path.join(folder, name, file) for name in ("Negative", "Positive") for file in sorted(os.listdir(os.path.join(folder, name)))]
    splits = {"train": [], "validation": [], "test": []}
    items = {name: [] for name in splits}
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for path, (digest, pixels) in zip(paths, pool.map(prepare, paths, chunksize=64)):
            share = int(digest[:12], 16) / 16**12
            split = "test" if share < 0.15 else "validation" if share < 0.3 else "train"
            splits[split].append(pixels)
            items[split].append((path, digest))
    os.makedirs(into, exist_ok=True)
    for name, arrays in splits.items():
        numpy.save(os.path.join(into, name + ".npy"), numpy.stack(arrays))
        with open(os.path.join(into, name + ".json"), "w") as file:
            json.dump(items[name], file)
