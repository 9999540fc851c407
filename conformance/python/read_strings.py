"""Reads a compiled pipeline as the Python SDK does: PyYAML, then a strict protobuf parse. Prints the pipeline as JSON again."""
import sys

import yaml
from google.protobuf import json_format
from kfp.pipeline_spec import pipeline_spec_pb2

with open(sys.argv[1], encoding='utf-8') as file:
    document = list(yaml.safe_load_all(file))[0]
spec = json_format.ParseDict(document, pipeline_spec_pb2.PipelineSpec())
print(json_format.MessageToJson(spec, ensure_ascii=True))
