namespace ClaudeHookGuard.Core.Programs;

/// <summary>The patterns of the destructive pack, a line each: id, pattern (as in <c>[commands]</c>), reason.</summary>
internal static class DestructiveRows
{
    public const string Text = """
        git.push-force        | git push --force                        | it rewrites history on the remote for everybody
        git.push-force        | git push -f                             | it rewrites history on the remote for everybody
        git.push-force        | git push +*                             | it rewrites history on the remote for everybody
        git.push-mirror       | git push --mirror                       | it makes the remote equal to this clone, branches that are missing here are deleted there
        git.push-delete       | git push --delete                       | it deletes a branch or tag on the remote
        git.push-delete       | git push -d                             | it deletes a branch or tag on the remote
        git.push-delete       | git push :*                             | it deletes a branch or tag on the remote
        git.reset-hard        | git reset --hard                        | it discards uncommitted changes
        git.clean             | git clean -f                            | it deletes files that git does not know
        git.clean             | git clean --force                       | it deletes files that git does not know
        git.discard           | git checkout -- .                       | it discards uncommitted changes
        git.discard           | git checkout --force                    | it discards uncommitted changes
        git.discard           | git checkout -f                         | it discards uncommitted changes
        git.discard           | git restore .                           | it discards uncommitted changes
        git.discard           | git restore :/                          | it discards uncommitted changes
        git.discard           | git switch --discard-changes            | it discards uncommitted changes
        git.stash-drop        | git stash drop                          | it deletes stashed changes
        git.stash-drop        | git stash clear                         | it deletes all stashed changes
        git.branch-delete     | git branch -D                           | it deletes a branch that may not be merged
        git.branch-delete     | git branch --delete --force             | it deletes a branch that may not be merged
        git.rewrite           | git filter-branch                       | it rewrites the whole history
        git.rewrite           | git filter-repo                         | it rewrites the whole history
        git.rewrite           | git-filter-repo                         | it rewrites the whole history
        git.rewrite           | bfg                                     | it rewrites the whole history
        git.forget            | git reflog expire                       | it forgets where branches were
        git.forget            | git reflog delete                       | it forgets where branches were
        git.forget            | git gc --prune=now                      | it deletes commits no branch holds
        git.forget            | git update-ref -d                       | it deletes a reference
        git.worktree-remove   | git worktree remove --force             | it deletes a worktree with its changes
        gh.delete             | gh repo delete                          | it deletes a repository
        gh.delete             | gh release delete                       | it deletes a release
        gh.archive            | gh repo archive                         | it makes a repository read-only
        gh.delete             | gh api -X DELETE                        | it deletes something on the forge
        gh.delete             | gh api --method DELETE                  | it deletes something on the forge
        glab.delete           | glab repo delete                        | it deletes a repository
        disk.overwrite        | dd of=/dev/*                            | it overwrites a device
        disk.format           | mkfs*                                   | it makes a new file system where one may be
        disk.format           | mke2fs                                  | it makes a new file system where one may be
        disk.format           | mkswap                                  | it makes swap space of a device
        disk.partition        | fdisk /dev/*                            | it changes partitions
        disk.partition        | sfdisk /dev/*                           | it changes partitions
        disk.partition        | parted /dev/*                           | it changes partitions
        disk.partition        | sgdisk                                  | it changes partitions
        disk.wipe             | wipefs                                  | it wipes a device
        disk.wipe             | blkdiscard                              | it wipes a device
        disk.wipe             | shred /dev/*                            | it wipes a device
        disk.wipe             | diskutil erase*                         | it erases a disk
        disk.wipe             | diskutil partitionDisk                  | it changes partitions
        disk.wipe             | cryptsetup luksFormat                   | it makes a device unreadable
        disk.wipe             | cryptsetup luksErase                    | it makes a device unreadable
        disk.volume           | lvremove                                | it deletes a volume
        disk.volume           | vgremove                                | it deletes a volume group
        disk.volume           | zpool destroy                           | it deletes a pool
        disk.volume           | zfs destroy                             | it deletes a data set
        disk.volume           | btrfs subvolume delete                  | it deletes a subvolume
        files.mode            | chmod -R 777 /*                         | it opens a tree to everybody
        files.mode            | chmod -R 000                            | it closes a tree to everybody
        files.owner           | chown -R * /                            | it changes the owner of the whole system
        db.drop               | dropdb                                  | it deletes a database
        db.drop               | dropuser                                | it deletes a database role
        db.drop               | mysqladmin drop                         | it deletes a database
        db.drop               | psql *DROP DATABASE*                    | it deletes a database
        db.drop               | psql *DROP TABLE*                       | it deletes a table
        db.drop               | psql *DROP SCHEMA*                      | it deletes a schema
        db.drop               | psql *drop database*                    | it deletes a database
        db.drop               | psql *drop table*                       | it deletes a table
        db.drop               | psql *drop schema*                      | it deletes a schema
        db.drop               | psql *TRUNCATE*                         | it empties a table
        db.drop               | psql *truncate*                         | it empties a table
        db.drop               | mysql *DROP DATABASE*                   | it deletes a database
        db.drop               | mysql *DROP TABLE*                      | it deletes a table
        db.drop               | mysql *drop database*                   | it deletes a database
        db.drop               | mysql *drop table*                      | it deletes a table
        db.drop               | mysql *TRUNCATE*                        | it empties a table
        db.drop               | sqlite3 *DROP TABLE*                    | it deletes a table
        db.drop               | sqlite3 *drop table*                    | it deletes a table
        db.drop               | mongo* *dropDatabase*                   | it deletes a database
        db.drop               | mongo* *.drop()*                        | it deletes a collection
        db.flush              | redis-cli FLUSHALL                      | it empties every database of the server
        db.flush              | redis-cli flushall                      | it empties every database of the server
        db.flush              | redis-cli FLUSHDB                       | it empties a database
        db.flush              | redis-cli flushdb                       | it empties a database
        db.reset              | prisma migrate reset                    | it empties the database
        db.reset              | prisma db push --force-reset            | it empties the database
        db.reset              | rails db:drop                           | it deletes the database
        db.reset              | rails db:reset                          | it deletes the database
        db.reset              | rake db:drop                            | it deletes the database
        db.reset              | rake db:reset                           | it deletes the database
        db.reset              | artisan migrate:fresh                   | it deletes all tables
        db.reset              | manage.py flush                         | it empties the database
        db.reset              | dotnet ef database drop                 | it deletes the database
        db.reset              | flyway clean                            | it deletes all tables
        cloud.destroy         | terraform destroy                       | it deletes the infrastructure
        cloud.destroy         | terraform apply -destroy                | it deletes the infrastructure
        cloud.destroy         | terraform state rm                      | it forgets a resource
        cloud.destroy         | tofu destroy                            | it deletes the infrastructure
        cloud.destroy         | terragrunt destroy                      | it deletes the infrastructure
        cloud.destroy         | terragrunt run-all destroy              | it deletes the infrastructure
        cloud.destroy         | pulumi destroy                          | it deletes the infrastructure
        cloud.destroy         | pulumi stack rm                         | it deletes a stack
        cloud.destroy         | cdk destroy                             | it deletes a stack
        cloud.destroy         | serverless remove                       | it deletes a service
        cloud.destroy         | sls remove                              | it deletes a service
        cloud.destroy         | sam delete                              | it deletes a stack
        cloud.delete          | aws s3 rb                               | it deletes a bucket
        cloud.delete          | aws s3 rm --recursive                   | it deletes objects of a bucket
        cloud.delete          | aws * delete-*                          | it deletes something in the cloud
        cloud.delete          | aws * terminate-*                       | it ends machines in the cloud
        cloud.delete          | gcloud * delete                         | it deletes something in the cloud
        cloud.delete          | gsutil rm -r                            | it deletes objects of a bucket
        cloud.delete          | gsutil rb                               | it deletes a bucket
        cloud.delete          | az * delete                             | it deletes something in the cloud
        cloud.delete          | doctl * delete                          | it deletes something in the cloud
        cloud.delete          | heroku apps:destroy                     | it deletes an application
        cloud.delete          | heroku pg:reset                         | it empties a database
        cloud.delete          | flyctl apps destroy                     | it deletes an application
        cloud.delete          | fly apps destroy                        | it deletes an application
        cloud.delete          | firebase firestore:delete               | it deletes documents
        cloud.delete          | vercel remove                           | it deletes a deployment
        cloud.delete          | supabase db reset                       | it empties the database
        kube.delete           | kubectl delete namespace                | it deletes a namespace with all in it
        kube.delete           | kubectl delete ns                       | it deletes a namespace with all in it
        kube.delete           | kubectl delete --all                    | it deletes all of a kind
        kube.delete           | kubectl delete -A                       | it deletes in all namespaces
        kube.delete           | kubectl delete pvc                      | it deletes stored data
        kube.delete           | kubectl delete pv                       | it deletes stored data
        kube.delete           | kubectl delete crd                      | it deletes a kind with all its objects
        kube.delete           | kubectl drain                           | it moves everything off a node
        kube.delete           | helm uninstall                          | it deletes a release
        kube.delete           | helm delete                             | it deletes a release
        kube.delete           | kind delete cluster                     | it deletes a cluster
        kube.delete           | minikube delete                         | it deletes a cluster
        docker.prune          | docker system prune                     | it deletes containers, networks and images that are not in use
        docker.prune          | docker volume prune                     | it deletes stored data
        docker.prune          | docker volume rm                        | it deletes stored data
        docker.prune          | docker compose down -v                  | it deletes stored data
        docker.prune          | docker compose down --volumes           | it deletes stored data
        docker.prune          | docker-compose down -v                  | it deletes stored data
        docker.prune          | podman system reset                     | it deletes all containers, images and volumes
        docker.prune          | podman volume prune                     | it deletes stored data
        npm.unpublish         | npm unpublish                           | it takes a package away from everybody
        cargo.yank            | cargo yank                              | it takes a version away from everybody
        gem.yank              | gem yank                                | it takes a version away from everybody
        system.stop           | shutdown                                | it stops the machine
        system.stop           | reboot                                  | it stops the machine
        system.stop           | poweroff                                | it stops the machine
        system.stop           | halt                                    | it stops the machine
        system.stop           | systemctl poweroff                      | it stops the machine
        system.stop           | systemctl reboot                        | it stops the machine
        system.kill           | kill -9 -1                              | it ends every process of the account
        system.kill           | kill -1                                 | it ends every process of the account
        system.account        | userdel                                 | it deletes an account
        system.account        | deluser                                 | it deletes an account
        system.schedule       | crontab -r                              | it deletes the schedule
        system.firewall       | iptables -F                             | it takes down the firewall
        system.firewall       | iptables --flush                        | it takes down the firewall
        system.firewall       | ufw disable                             | it takes down the firewall
        system.firewall       | nft flush ruleset                       | it takes down the firewall
        system.packages       | apt purge                               | it removes packages with their settings
        system.packages       | apt-get purge                           | it removes packages with their settings
        secrets.delete        | vault kv destroy                        | it destroys secrets
        secrets.delete        | vault secrets disable                   | it destroys secrets
        secrets.delete        | gpg --delete-secret-keys                | it deletes a private key
        secrets.delete        | gh secret delete                        | it deletes a secret
        history.clear         | history -c                              | it clears the shell's history
        """;
}
