namespace ClaudeHookGuard.Core.Facts.Mcp;

/// <summary>
/// The table of well-known MCP servers, in the row language of <see cref="McpTable"/>. A tool without a row has the effect its name tells; an
/// argument without a role is read for what it may be. What a server reaches by its own configuration is not in the call and so not here.
/// </summary>
internal static class McpServers
{
    /// <param name="server">A name in the form of <see cref="McpServerNames"/>.</param>
    internal static string? RowsOf(string server) => server switch
    {
        "filesystem" or "fs" or "files" or "file-system" => Filesystem,
        "git" => Git,
        "github" or "gitlab" or "gitea" or "bitbucket" or "forgejo" or "azure-devops" or "github-enterprise" => Forge,
        "postgres" or "postgresql" or "pg" or "postgres-pro" or "timescale" or "timescaledb" or "cockroachdb" or "cockroach" or "redshift" or "alloydb" => "remote postgres" + Sql,
        "supabase" or "neon" or "prisma" => "remote postgres" + Sql + HostedSql,
        "mysql" or "mariadb" or "planetscale" or "tidb" => "remote mysql" + Sql,
        "sqlite" or "libsql" or "turso" or "cloudflare-d1" => "local sqlite" + Sql,
        "mssql" or "sqlserver" or "sql-server" or "azure-sql" => "remote sqlserver" + Sql,
        "sql" or "database" or "db" or "dbhub" or "bigquery" or "snowflake" or "duckdb" or "motherduck" or "clickhouse" or "databricks" or "oracle" or "trino" or "athena" => "remote" + Sql,
        "mongodb" or "mongo" => Mongo,
        "redis" or "valkey" or "upstash" => Redis,
        "elasticsearch" or "opensearch" or "pinecone" or "qdrant" or "chroma" or "weaviate" or "milvus" or "neo4j" => Stores,
        "fetch" or "http" or "web-fetch" or "webfetch" or "browser-fetch" or "curl" => Fetch,
        "puppeteer" or "playwright" or "browser" or "chrome-devtools" or "browserbase" or "stagehand" or "selenium" or "browser-use" or "browsermcp" => Browser,
        "brave-search" or "brave" or "exa" or "tavily" or "perplexity" or "serper" or "kagi" or "duckduckgo" or "google-search" or "searxng" or "bing" => Search,
        "firecrawl" or "jina" or "apify" or "scrapingbee" or "brightdata" or "bright-data" => Crawlers,
        "slack" or "discord" or "telegram" or "teams" or "mattermost" or "whatsapp" or "zulip" => Chat,
        "gmail" or "email" or "outlook" or "mail" or "sendgrid" or "resend" or "mailgun" => Mail,
        "memory" or "knowledge-graph" or "basic-memory" => Memory,
        "supermemory" or "mem0" or "openmemory" or "zep" => RemoteMemory,
        "gdrive" or "google-drive" or "gdocs" or "google-docs" or "google-sheets" or "google-workspace" or "dropbox" or "box" or "onedrive" or "google-calendar" or "airtable" => Documents,
        "notion" or "linear" or "jira" or "atlassian" or "confluence" or "asana" or "trello" or "clickup" or "monday" or "shortcut" or "hubspot" or "salesforce" or "zendesk"
            or "intercom" or "todoist" => Trackers,
        "sentry" or "datadog" or "grafana" or "new-relic" or "pagerduty" or "honeycomb" or "axiom" or "posthog" or "amplitude" => Monitors,
        "stripe" or "paypal" or "square" or "plaid" or "shopify" or "twilio" or "google-maps" or "weather" or "everart" or "spotify" or "youtube" => Services,
        "figma" or "canva" or "webflow" => Design,
        "context7" or "deepwiki" or "microsoft-docs" or "microsoft-learn" or "aws-documentation" or "aws-docs" => Docs,
        "sequential-thinking" or "sequentialthinking" or "time" or "everything" or "think" or "clear-thought" => Thinking,
        "desktop-commander" or "desktopcommander" => Commander,
        "shell" or "terminal" or "iterm" or "ssh" or "bash" or "commands" or "command-line" or "cli" or "powershell" => Shell,
        "python" or "ide" or "jupyter" or "run-python" or "code-interpreter" or "e2b" or "code-sandbox" or "pyodide" => Python,
        "aws" or "aws-api" or "gcloud" or "azure" or "cloudflare" or "vercel" or "netlify" or "heroku" or "fly" or "terraform" or "digitalocean" or "railway" => Clouds,
        "docker" or "kubernetes" or "k8s" or "kubectl" or "podman" or "helm" or "portainer" => Containers,
        "obsidian" or "apple-notes" or "logseq" or "bear" => Notes,
        _ => null,
    };

