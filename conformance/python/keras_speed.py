"""Trains the network of packages/training on random photographs with Keras on tensorflow-cpu: keras_speed.py STEPS THREADS (0: its
default). Prints images per second and per second of processor time."""
import os
import sys
import time

steps, threads = int(sys.argv[1]), int(sys.argv[2])
os.environ['TF_CPP_MIN_LOG_LEVEL'] = '3'
import numpy as np
import tensorflow as tf

tf.config.threading.set_intra_op_parallelism_threads(threads)
tf.config.threading.set_inter_op_parallelism_threads(threads)
# Layer for layer the network of packages/training/src/classifier-network.ts, 16 filters wide.
model = tf.keras.Sequential([
    tf.keras.Input((64, 64, 3)),
    tf.keras.layers.Conv2D(16, 5, strides=2, padding='same', activation='relu'),
    tf.keras.layers.Conv2D(32, 3, padding='same', activation='relu'),
    tf.keras.layers.MaxPooling2D(2),
    tf.keras.layers.Conv2D(64, 3, padding='same', activation='relu'),
    tf.keras.layers.MaxPooling2D(2),
    tf.keras.layers.GlobalMaxPooling2D(),
    tf.keras.layers.Dense(64, activation='relu'),
    tf.keras.layers.Dense(1, activation='sigmoid'),
])
model.compile(optimizer=tf.keras.optimizers.Adam(1e-3), loss='binary_crossentropy')

random = np.random.default_rng(1)
images = 2 * random.random((32, 64, 64, 3), dtype=np.float32) - 1
labels = random.integers(0, 2, (32, 1)).astype(np.float32)
for _ in range(5):
    model.train_on_batch(images, labels)
start, processor = time.perf_counter(), time.process_time()
for _ in range(steps):
    model.train_on_batch(images, labels)
print(32 * steps / (time.perf_counter() - start), 32 * steps / (time.process_time() - processor))
