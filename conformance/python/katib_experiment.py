"""Reads an Experiment with Katib's own API objects, and prints what they make of it."""

import json
import sys

import yaml
from kubeflow_katib_api import models

document = yaml.safe_load(sys.stdin)
print(json.dumps(models.V1beta1Experiment.from_dict(document).to_dict()))