    private const string Filesystem =
        """
        local
        r read_file,read_text_file,read_media_file,get_file_info,head_file,tail_file,read_file_lines,file_exists,calculate_hash path=read
        r read_multiple_files paths=read
        r list_directory,list_directory_with_sizes path=read sortBy=plain pattern=plain
        r directory_tree,tree path=below excludePatterns=plain
        r search_files,search_within_files,find_files,grep,search_file_contents path=below pattern=plain query=plain substring=plain excludePatterns=plain
        r list_allowed_directories
        w write_file,create_file,append_file,write_text_file path=write content=text
        w edit_file,modify_file,str_replace path=edit edits=text find=text replace=text old_string=text new_string=text oldText=text newText=text
        w create_directory path=write
        w move_file,rename_file source=move destination=write
        w copy_file,copy_directory source=read destination=write
        w delete_file,delete_directory,remove_file path=delete
        * head=plain tail=plain encoding=plain
        """;

    private const string Git =
        """
        local
        r git_status,git_diff_unstaged,git_diff_staged,git_diff,git_log,git_show,git_blame,git_branch repo_path=read target=plain revision=plain branch_type=plain start_timestamp=plain end_timestamp=plain
        w git_add repo_path=edit files=read
        w git_commit repo_path=edit message=plain
        w git_create_branch,git_checkout,git_reset,git_merge,git_rebase,git_stash,git_tag,git_cherry_pick repo_path=edit branch_name=plain base_branch=plain branch=plain
        w git_init repo_path=write path=write
        w git_clone url=url repo_url=url path=write destination=write
        w git_push,git_pull,git_fetch repo_path=edit branch=plain
        * repo_path=edit repoPath=edit
        """;

    private const string Forge =
        """
        remote
        r issue_read,pull_request_read,get_me
        w issue_write,sub_issue_write,push_files,create_gist,fork_repository,request_copilot_review,assign_copilot_to_issue
        * owner=sent repo=sent path=sent branch=sent ref=sent sha=sent title=sent body=shown content=shown message=sent description=shown query=sent q=sent files=shown labels=sent
        * assignees=sent comments=shown comment=shown note=shown head=sent base=sent name=sent organization=sent language=sent from_branch=sent state=sent project_id=sent file_path=sent
        * source_branch=sent target_branch=sent commit_message=sent reviewers=sent milestone=sent sort=sent order=sent method=sent tag=sent filename=sent
        """;

    private const string Sql =
        """

        s query,execute_sql,execute,run_query,run_sql,read_query,write_query,create_table,execute_query,sql_query,mysql_query,explain_query,select_query,exec_query,read_data,insert_data,update_data
        s pg_query,pg_execute_query,pg_execute_mutation,pg_execute_sql,query_database,readonly_query,safe_query,bigquery_execute_sql,clickhouse_query,run_select_query
        r list_tables,describe_table,list_schemas,list_databases,get_schema,show_tables,get_table_schema,list_objects,get_object_details,table_info,search_objects
        * sql=sql query=sql statement=sql statements=sql queries=sql sqlStatements=sql sql_query=sql insight=text
        * connection_string=url connectionString=url database_url=url host=host hostname=host db_path=edit database_path=edit dbPath=edit
        * table=sent table_name=sent tableName=sent schema=sent schema_name=sent database=sent params=sent parameters=sent object_type=sent object_name=sent
        """;

