from kfp import dsl, kubernetes


@dsl.component
def comp():
    pass


@dsl.pipeline(name='volumes')
def pipeline(claim: str):
    scratch = dict(access_modes=['ReadWriteOnce'], size='5Gi')

    first = comp()
    kubernetes.add_ephemeral_volume(first, volume_name='scratch', mount_path='/scratch', **scratch)
    kubernetes.add_ephemeral_volume(first, volume_name='fast', mount_path='/fast', storage_class_name='ssd', **scratch)
    kubernetes.add_ephemeral_volume(
        comp(), volume_name='scratch', mount_path='/scratch', labels={'team': 'vision'}, annotations={'about': 'scratch'}, **scratch)

    third = comp()
    kubernetes.empty_dir_mount(third, 'plain', '/plain')
    kubernetes.empty_dir_mount(third, 'small', '/small', size_limit='1Mi')

    fourth = comp()
    kubernetes.mount_pvc(fourth, claim, '/data', sub_path='train')
    kubernetes.mount_pvc(fourth, 'known', '/known')

    made = kubernetes.CreatePVC(
        access_modes=['ReadWriteMany'],
        size='1Gi',
        pvc_name=claim,
        storage_class_name='standard',
        volume_name='disk-1',
        annotations={'about': 'all of it'})
    with dsl.ParallelFor(['a', 'b']):
        kubernetes.mount_pvc(comp(), made.outputs['name'], '/made')
