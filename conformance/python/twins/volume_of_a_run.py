"""The twin of packages/test-kit/src/shapes/volume-of-a-run.ts."""
from kfp import dsl, kubernetes
from steps import say


@dsl.pipeline(name='volume-of-a-run')
def pipeline():
    claim = kubernetes.CreatePVC(access_modes=['ReadWriteOnce'], size='5Gi', pvc_name_suffix='-scratch', storage_class_name='standard')
    said = say(message='on the volume')
    kubernetes.mount_pvc(said, claim.outputs['name'], '/scratch')
    kubernetes.DeletePVC(pvc_name=claim.outputs['name']).after(said)