    private const string HostedSql =
        """

        w apply_migration,deploy_edge_function,create_branch,merge_branch,reset_branch,rebase_branch,delete_branch,create_project,pause_project,restore_project,run_sql_transaction
        * name=sent files=sent project_id=sent projectId=sent branch_id=sent
        """;

    private const string Mongo =
        """
        remote
        r find,aggregate,count,list-collections,list-databases,collection-schema,collection-indexes,collection-storage-size,db-stats,explain,mongodb-logs,connect
        w insert-many,insert-one,update-many,update-one,delete-many,delete-one,drop-collection,drop-database,drop-index,create-collection,create-index,rename-collection,export
        * connectionString=url connectionStringOrClusterName=loose database=sent collection=sent filter=sent projection=sent pipeline=sent documents=sent update=sent
        """;

    private const string Redis =
        """
        remote
        r get,hget,hgetall,hexists,lrange,llen,lpop_preview,smembers,zrange,json_get,xrange,scan_keys,scan_all_keys,list,type,dbsize,info,client_list,get_indexes,get_index_info,vector_search_hash
        w set,hset,hdel,del,delete,expire,rename,lpush,rpush,lpop,rpop,sadd,srem,zadd,zrem,json_set,json_del,xadd,xdel,publish,subscribe,unsubscribe,create_vector_index_hash,set_vector_in_hash,flushdb
        * key=sent value=sent pattern=sent field=sent name=sent message=sent channel=sent url=url host=host
        """;

    private const string Stores =
        """
        remote
        r search,esql,get_mappings,list_indices,get_shards,search-records,list-indexes,describe-index,get-neo4j-schema,read-neo4j-cypher,qdrant-find,chroma_query_documents,chroma_get_documents
        w upsert-records,qdrant-store,write-neo4j-cypher,chroma_add_documents
        * query=sent index=sent documents=sent records=sent collection_name=sent metadata=sent information=sent
        """;

    private const string Fetch =
        """
        remote
        r fetch,fetch_url,fetch_html,fetch_json,fetch_txt,fetch_markdown,fetch_readable,fetch_page,get,head,http_get,download
        w post,put,patch,delete,http_post,http_put,http_delete
        * url=url urls=url uri=url uris=url method=method proxy=url headers=sent
        """;

    private const string Browser =
        """
        remote
        r puppeteer_navigate,puppeteer_screenshot,browser_navigate,browser_snapshot,browser_console_messages,browser_network_requests,browser_wait_for,browser_navigate_back,browser_tabs,navigate_page,new_page
        r list_pages,list_console_messages,list_network_requests,take_snapshot,playwright_navigate,playwright_get_visible_text,playwright_get_visible_html,playwright_console_logs,browser_resize,browser_close
        w puppeteer_click,puppeteer_fill,puppeteer_select,puppeteer_hover,puppeteer_evaluate,browser_click,browser_type,browser_fill_form,browser_evaluate,browser_run_code,browser_file_upload,browser_install
        w browser_take_screenshot,browser_pdf_save filename=write path=write
        w playwright_get,playwright_post,playwright_put,playwright_patch,playwright_delete url=url value=sent
        w take_screenshot,upload_file filePath=edit
        * url=url urls=url startUrl=url script=js function=js code=js expression=js paths=read filePath=read filePaths=read downloadsDir=write savePath=write
        * selector=plain element=plain ref=plain text=sent value=sent values=sent fields=sent name=plain key=plain button=plain
        """;

    private const string Search =
        """
        remote
        r brave_web_search,brave_local_search,brave_news_search,brave_image_search,brave_video_search,web_search_exa,tavily-search,tavily_search,search,web_search,perplexity_ask,perplexity_research
        r tavily-extract,tavily_extract,tavily-crawl,tavily_crawl,tavily-map,tavily_map,crawling_exa,get_contents,find_similar
        * query=sent q=sent url=url urls=url messages=sent country=sent search_lang=sent topic=sent include_domains=sent exclude_domains=sent includeDomains=sent excludeDomains=sent
        """;

