"""Loads a model folder as MLflow does and asks it: load_mlmodel.py FOLDER IMAGES HEIGHT WIDTH. Prints its answers and its signature."""

import json
import sys

import mlflow
import numpy

folder, images, height, width = sys.argv[1:]
model = mlflow.pyfunc.load_model(folder)
batch = numpy.fromfile(images, dtype="<f4").reshape((-1, int(height), int(width), 3))
answer = model.predict({"x": batch})
answer = answer["y"] if isinstance(answer, dict) else answer
description = mlflow.models.Model.load(folder)
print(
    json.dumps(
        {
            "answer": numpy.asarray(answer).reshape(-1).tolist(),
            "flavors": sorted(description.flavors),
            "inputs": [[spec.name, list(spec.shape)] for spec in description.signature.inputs],
        }
    )
)
