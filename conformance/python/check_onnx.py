"""Checks ONNX files and runs them: check_onnx.py INPUT.json, a list of {onnx, images, shape}. Prints their answers and operators."""

import json
import sys

import numpy
import onnx
import onnxruntime

answers = []
for case in json.load(open(sys.argv[1])):
    model = onnx.load(case["onnx"])
    onnx.checker.check_model(model, full_check=True)
    session = onnxruntime.InferenceSession(case["onnx"], providers=["CPUExecutionProvider"])
    images = numpy.fromfile(case["images"], dtype="<f4").reshape(case["shape"])
    (answer,) = session.run(None, {"x": images})
    answers.append(
        {
            "answer": answer.reshape(-1).tolist(),
            "inputs": [[value.name, value.type, value.shape] for value in session.get_inputs()],
            "outputs": [[value.name, value.type, value.shape] for value in session.get_outputs()],
        }
    )
print(json.dumps(answers))