    private const string Crawlers =
        """
        remote
        r firecrawl_scrape,firecrawl_map,firecrawl_crawl,firecrawl_search,firecrawl_extract,firecrawl_check_crawl_status,firecrawl_batch_scrape,read_url,search_engine,scrape_as_markdown
        * url=url urls=url startUrls=url webhook=url webhookUrl=url query=sent prompt=sent formats=sent schema=sent
        """;

    private const string Chat =
        """
        remote
        w slack_post_message,slack_reply_to_thread,slack_add_reaction,conversations_add_message,send_message,post_message,add_reaction,chat_postMessage
        r slack_list_channels,slack_get_channel_history,slack_get_thread_replies,slack_get_users,slack_get_user_profile,channels_list,conversations_history,conversations_replies,conversations_search_messages
        * text=unfurled message=unfurled content=unfurled blocks=unfurled payload=unfurled body=unfurled channel_id=sent channel=sent channelId=sent user_id=sent thread_ts=sent
        * timestamp=sent reaction=sent query=sent search_query=sent chat_id=sent username=sent filePath=read file_path=read attachments=read
        """;

    private const string Mail =
        """
        remote
        w send_email,draft_email,reply_to_email,create_draft,send_message,send,forward_email
        * to=sent cc=sent bcc=sent from=sent replyTo=sent subject=sent body=shown text=shown html=shown htmlBody=shown query=sent attachments=read attachment=read savePath=write
        """;

    private const string Memory =
        """
        local
        r read_graph,search_nodes,open_nodes,recall,search,search_memory query=plain names=plain
        w create_entities,create_relations,add_observations,delete_entities,delete_observations,delete_relations,remember,store
        * entities=text relations=text observations=text deletions=text entityNames=text contents=text content=text
        """;

    private const string RemoteMemory =
        """
        remote
        r search,recall,search_memories,search_memory,whoAmI,list_memories
        w addMemory,add_memory,add_memories,memory,delete_memory
        * content=sent text=sent thingToRemember=sent query=sent informationToGet=sent messages=sent metadata=sent
        """;

    private const string Documents =
        """
        remote
        r search,gdrive_search,gdrive_read_file,read_file_content,list_recent_files,download_file_content
        * query=sent fileId=sent file_id=sent folderId=sent parentId=sent name=sent title=sent content=shown text=shown html=shown range=sent values=sent spreadsheetId=sent documentId=sent
        * filePath=read file_path=read localPath=read savePath=write calendarId=sent summary=sent description=shown attendees=sent records=sent fields=sent
        """;

    private const string Trackers =
        """
        remote
        r search,fetch,notion-search,notion-fetch,API-post-search,searchJiraIssuesUsingJql,getJiraIssue,getConfluencePage
        w notion-create-pages,notion-update-page,API-post-page,API-patch-page,createJiraIssue,editJiraIssue,addCommentToJiraIssue,transitionJiraIssue,save_issue,save_comment
        * title=sent name=sent description=shown body=shown content=shown children=shown comment=shown commentBody=shown pages=shown properties=shown markdown=shown text=shown
        * query=sent jql=sent cql=sent issueKey=sent issueIdOrKey=sent projectKey=sent cloudId=sent teamId=sent team=sent assignee=sent state=sent labels=sent id=sent filter=sent
        """;

    private const string Monitors =
        """
        remote
        r get_issue_details,search_events,search_issues,find_issues,get_logs,get_metrics,query_prometheus,query_loki_logs,query-run,run_query
        * query=sent organizationSlug=sent organization_slug=sent projectSlug=sent issueId=sent issueUrl=sent issue_id_or_url=sent naturalLanguageQuery=sent comment=sent expr=sent logql=sent
        """;

    private const string Services =
        """
        remote
        r maps_geocode,maps_reverse_geocode,maps_search_places,maps_place_details,maps_directions,maps_distance_matrix,maps_elevation,search_stripe_documentation,get_forecast,get_alerts
        * address=sent query=sent origin=sent origins=sent destination=sent destinations=sent place_id=sent name=sent email=sent description=sent customer=sent question=sent prompt=sent
        * city=sent location=sent state=sent body=sent to=sent
        """;

