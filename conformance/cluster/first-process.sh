#!/usr/bin/env bash
# The first process of the cluster's own PID, mount and network namespaces: starts Kubernetes, and ends with all of it when a
# part dies or when its standard input ends, which is when whoever started it is gone, killed or not.
#   first-process.sh PROGRAMS RUN          with GATEWAY, SERVICE (addresses) and NODE (a name) in the environment
set -u
programs=$1 run=$2

mount --make-rshared /
for folder in /run/containerd /run/netns /run/runc /var/lib/cni /var/log/containers; do
  mkdir -p "$folder"
  mount -t tmpfs none "$folder"
done
# Where the controller manager makes volumes; a pod of any user may write to them.
mkdir -p /tmp/hostpath_pv "$run/volumes"
mount --bind "$run/volumes" /tmp/hostpath_pv

# The kubelet would set these for the whole machine; it is shown files that have its values already.
while read -r setting value; do
  file=$run/sysctl-${setting//\//-}
  echo "$value" >"$file"
  mount --bind "$file" "/proc/sys/$setting"
done <<END
vm/overcommit_memory 1
vm/panic_on_oom 0
kernel/panic 10
kernel/panic_on_oops 1
kernel/keys/root_maxkeys 1000000
kernel/keys/root_maxbytes 25000000
END

ip link set lo up
ip address add "$SERVICE/32" dev lo
ip link add kfpts0 address 02:00:0a:f4:00:01 type bridge
ip address add "$GATEWAY/24" dev kfpts0
ip link set kfpts0 up
echo 1 >/proc/sys/net/ipv4/ip_forward

# start LOG PROGRAM ARGUMENT...
start() { "${@:2}" >>"$run/log-$1.txt" 2>&1 </dev/null & }

start etcd "$programs/etcd" --name "$NODE" --data-dir "$run/etcd" --unsafe-no-fsync --log-level warn \
  --listen-client-urls http://127.0.0.1:2379 --advertise-client-urls http://127.0.0.1:2379 \
  --listen-peer-urls http://127.0.0.1:2380 --initial-advertise-peer-urls http://127.0.0.1:2380 \
  --initial-cluster "$NODE=http://127.0.0.1:2380"
start containerd containerd --config "$run/containerd.toml"
start kube-apiserver "$programs/kube-apiserver" --etcd-servers http://127.0.0.1:2379 --secure-port 443 --bind-address 0.0.0.0 \
  --advertise-address "$GATEWAY" --service-cluster-ip-range "$SERVICE/16" --kubelet-preferred-address-types InternalIP \
  --tls-cert-file "$run/server.crt" --tls-private-key-file "$run/server.key" --client-ca-file "$run/authority.crt" \
  --token-auth-file "$run/tokens.csv" --authorization-mode Node,RBAC --enable-admission-plugins NodeRestriction \
  --service-account-key-file "$run/accounts.key" --service-account-signing-key-file "$run/accounts.key" \
  --service-account-issuer https://kubernetes.default.svc.cluster.local --allow-privileged=true --profiling=false
start kube-controller-manager "$programs/kube-controller-manager" --kubeconfig "$run/manager.kubeconfig" --leader-elect=false \
  --service-account-private-key-file "$run/accounts.key" --root-ca-file "$run/authority.crt" \
  --use-service-account-credentials=true --bind-address 127.0.0.1 --profiling=false --enable-hostpath-provisioner
start kube-scheduler "$programs/kube-scheduler" --kubeconfig "$run/scheduler.kubeconfig" --leader-elect=false \
  --bind-address 127.0.0.1 --profiling=false

# The kubelet gives up where the API server does not know its token yet.
kubelet() {
  until [ -S "$run/containerd.sock" ]; do sleep 0.1; done
  while :; do
    "$programs/kubelet" --config "$run/kubelet.yaml" --kubeconfig "$run/kubelet.kubeconfig" --root-dir "$run/kubelet" \
      --hostname-override "$NODE" --node-ip "$GATEWAY"
    sleep 1
  done
}
start kubelet kubelet
# Claims are folders of root with mode 0750 once they are made.
writable() { while sleep 0.2; do find "$run/volumes" -mindepth 1 -maxdepth 1 ! -perm 0777 -exec chmod 0777 {} +; done; }
start volumes writable

cat >/dev/null <&0 &
wait -n
echo "ended: a part of it, or who started it"
