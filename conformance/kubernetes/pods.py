from kfp import dsl, kubernetes


@dsl.component
def comp():
    pass


@dsl.pipeline(name='pods')
def pipeline():
    first = comp()
    kubernetes.add_pod_label(first, 'team', 'vision')
    kubernetes.add_pod_label(first, 'cost', 'low')
    kubernetes.add_pod_annotation(first, 'run_id', '123456')
    kubernetes.set_image_pull_policy(first, 'Never')

    second = comp()
    kubernetes.use_field_path_as_env(second, 'POD', 'metadata.name')
    kubernetes.use_field_path_as_env(second, 'NODE', 'spec.nodeName')
    kubernetes.set_security_context(second, run_as_non_root=True)

    comp().set_debug_pause()
    comp().set_debug_pause(before=True, on_error=True)
