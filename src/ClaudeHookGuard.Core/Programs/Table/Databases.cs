namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>Database clients: hosts, SQL, dumps.</summary>
internal static class Databases
{
    public const string Rows = """
        psql,pgcli,cockroach-sql,usql  !net -h,--host:host -c,--command:sql -f,--file:read -o,--output,-L,--log-file:write -v,--set,--variable,-U,--username,-p,--port,-P,--pset,-F,-R,-T,--field-separator:value -d,--dbname:url-or-database stdin:sql:unless(-c,--command,-f,--file) *:url-or-database
        mysql,mariadb,mycli,mysqlsh  !net -h,--host:host -e,--execute:sql --init-command:sql --tee:write --pager:shell -u,--user,-p,--password,-P,--port,-S,--socket,-D,--database,--default-character-set,--protocol,--ssl-mode:value? --defaults-file,--defaults-extra-file,--ssl-ca,--ssl-cert,--ssl-key:read stdin:sql:unless(-e,--execute) *:value
        mysqladmin,mysqlimport,mysqlshow,mysqlcheck,mysqlslap,mariadb-admin,mariadb-import  !net -h,--host:host -u,--user,-p,--password,-P,--port:value? --defaults-file,--defaults-extra-file:read *:guess
        mysqldump,mariadb-dump,mydumper  !net -h,--host:host -r,--result-file,-T,--tab,-o,--outputdir:write -u,--user,-p,--password,-P,--port,-w,--where:value? --defaults-file,--defaults-extra-file:read *:value
        pg_dump,pg_dumpall,pg_basebackup,pg_isready,createdb,dropdb,createuser,dropuser,vacuumdb,reindexdb,clusterdb,pg_restore,pgbench,pg_receivewal,pg_ctl,initdb,pgloader  !net -h,--host:host -f,--file,-D,--pgdata:write -U,--username,-p,--port,-t,--table,-n,--schema,-F,--format,-j,--jobs,-T,-N,-l,-L,-O,-c,-s,-a:value? -d,--dbname:url-or-database *:url-or-database
        sqlite3,sqlite,litecli,duckdb,sqlite-utils,sqlcipher  !dash -header,-csv,-json,-line,-column,-box,-html,-list,-markdown,-table,-readonly,-batch,-bail,-noheader,-echo,-quote,-safe -init:read -cmd:sql -c,-s:sql -f:read -separator,-nullvalue,-newline,-mode,-vfs,-maxsize,-mmap,-A:value 1:read+write 2..:sql stdin:sql:unless(2)
        sqlcmd,isql,tsql,osql,bcp,mssql-cli,fsql,iusql,sqlplus,sqlldr,expdp,impdp,rman,db2,clickhouse,clickhouse-client,clickhouse-local,trino,presto,hive,beeline,impala-shell,snowsql,snow,vsql,monetdb,mclient,crate,questdb,cqlsh,ysqlsh,cockroach,dbeaver,sqlline,spark-sql,athena,soql,sfdx,sf  !net -S,-H,-h,--host,--server,-a,--accountname,-u,--url:host -Q,-q,-e,--query,--execute:sql -i,-f,--file,--queries-file:read -o,--output:write -U,-P,-d,-p,--user,--password,--port,--database,-s,-w,-W,-b,-t:value *:value
        mongo,mongosh,mongodump,mongorestore,mongoexport,mongoimport,mongofiles,mongostat,mongotop  !net --host,-h,--uri:url --eval:code=javascript -f,--file:read -o,--out:write -u,-p,-d,-c,--db,--collection,--username,--password,--port,--authenticationDatabase,-q,--query,--type,--sort:value 1:if-url *:guess
        redis-cli,valkey-cli,keydb-cli,iredis,dragonfly  !net -h:host -u:url -p,-a,-n,-s,-r,-i,--user,--pass,-d,--pattern,--cert,--key,--cacert,--sni,-c:value? --eval:code-file=lua --rdb,--functions-rdb:write -x,--pipe,--raw,--no-raw,--csv,--bigkeys,--scan,--latency,--stat,--tls,-2,-3 *:value
        influx,influxd,curator,elasticdump,esrally,opensearch-cli,meilisearch,typesense,solr,bin-solr,cypher-shell,neo4j-admin,arangosh,couchdb,fauna,surreal,edgedb,gel,rethinkdb,dgraph,memcached-tool,memcli,ldbdump,leveldbutil,etcdctl-get,zkCli.sh,hbase,phoenix,cassandra,nodetool,aerospike,aql,dynamodb-local,dynein,dy  !net -host,--host,-h,-H,--server,-a,--address,--input,--output,-e,--endpoint,--url:host -f,--file:read -o:write -u,-p,-q,-k,-d:value *:guess
        flyway,liquibase,dbmate,goose-up,migrate-mongo,sqitch,tern,bytebase,skeema,gh-ost,pt-table-checksum,pt-archiver,pg-migrate,node-pg-migrate,graphile-migrate,evolve,roundhouse,grate,dbup  --url,-url,-u,--database,-d,--host:if-url -f,--changeLogFile,-c:read *:value
        """;
}
