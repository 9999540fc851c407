"""The twin of packages/test-kit/src/shapes/pipeline-settings.ts."""
from kfp import dsl
from steps import say

config = dsl.PipelineConfig(
    workspace=dsl.WorkspaceConfig(
        size='10Gi', kubernetes=dsl.KubernetesWorkspaceConfig(pvcSpecPatch={'storageClassName': 'fast', 'accessModes': ['ReadWriteOnce']})),
    ttl_seconds_after_finished=86400,
    ttl_seconds_after_success=3600,
    ttl_seconds_after_failure=604800,
    active_deadline_seconds=7200)


@dsl.pipeline(name='pipeline-settings', pipeline_root='s3://bucket/runs', pipeline_config=config)
def pipeline():
    say(message='settled')
    say(message=f'in {dsl.WORKSPACE_PATH_PLACEHOLDER}')
