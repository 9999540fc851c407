"""Cuts the brick, grass and gravel photographs of scikit-image into tiles of 227 pixels: texture_tiles.py OUT

Negative: brick. Positive: grass and gravel. No two tiles share a pixel, so however they are split, training and test see different regions.
"""
import os
import sys

import skimage
from PIL import Image


def tiles(name, edge):
    photograph = Image.open(os.path.join(os.path.dirname(skimage.__file__), 'data', f'{name}.png')).convert('L')
    columns, rows = photograph.width // edge, photograph.height // edge
    for row in range(rows):
        for column in range(columns):
            box = (column * edge, row * edge, (column + 1) * edge, (row + 1) * edge)
            yield f'{name}-{row}-{column}.jpg', photograph.crop(box).resize((227, 227), Image.BICUBIC)


for label, sources in {'Negative': [('brick', 42)], 'Positive': [('grass', 56), ('gravel', 56)]}.items():
    folder = os.path.join(sys.argv[1], label)
    os.makedirs(folder)
    for name, edge in sources:
        for file, tile in tiles(name, edge):
            tile.save(os.path.join(folder, file), quality=92)
