namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>Containers and clusters. What runs in one runs elsewhere; what is mounted, copied or built into one is read here.</summary>
internal static class Containers
{
    public const string Rows = """
        docker,podman,nerdctl,finch,lima,buildah,ctr,crictl  --context,-c,--log-level,-l,--namespace,-n,-a,--address:value -H,--host,--url:host --config,--tlscacert,--tlscert,--tlskey:read
          run,create,container run,container create  !posix -v,--volume:mount --mount:mount-pairs --env-file,--label-file,--cidfile,--security-opt-file:read -e,--env:pass-env --device,--gpus,-p,--publish,--name,-w,--workdir,-u,--user,--network,--net,--network-alias,--entrypoint,-h,--hostname,-l,--label,-m,--memory,--cpus,-c,--cpu-shares,--restart,--platform,--pull,--add-host,--dns,--cap-add,--cap-drop,--security-opt,--shm-size,--ulimit,--tmpfs,--volumes-from,--ip,--ipc,--pid,--uts,--userns,--log-driver,--log-opt,--expose,--link,--health-cmd,--health-interval,--stop-signal,--stop-timeout,--runtime,--sysctl,--group-add,--cgroupns,--cpuset-cpus,--isolation,--annotation,--init-path,--detach-keys,--oom-score-adj,--pids-limit,--memory-swap,-a,--attach:value -d,-i,-t,-P,-q,--rm,--init,--privileged,--read-only,--detach,--interactive,--tty,-it,-ti,-dit,-itd 1:image 2:words-away
          exec,container exec  !posix -e,--env:pass-env --env-file:read -u,--user,-w,--workdir,--detach-keys:value -d,-i,-t,--privileged,--detach,--interactive,--tty,-it,-ti 1:value 2:words-away
          cp,container cp  -a,-L,-q *:container-read last:container-write
          build,buildx build,image build,builder build,bake,buildx bake,bud,build-using-dockerfile  -f,--file:url-or-read --progress:value? -t,--tag,--build-arg,--target,--platform,--network,--label,--no-cache-filter,--add-host,-m,--memory,--pull,--cache-from,--cache-to,--builder,--ulimit,--shm-size,--attest,--annotation,--call,--provenance,--sbom,--set:value -o,--output:pairs-write --secret,--ssh:pairs-read -t,--tag:push-image:if(--push) --iidfile,--metadata-file:write --build-context:key-read --no-cache,--push,--load,-q,--squash,--rm 1:url-or-read/
          pull,image pull,manifest inspect,buildx imagetools inspect  !net -a,-q,--platform:value? 1:image
          push,image push,manifest push  !net -a,-q,--tls-verify,--creds:value? 1:push-image 2:push-image
          login  !net -u,--username,-p,--password:send --authfile:read 1:host always(docker.io):host:unless(1) stdin:send:if(--password-stdin)
          logout,search  !net --limit,-f,--filter,--format:value 1:value
          tag,image tag  1:value 2:value
          save,export,image save,container export  -o,--output:write *:value
          load,import,image load,image import,container import  -i,--input:read -c,--change,-m,--message,--platform:value 1:url-or-read 2:value
          compose  !posix -f,--file,--env-file:read --project-directory:dir -p,--project-name,--profile,--ansi,--progress,--parallel:value
          compose exec  !posix -e,--env:pass-env -u,--user,-w,--workdir,--index:value -d,-T,-i,-t,--privileged 1:value 2:words-away
          compose run  !posix -e,--env:pass-env -v,--volume:mount -u,--user,-w,--workdir,--entrypoint,--name,-p,--publish,-l,--label:value -d,-T,-i,--rm,--no-deps,--service-ports,--build,-P,--use-aliases,-q 1:value 2:words-away
          compose cp  *:container-read last:container-write
          compose build,compose up,compose down,compose ps,compose logs,compose pull,compose push,compose config,compose restart,compose stop,compose start,compose top,compose images,compose rm,compose kill,compose watch,compose ls,compose port,compose events,compose create,compose pause,compose unpause,compose wait,compose version,compose attach,compose stats  -f,-d,-q,-v --follow:value? -t,--timeout,--tail,--since,--until,--scale,--format,--filter,--build-arg,--profile,-o,--output:value *:value
          context create,context update  --docker:value 1:value
          secret create,config create  -l,--label,-d,--driver:value 1:value 2:read
          swarm join  !net --token:send --advertise-addr,--listen-addr:value 1:host
          stack deploy  -c,--compose-file:read 1:value
          plugin install  !net *:image
          ps,images,logs,inspect,stop,start,restart,rm,rmi,kill,stats,top,port,diff,history,version,info,network,volume,system,events,wait,pause,unpause,rename,update,attach,commit,image,container,node,service,stack,swarm,manifest,builder,buildx,context,plugin,trust,secret,config,machine,pod,healthcheck,unshare,generate,mount,scout,init,model,desktop,sbom,inspect-image,tags,task  -v,-q,-f,-a --filter,--format,-n,--tail,--since,--until,-t,--time,-s,--signal,-m,--message,--author,-c,--change,--last,--no-trunc,--type,--size,--details,--timestamps:value *:value
        docker-compose,podman-compose  !posix -f,--file,--env-file:read --project-directory:dir -p,--project-name,--profile:value
          exec  !posix -e,--env:pass-env -u,--user,-w,--workdir,--index:value -d,-T 1:value 2:words-away
          run  !posix -e,--env:pass-env -v,--volume:mount -u,--user,-w,--workdir,--entrypoint,--name,-p,--publish:value -d,-T,--rm,--no-deps 1:value 2:words-away
          *  *:value
        kaniko,img,skopeo,crane,oras,regctl,dive,cosign,notation,trivy,grype,syft,docker-slim,slim,dockle,clair,umoci,runc,crun  !net --authfile,--key,-f:read -o,--output:write -u,-p,--username,--password:send
          copy,sync,cp  !net *:image
          push,attach,sign,delete  !net *:push-image
          pull,inspect,manifest,digest,export,tag,catalog,ls,config,verify,image,fs,repo,scan  !net -s,-f,--format,--severity:value *:image
        kubectl,oc,k,k3s,microk8s,kubecolor  -n,--namespace,--context,--cluster,--user,--as,-v,--v,--request-timeout,--as-group:value -s,--server:url --kubeconfig,--client-certificate,--client-key,--certificate-authority:read --token:send
          exec  -c,--container,--pod-running-timeout:value -i,-t,--stdin,--tty,-it,-ti,-q -f,--filename:read --:words-away 2:words-away 1:value
          run  --image:image -l,--labels,--port,--restart,--env,--overrides,--image-pull-policy,--limits,--requests:value -i,-t,--rm,--stdin,--tty,-it,--command --:words-away 1:value
          debug  --image:image -c,--container,--target,--copy-to,--profile,--share-processes:value -i,-t,-it,-q --:words-away 1:value
          cp  -c,--container,--retries:value --no-preserve *:container-read last:container-write
          apply,create,replace,diff,delete,patch,set,scale,annotate,label,expose,autoscale,edit,convert,wait  -f,--filename,-k,--kustomize:url-or-read/ --dry-run:value? -p,--patch,--type,-l,--selector,-o,--output,--from-literal,--replicas,--for,--timeout,--grace-period,--field-manager,--cascade,--prune-whitelist,-c:value --patch-file,--from-env-file:read --from-file:key-read *:value
          create secret,create configmap,create cm  --from-literal:send --from-env-file:read --from-file:key-read --cert,--key:read --docker-username,--docker-password,--docker-email,-o,--dry-run,--type:value --docker-server:value *:value
          config use-context,config get-contexts,config current-context,config get-clusters,config rename-context  --kubeconfig:read+write --current,--namespace,--user,--cluster:value *:value
          config set-context  --kubeconfig:read+write --current,--namespace,--user,--cluster:value *:value
          config set,config set-cluster,config set-credentials,config delete-context,config unset  --kubeconfig:read+write --current,--namespace,--user,--cluster,--server,--token,--username,--password:value --client-certificate,--client-key,--certificate-authority:read always(~/.kube/config):write:unless(--kubeconfig) *:value
          config view  --kubeconfig:read --raw,--minify,--flatten,-o,--output:value? always(~/.kube/config):read:if(--raw,--flatten) *:value
          proxy,port-forward  -p,--port,--address:value -w,--www:read/ *:value
          get,describe,logs,top,explain,api-resources,api-versions,version,cluster-info,auth,rollout,events,attach,completion,plugin,drain,cordon,uncordon,taint,certificate,kustomize,options,config  -f,--filename:value? --show-labels:value? -c,--container,-l,--selector,-o,--output,--tail,--since,--since-time,--sort-by,-L,--field-selector,--max-log-requests,--template,--limit-bytes,--previous:value *:value
        helm,helmfile  -n,--namespace,--kube-context,--kube-token,--timeout,--version,--username,--password,--description,--set,--set-string,--post-renderer-args:value --kubeconfig,--kube-ca-file,-f,--values,--ca-file,--cert-file,--key-file,--registry-config,--repository-config:url-or-read --set-file,--set-json:key-read --repo,--kube-apiserver:url --post-renderer:shell -d,--destination,--output-dir,--untardir:write
          repo add,repo update,pull,fetch,push,registry login,registry logout  !net --username,--password:send 1:value *:if-url
          install,upgrade,template,lint,package,show,dependency,dep,test,diff  -i,--install,--wait,--atomic,--dry-run,--debug,-g *:package
          *  *:value
        minikube,kind,k3d,eksctl,kops,kubeadm,kustomize,k9s,stern,kubectx,kubens,kubefwd,telepresence,istioctl,linkerd,argocd,flux,velero,kubeseal,crossplane,cilium,calicoctl,etcdctl,talosctl,clusterctl,rancher,okteto,devspace,garden,werf,ksonnet,jsonnet-bundler,tanka,tk,cdk8s,kompose,krew,kubescape,popeye,pluto  --kubeconfig,-f,--file,--filename,--config:url-or-read -n,--namespace,--context,-o,--output,-l,-c:value --server,--endpoint,--endpoints:url *:guess
        vagrant,multipass,lxc,incus,virsh,qemu-system-x86_64,qemu-img,VBoxManage,vmrun,colima,orb,orbctl,limactl,toolbox,distrobox,devcontainer,wsl  -c,--command:shell-away -d,-u,-n:value
          exec,ssh,run,enter,shell  !posix -c,--command:shell-away --:words-away 1:value 2:words-away
          transfer,copy,copy-files,mount,file push,file pull,upload,scp  *:container-read last:container-write
          *  *:guess
        ansible,ansible-playbook  !net -i,--inventory:inventory --vault-password-file,--vault-id,--private-key,--key-file,-M,--module-path:guess -e,--extra-vars:at-read+send -a,--args:shell -c,-m,-f,-t,-l,-u,--connection,--module-name,--forks,--limit,--tags,--skip-tags,--user,--become-user:value -b,-K,-k,-C,-D,-v,--become,--check,--diff,--syntax-check *:guess
        ansible-vault,ansible-galaxy,ansible-pull,ansible-console,salt,salt-call,salt-ssh,puppet,chef-client,knife,cfengine,pyinfra,bolt,fabric,mitogen  !net -i,--inventory,--vault-password-file,--vault-id,--private-key,--key-file,-c:guess -e,--extra-vars,-a,--args,-m,--module-name,-l,--limit,-t,--tags,-u,--user,-b,-K,-k,-U,--url:send 1:guess *:guess
        """;
}