    private const string Design =
        """
        remote
        r get_figma_data,get_code,get_image,get_metadata,get_screenshot,get_design_context,get_variable_defs,get_code_connect_map
        w download_figma_images localPath=write
        * fileKey=sent nodeId=sent url=url clientFrameworks=sent clientLanguages=sent dirForAssetWrites=write
        """;

    private const string Docs =
        """
        remote
        r resolve-library-id,get-library-docs,query-docs,read_wiki_structure,read_wiki_contents,ask_question,search_documentation,read_documentation,recommend,microsoft_docs_search,microsoft_docs_fetch
        * libraryName=sent context7CompatibleLibraryID=sent libraryId=sent topic=sent query=sent question=sent repoName=sent search_phrase=sent url=url
        """;

    private const string Thinking =
        """
        local
        r sequentialthinking,sequential_thinking,think,get_current_time,convert_time,echo,add,longRunningOperation,printEnv,sampleLLM,getTinyImage,annotatedMessage,getResourceReference,clearthought
        * thought=plain timezone=plain source_timezone=plain target_timezone=plain time=plain message=plain messageType=plain branchId=plain prompt=plain
        """;

    private const string Commander =
        """
        local
        ? execute_command,start_process,interact_with_process command=shell input=shell
        r read_file path=read
        r read_multiple_files paths=read
        r list_directory,get_file_info path=read
        r search_files,search_code,start_search path=below pattern=plain filePattern=plain
        r list_processes,list_sessions,read_output,read_process_output,get_config,get_more_search_results,get_usage_stats
        w write_file path=write content=text
        w edit_block file_path=edit old_string=text new_string=text
        w create_directory path=write
        w move_file source=move destination=write
        w kill_process,force_terminate,set_config_value
        """;

    private const string Shell =
        """
        local
        ? execute_command,run_command,run_shell_command,shell_exec,shell_execute,exec_command,run_terminal_cmd,start_process,bash,shell,terminal,execute_shell,run_bash,run_script,write_to_terminal,exec,run
        * command=shell commands=shell cmd=shell script=shell input=shell command_line=shell commandLine=shell cwd=read workdir=read workingDirectory=read working_dir=read host=host hostname=host shell=plain
        """;

    private const string Python =
        """
        local
        r getDiagnostics uri=resource
        ? executeCode,execute_python,run_python,run_python_code,python,execute_code,run_code,execute_cell,insert_execute_code_cell
        * code=python python_code=python source=python cell_source=python cell_content=python language=plain packages=loose
        """;

    private const string Clouds =
        """
        remote
        ? call_aws,run_command,execute_command cli_command=shell command=shell args=loose
        r suggest_aws_commands query=sent
        * query=sent name=sent region=sent accountId=sent account_id=sent projectId=sent teamId=sent script=sent content=sent value=sent
        """;

    private const string Containers =
        """
        remote
        r list_containers,fetch_container_logs,list_images,list_volumes,list_networks,kubectl_get,kubectl_describe,kubectl_logs,kubectl_context,explain_resource,list_api_resources,pods_list,pods_get,pods_log
        w run_container,create_container,recreate_container,start_container,stop_container,remove_container,pull_image,build_image,remove_image,kubectl_apply,kubectl_create,kubectl_delete,kubectl_patch
        w kubectl_scale,kubectl_rollout,exec_in_pod,port_forward,install_helm_chart,upgrade_helm_chart,uninstall_helm_chart,kubectl_generic,pods_exec,pods_run,pods_delete
        * name=sent namespace=sent resourceType=sent image=sent container_id=sent manifest=sent command=sent filename=read path=read context=plain dockerfile=read valuesFile=read
        """;

    private const string Notes =
        """
        local
        r obsidian_get_file_contents,obsidian_simple_search,obsidian_list_files_in_dir,obsidian_list_files_in_vault,obsidian_complex_search,read_notes,search_notes,view
        w obsidian_append_content,obsidian_patch_content,obsidian_delete_file,create_note,update_note
        * content=text query=plain target=plain
        """;
}
