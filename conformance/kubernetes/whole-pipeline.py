from kfp import dsl


@dsl.component
def comp():
    pass


config = dsl.PipelineConfig(
    workspace=dsl.WorkspaceConfig(
        size='250Gi',
        kubernetes=dsl.KubernetesWorkspaceConfig(
            pvcSpecPatch={'storageClassName': 'fast', 'accessModes': ['ReadWriteMany']})),
    ttl_seconds_after_finished=3600,
    ttl_seconds_after_success=60,
    ttl_seconds_after_failure=86400,
    active_deadline_seconds=7200)


@dsl.pipeline(name='whole-pipeline', pipeline_config=config)
def pipeline():
    comp()
