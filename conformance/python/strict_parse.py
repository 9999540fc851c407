"""Parses each line of a file of JSON documents as a PipelineSpec, strictly. Prints for each null or why it is refused, as JSON."""
import json
import sys

from google.protobuf import json_format
from kfp.pipeline_spec import pipeline_spec_pb2


def refusal(spec):
    try:
        json_format.ParseDict(spec, pipeline_spec_pb2.PipelineSpec())
        json_format.ParseDict(spec.get('deploymentSpec') or {}, pipeline_spec_pb2.PipelineDeploymentConfig())
        return None
    except Exception as error:  # whatever it is: the file is refused
        return f'{type(error).__name__}: {error}'


with open(sys.argv[1]) as lines:
    print(json.dumps([refusal(json.loads(line)) for line in lines]))
