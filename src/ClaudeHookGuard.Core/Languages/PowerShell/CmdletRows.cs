namespace ClaudeHookGuard.Core.Languages.PowerShell;

/// <summary>
/// What PowerShell's commands do with their parameters, a line a command: its name, its aliases after commas, then parameters as
/// <c>name,name:role</c>. Behind the role a number is the place of the parameter among words without a name, <c>*</c> any place, and <c>&lt;</c>
/// says that the pipeline feeds it. A parameter that is not named here is a switch.
/// </summary>
internal static class CmdletRows
{
    public const string Text = """
        get-content,gc,cat,type path,literalpath,pspath:read*< totalcount,head,first,tail,last,readcount,encoding,delimiter,stream,filter,include,exclude:value
        get-item,gi path,literalpath,pspath:read*< filter,include,exclude,stream:value
        get-itemproperty,gp,get-itempropertyvalue,gpv path,literalpath:read1< name:value2
        get-filehash,get-acl,get-authenticodesignature,unblock-file,test-modulemanifest,import-localizeddata path,literalpath,filepath:read*< algorithm:value
        format-hex,fhx path,literalpath:read1< encoding,count,offset:value
        import-csv,ipcsv,import-clixml,import-powershelldatafile,import-alias,ipal path,literalpath:read1< delimiter,header,encoding:value
        select-xml path,literalpath:read2 xpath:value1 content:text<
        select-string,sls path,literalpath:read2< pattern:value1 encoding,context,include,exclude,culture:value inputobject:text
        get-childitem,gci,ls,dir path,literalpath:list1< filter:value2 include,exclude,depth,attributes:value
        resolve-path,rvpa,convert-path,cvpa,split-path path,literalpath:path1<
        join-path path,childpath,additionalchildpath:join*
        test-path path,literalpath:value1< filter,include,exclude,pathtype:value
        set-content,sc,add-content,ac path,literalpath:write1 value:text2< encoding,stream,filter,include,exclude:value
        clear-content,clc,set-acl,clear-item path,literalpath:write1<
        out-file filepath,path,literalpath:write1 inputobject:text< encoding,width:value
        tee-object,tee filepath,literalpath:write1 variable:value inputobject:text<
        export-csv,epcsv,export-clixml path,literalpath:write1 inputobject:text< delimiter,encoding,depth:value
        new-item,ni,md,mkdir path:write1 name:write target,value:link itemtype,type:value
        set-item,si,set-itemproperty,sp,new-itemproperty path,literalpath:write1 name:value2 value:text3
        start-transcript path,literalpath,outputdirectory:write1
        remove-item,ri,rm,del,erase,rd,rmdir path,literalpath,pspath:delete*< filter,include,exclude:value
        copy-item,cpi,cp,copy path,literalpath:copy1< destination:write2 filter,include,exclude:value tosession,fromsession:value
        move-item,mi,mv,move path,literalpath:delete1< destination:write2 filter,include,exclude:value
        rename-item,rni,ren path,literalpath:delete1< newname:value2
        compress-archive path,literalpath:read/1< destinationpath:write2 compressionlevel:value
        expand-archive path,literalpath:read1< destinationpath:write2
        invoke-webrequest,iwr,curl,wget uri:url1 outfile:write infile:read body,headers,useragent,credential,token,form:send< method,contenttype,timeoutsec,maximumredirection,sessionvariable,websession,custommethod,authentication:value certificate,certificatethumbprint:value proxy:url
        invoke-restmethod,irm uri:url1 outfile:write infile:read body,headers,useragent,credential,token,form:send< method,contenttype,timeoutsec,maximumredirection,sessionvariable,websession,custommethod,authentication,statuscodevariable:value certificate,certificatethumbprint:value proxy:url
        start-bitstransfer source:url1 destination:write2 transfertype,description:value
        test-connection,test-netconnection,tnc computername,targetname:host1 port,count,commontcpport,delay:value
        resolve-dnsname name:host1 server:host type:value
        enter-pssession,etsn,new-pssession,nsn,invoke-wmimethod,get-wmiobject,gwmi,get-ciminstance computername,hostname:host1 credential,username,port,class,query,filter,namespace:value
        send-mailmessage smtpserver:host attachments:read to,cc,bcc:mail body,subject,from:send credential,port,encoding:value
        invoke-expression,iex command:code1<
        invoke-command,icm scriptblock,command:block1 filepath:script computername,hostname:host argumentlist:value inputobject:text<
        start-job,sajb,start-threadjob,measure-command,foreach-object,%,foreach,where-object,?,where scriptblock,filterscript,process,expression,begin,end,initializationscript:block* filepath:script inputobject:text< membername,property,value,argumentlist,name,throttlelimit,parallel:block
        start-process,saps,start filepath:program1 argumentlist,args:arguments2 redirectstandardoutput,redirectstandarderror:write redirectstandardinput:read workingdirectory,verb,credential,windowstyle,username:value
        set-location,sl,cd,chdir,push-location,pushd path,literalpath:directory1< stackname:value
        pop-location,popd
        get-location,gl,pwd
        write-host,write-output,echo,write,write-error,write-warning,write-verbose,write-debug,write-information,out-host,oh,out-string,out-default,format-table,ft,format-list,fl,format-wide,fw,format-custom,out-printer,out-gridview,set-clipboard,scb object,inputobject,message,value,messagedata:show*< foregroundcolor,backgroundcolor,separator,property,groupby,width,category,errorid:value
        select-object,select,sort-object,sort,group-object,group,measure-object,measure,get-unique,gu,compare-object,compare,get-random inputobject:text< property,first,last,skip,index,expandproperty,excludeproperty,top,bottom,minimum,maximum,count:value
        convertto-json,convertfrom-json,convertto-csv,convertfrom-csv,convertto-html,convertto-xml,convertfrom-stringdata,convertto-securestring,convertfrom-securestring inputobject,string,stringdata:text1< depth,delimiter,key,header:value
        get-variable,gv name:variable1 scope,include,exclude,valueonly:value
        set-variable,sv,new-variable,nv name:value1 value:text2 scope,option,visibility,description:value
        set-alias,sal,new-alias,nal name,alias:value1 value,definition:text2 scope,option:value
        new-object typename:type1 argumentlist,args:arguments2 comobject:value property:value
        import-module,ipmo name:module1 function,cmdlet,variable,alias:value
        add-type path,literalpath:read typedefinition,memberdefinition:foreign1 assemblyname,namespace,name,language,referencedassemblies:value
        out-null
        get-date,get-process,gps,ps,get-service,gsv,get-command,gcm,get-help,help,man,get-member,gm,get-host,get-history,h,history,get-alias,gal,get-module,gmo,get-psdrive,gdr,get-culture,get-uptime,get-error,get-verb,get-typedata,get-psrepository,get-package,get-installedmodule,get-psreadlineoption name,format,path:value1 id,uformat,module,parametername,detailed,examples:value
        start-sleep,sleep,stop-process,spps,kill,stop-service,start-service,restart-service,wait-process,wait-job,wjb,receive-job,rcjb,get-job,gjb,remove-job,rjb,set-strictmode,set-executionpolicy,set-psdebug,set-psreadlineoption,clear-host,cls,clear,read-host,exit,remove-variable,rv,clear-variable,clv,update-help,get-credential,export-modulemember,register-objectevent,unregister-event,get-event,new-event,write-progress,new-guid,new-timespan,get-executionpolicy,remove-module,rmo,add-member,update-typedata,show-command,suspend-job,new-psdrive,remove-psdrive id,name,seconds,milliseconds,inputobject,executionpolicy,scope,prompt,activity,status:value*<
        install-module,install-package,install-script,save-module,update-module,find-module,find-package,publish-module,register-psrepository name:value1 sourcelocation,source,publishlocation:url nugetapikey,credential:send repository,requiredversion,scope,path:value
        get-winevent,get-eventlog path:read logname,filterhashtable,maxevents,newest,source:value*
        """;
}
