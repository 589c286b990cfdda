namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>Cloud command lines. A bucket or a file that is sent up names the service; asking one's own account does not.</summary>
internal static class Cloud
{
    public const string Rows = """
        aws,awslocal  !net --endpoint-url:url --profile,--region,--output,--query,--cli-read-timeout,--cli-connect-timeout,--color:value --ca-bundle:read --cli-input-json,--cli-input-yaml:form
          s3 cp,s3 mv,s3 sync  !net --recursive,--dryrun,--quiet,--delete,--only-show-errors --acl,--exclude,--include,--storage-class,--sse,--content-type,--cache-control,--metadata,--grants,--source-region,--expires:value *:cloud-read last:cloud-write
          s3 ls,s3 rm,s3 mb,s3 rb,s3 presign,s3 website  !net --recursive,--human-readable,--summarize,--force --expires-in,--exclude,--include:value always(s3.amazonaws.com):host *:value
          s3api  !net --body,--cli-input-json:read always(s3.amazonaws.com):host --bucket,--key,--prefix:value 1:value *:guess
          configure set,configure import,configure add-model  --csv:form --profile:value always(~/.aws/config):write always(~/.aws/credentials):write *:value
          configure sso,configure  always(~/.aws/config):write --profile:value *:value
          configure list,configure list-profiles  *:value
          configure get,configure export-credentials  --profile,--format:value always(~/.aws/credentials):read *:value
          ssm start-session,ecs execute-command  --target,--cluster,--task,--container,--document-name,--parameters:value --command:shell-away *:value
          sts get-session-token,ecr get-login-password,secretsmanager get-secret-value,ssm get-parameter,eks get-token,eks update-kubeconfig,ecr-public get-login-password,codeartifact login,codeartifact get-authorization-token  !net --kubeconfig:write --name,--region,--secret-id,--names,--cluster-name:value *:value
          lambda update-function-code,lambda create-function,lambda invoke,cloudformation package,cloudformation deploy  !net --zip-file,--payload,--template-file,--code:guess --parameter-overrides,--function-name:value *:guess
          *  *:guess
        s3cmd,s4cmd,s5cmd,s3fs,goofys,mc  !net -c,--config:read --host,--endpoint-url,--host-bucket:url --access_key,--secret_key:send
          put,sync,cp,mv,mirror,pipe,upload  !net *:cloud-read last:cloud-write
          get,ls,la,cat,rm,del,du,info,mb,rb,head,stat,find  !net *:cloud-read
          alias set  !net 1:value 2:url 3..:send
        gsutil  !net -o,-h,-u:value -m,-q,-D
          cp,mv,rsync,cat,ls,rm,du,stat,mb,rb,hash,compose,setmeta,acl,iam,signurl,web,cors,lifecycle  -r,-R,-n,-a,-c !net -z,-v,-L:value *:cloud-read
          config  always(~/.boto):write *:value
        gcloud  -q !net --project,--account,--configuration,--format,--filter,--region,--zone,--verbosity,--quiet:value --flags-file,--access-token-file,--key-file,--credential-file-override:read --impersonate-service-account:value
          storage cp,storage mv,storage rsync,storage cat,storage ls,alpha storage cp  !net -r,-n,-z:value? *:cloud-read
          compute scp,app instances scp  !net --ssh-key-file:read *:remote-read/ last:remote-write/
          compute ssh  !net --command:shell-away --ssh-key-file:read 1:value
          auth print-access-token,auth print-identity-token,auth application-default print-access-token  always(~/.config/gcloud/credentials.db):read
          auth login,auth activate-service-account,auth application-default login  --key-file:read always(~/.config/gcloud/credentials.db):write *:value
          config set,config unset,config configurations  always(~/.config/gcloud/configurations/config_default):write *:value
          builds submit,app deploy,functions deploy,run deploy  !net --source,--config,--env-vars-file:read/ --tag,--image:value *:guess
          secrets create,secrets versions add  !net --data-file:read *:value
          *  --data-file,--source,--from-file,--metadata-from-file:guess *:value
        bq  !net
          query  !net --use_legacy_sql,--format,-n,--destination_table:value? 1:sql
          load  !net --source_format,--autodetect,--skip_leading_rows:value 1:value 2:cloud-read *:value
          extract  !net 1:value 2:cloud-write
          *  *:value
        az  !net -g,--resource-group,-n,--name,-o,--output,--query,--subscription,-l,--location,--account-name:value --endpoint,--url,--uri:url --account-key,--connection-string,--sas-token,-p,--password,--secret:send
          storage blob upload,storage blob upload-batch,storage file upload,storage fs file upload,storage blob sync,storage copy,storage file upload-batch  !net -f,--file,-s,--source:cloud-read -c,--container-name,--container,-n,--name,-d,--destination,--account-name:value --connection-string,--sas-token:send always(blob.core.windows.net):host *:value
          storage blob download,storage blob download-batch  !net -f,--file,-d,--destination:write -c,--container-name,-s,--source:value always(blob.core.windows.net):host *:value
          rest  !net -u,--url,--uri:url -b,--body,--headers:form -m,--method:value
          account get-access-token,account show  !net *:value
          vm run-command invoke  --scripts:shell-away --command-id:value *:value
          webapp deploy,functionapp deploy,webapp deployment,keyvault secret set,keyvault certificate import,functionapp deployment  !net --src-path,--src,-f,--file,--encoding:read --value:send *:value
          login  !net -u,-p,-t,--service-principal,--username,--password,--tenant:send
          *  --template-file,--parameters,-f,--file:form *:value
        azcopy  !net
          copy,cp,sync  !net --recursive,--overwrite,--put-md5 *:cloud-read last:cloud-write
          *  *:if-url
        terraform,tofu,terragrunt,opentofu,tf,cdktf,packer,nomad,consul,waypoint,boundary  -compact-warnings,-detailed-exitcode !dash -chdir:dir -var-file,--var-file,-config,-backend-config:read -state,-state-out,-backup,-out,-generate-config-out:write -var,--var,-target,-replace,-lock,-lock-timeout,-parallelism,-input,-address,-token:value *:value
        pulumi,cdk,sam,serverless,sls,cfn-lint,cfn,copilot-cli,chalice,zappa,sst,amplify,eb,aws-vault,saml2aws,awslogs,aws-sso,granted,assume,architect,arc,up,apex,claudia  -y !net -C,--cwd:dir -c,--config,--template-file,-t,-f,--file:guess -s,--stack,-p,--profile,--region,-r,--stage:value -e,--exec:words
          exec  !posix 1:value 2:words
          *  *:value
        vault,bao  !net -address:url -ca-cert,-client-cert,-client-key:read -token,-namespace,-format,-field,-mount,-version:value
          kv put,kv patch,write,kv metadata put,secrets enable,auth enable,policy write  !net -mount,-cas,-method:value stdin:send 1:value *:form
          login  !net -method,-path:value *:send
          *  *:value
        doctl,linode-cli,hcloud,vultr-cli,scw,exo,openstack,ibmcloud,oci,aliyun,tccli,civo,upctl,yc,stackit,ovhai,packet,metal,equinix,render,railway,northflank,koyeb,zeabur,fl0,clever,scalingo,platform,upsun,dokku,cf,nx-cloud,deno-deploy,deployctl,begin,stormkit,qovery,porter,cycle,cleavr,ploi,forge,vapor,laravel-cloud  !net -t,--access-token,--token,--api-key:send --config,-f,--file,--spec,--user-data-file:guess -u,--api-url,--endpoint:url *:guess
        vercel,now  !net -t,--token,-b,--build-env,-e,--env:send -A,--local-config,-Q,--global-config:read --cwd:dir -S,--scope,-n,--name,-m,--meta:value --prod,--yes,-y,--confirm,--debug,-d always(vercel.com):host:if(--prod)
          deploy  !net --prod,--yes,-y,--prebuilt,-f,--force -t,--token,-b,--build-env,-e,--env:send always(vercel.com):host *:read~
          env pull  -t,--token:send always(.env.local):write:unless(1) 1:write
          env add  !net stdin:send 1:value *:value
          *  *:value
        netlify,ntl  !net --auth:send -s,--site:value
          deploy  !net -d,--dir,-f,--functions:read~ -p,--prod,-o,--open --auth,-m,--message:send -s,--site:value always(api.netlify.com):host *:value
          env:list,env  --json,--plain always(*):env *:value
          *  *:value
        surge  !net always(surge.sh):host -p,--project:read~ -d,--domain:value 1:read~ *:value
        firebase  !net -P,--project,--only,--except,-m,--message:value -t,--token:send
          deploy,hosting:channel:deploy  !net always(firebasehosting.googleapis.com):host *:value
          *  *:value
        fly,flyctl  !net -a,--app,-c,--config,-o,--org,-r,--region:value -t,--access-token:send
          deploy,launch  !net -e,--env,--build-arg,--build-secret:send --dockerfile:read always(api.fly.io):host 1:read~
          secrets set,secrets import  !net stdin:send always(api.fly.io):host *:send
          ssh console  !net -C,--command:shell-away *:value
          *  *:value
        wrangler,wrangler2  !net -c,--config:read -e,--env:value --cwd:dir
          deploy,publish,pages deploy,pages publish  !net --project-name,--branch,--name,--commit-message:value --var,--define:send always(api.cloudflare.com):host *:read~
          secret put,secret bulk,kv key put,kv:key put,r2 object put  !net --path,-f,--file:read stdin:send always(api.cloudflare.com):host *:send
          *  *:value
        railway  !net -t,--token:send -s,--service,-e,--environment:value
          up  !net always(backboard.railway.app):host 1:read~
          run  !posix --:words 1:words
          variables  !net --set:send always(*):env:unless(--set)
          *  *:value
        heroku  !net -a,--app,-r,--remote:value
          config,config:get  always(*):env *:value
          config:set,container:push  !net always(api.heroku.com):host *:send
          run  !posix -a,--app:value 1:shell-rest-away
          *  *:value
        chamber  --:words
          exec  --:words
          list,read,export,env  !net 1:env
        supabase,expo-cli,eas,stripe,twilio,sendgrid,mailgun,pscale,neonctl,turso,planetscale,upstash,xata,convex,nhost,appwrite,hasura,shopify,algolia,prismic,auth0,okta,clerk,workos,doppler,infisical,akeyless,envkey,phrase,crowdin,lokalise,transifex,tx,huggingface-cli,hf,kaggle,modal,replicate,runpodctl,vastai,comet,clearml,neptune,roboflow,gdrive,dropbox,dbxcli,onedrive,mega-put,mega-get,megaput,megatools,b2,backblaze-b2,wasabi,storj,uplink,ipfs,filebase,pinata,web3.storage,swarm-cli,arweave,arkb,ardrive  !net -a,--app,-c,--config,-r,--remote,-o,--org,-s,--site,--scope,-p,--project,--cwd:value -t,--token,--auth,--api-key:send -d,--dir,-f,--file,--data,--path,--env-file:guess *:guess
          deploy,publish,release,up,push,upload,--prod  !net -d,--dir,--cwd,-f,--file:read~ -t,--token,--auth:send *:read~
          run  --:words 1:guess
        """;
}
