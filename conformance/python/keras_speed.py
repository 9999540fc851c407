"""Trains the small net on random photographs with Keras on tensorflow-cpu: keras_speed.py STEPS THREADS. Prints images per second."""
import os
import sys
import time

steps, threads = int(sys.argv[1]), int(sys.argv[2])
os.environ['TF_CPP_MIN_LOG_LEVEL'] = '3'
import numpy as np
import tensorflow as tf

tf.config.threading.set_intra_op_parallelism_threads(threads)
tf.config.threading.set_inter_op_parallelism_threads(1)
layers = [tf.keras.Input((64, 64, 3))]
for filters in (16, 32, 64):
    layers += [tf.keras.layers.Conv2D(filters, 3, padding='same', activation='relu'), tf.keras.layers.MaxPooling2D(2)]
layers += [tf.keras.layers.Flatten(), tf.keras.layers.Dense(64, activation='relu'), tf.keras.layers.Dense(1, activation='sigmoid')]
model = tf.keras.Sequential(layers)
model.compile(optimizer=tf.keras.optimizers.Adam(1e-3), loss='binary_crossentropy')

random = np.random.default_rng(1)
images = random.random((32, 64, 64, 3), dtype=np.float32)
labels = random.integers(0, 2, (32, 1)).astype(np.float32)
for _ in range(5):
    model.train_on_batch(images, labels)
start = time.perf_counter()
for _ in range(steps):
    model.train_on_batch(images, labels)
print(32 * steps / (time.perf_counter() - start))
