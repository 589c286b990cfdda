namespace ClaudeHookGuard.Core.Programs.Table;

/// <summary>The system's own tools: processes, services, users, mounts, schedules.</summary>
internal static class SystemTools
{
    public const string Rows = """
        crontab,fcrontab  -u,-s:value -l,-r,-e,-i always(/var/spool/cron):write:unless(-l) always(/var/spool/cron):read:if(-l) stdin:value *:read
        launchctl  -w,-F,-S,-D
          load,unload,bootstrap,bootout,kickstart,enable,disable,submit  1:value *:guess
        systemctl  -t,-p,-n,-o,-H,-M,--type,--property,--lines,--output,--state,--host,--machine,-s,--signal:value --user,--system,--now,-q,-a,-l,-f,--full,--no-pager
          link  *:read always(/etc/systemd/system):write
          edit,set-property,mask,add-wants,set-default,revert  always(/etc/systemd/system):write *:value
          import-environment,show-environment  always(PATH):value *:value
          *  *:guess
        journalctl,loginctl,machinectl,hostnamectl,timedatectl,localectl,networkctl,bootctl,coredumpctl,systemd-analyze,service,rc-service,rc-update,sv,initctl,chkconfig,update-rc.d,sc,s6-rc,runsv  -k,-b -u,-n,-p,-t,-o,-H,-M,--unit,--since,--until,--lines,--output,--property,--type,--state,--user,--system,-S,-U,--boot:value -D,--directory,--file:read *:value
          edit,link,enable,set-environment,import-environment  *:guess
          show-environment  always(*):env
        ps  !args *:value reader=ps
        top,htop,btop,atop,glances,vmstat,iostat,mpstat,pidstat,sar,free,uptime,w,who,whoami,id,groups,last,lastlog,users,uname,hostname,hostid,nproc,getconf,lscpu,lsblk,lsusb,lspci,lshw,lsmem,lsmod,lsns,lslocks,lsipc,dmidecode,inxi,neofetch,fastfetch,screenfetch,sw_vers,system_profiler,sysctl,ulimit,locale,tty,stty,tput,clear,reset,cpuid,numastat,slabtop,iotop,nethogs,iftop,bmon,nload,dstat,nmon,vnstat,bandwhich,procs,btm,zenith,gtop,powertop,sensors,acpi,upower,pmset,nvidia-smi,rocm-smi,dmesg,blkid,findmnt,lsb_release,pwdx,pidof,pgrep,pstree,pmap,jps,jstat,jinfo,jcmd,jmap,jstack  *:value
        kill,pkill,killall,skill,xkill,killall5,taskkill,renice,fuser,wait,jobs,fg,bg,disown,suspend  *:value
        lsof  -p,-i,-u,-c,-t,-d,-a,-r,-s,-F,-g,-o:value -n,-P,-l,-w,-b *:guess
        netstat,ss,ip,ifconfig,route,arp,iwconfig,iw,nmcli,networksetup,scutil,ethtool,brctl,bridge,tc,iptables,ip6tables,iptables-save,iptables-restore,nft,ufw,firewall-cmd,pfctl,ipset,conntrack,rfkill,netsh,ipconfig,wpa_cli,bluetoothctl  *:value
        mount,mount.nfs,mount.fuse  -t,-o,-L,-U,-T:value --bind,--rbind,-a,-v 1:remote-read 2:write
        umount,swapon,swapoff,losetup,cryptsetup,lvm,lvs,vgs,pvs,mdadm,zpool,zfs,btrfs,dmsetup,partprobe,eject,udisksctl,diskutil,hdiutil,fusermount,automount,nfsstat,showmount,exportfs  *:guess
        useradd,adduser,userdel,deluser,usermod,groupadd,groupdel,groupmod,gpasswd,chage,newusers,vipw,vigr,dscl,sysadminctl,net  -d,-m,-s,-g,-G,-u,-c,-p,-e,-f:value always(/etc/passwd):write *:value
        passwd,chpasswd,chsh,chfn  always(/etc/shadow):write *:value
        getent  1:value *:value reader=getent
        visudo,update-alternatives,update-ca-certificates,update-grub,grub-install,ldconfig,depmod,modprobe,insmod,rmmod,update-initramfs,dracut,locale-gen,dpkg-reconfigure,debconf-set-selections,tzselect,setcap,getcap,setenforce,semanage,restorecon,chcon,aa-enforce,aa-complain,apparmor_parser,auditctl,ausearch,kexec,capsh  *:guess
        shutdown,reboot,halt,poweroff,telinit,init,runlevel,rtcwake,systemsleep  *:value
        logrotate,rsyslogd,syslog-ng,log,auditd,fail2ban-client,aide,tripwire,rkhunter,chkrootkit,lynis,clamscan,freshclam,debsums  -f,-s,-c:read *:guess
        defaults,PlistBuddy,plutil,csrutil,spctl,tccutil,mdls,mdutil,softwareupdate,installer,pkgutil,profiles,nvram,tmutil,launchd,dseditgroup,security_authtrampoline,reg,wmic,schtasks,bcdedit,certutil,bitsadmin,icacls,takeown,attrib,cipher,vssadmin,diskpart,format,mklink,setx,assoc,ftype,gpupdate,rundll32,regsvr32,mshta,cscript,wscript,msiexec,forfiles,findstr,where,tasklist,systeminfo,driverquery,powercfg  *:guess
        yes,seq,sleep,usleep,true,false,:,test,[,[[,expr,factor,numfmt,getopt,getopts,let,shift,return,exit,break,continue,local,readonly,unset,umask,dirs,pushd,popd,cd,pwd,logname,times,enable,shopt,bind,complete,compopt,caller,history,fc,alias,unalias,read,mapfile,readarray,tabs,nologin,jot,timer,pv,progress,bar  *:value
        printenv  *:env -0,--null reader=printenv
        export,declare,typeset  -p,-f,-F,-g,-i,-l,-r,-t,-u,-x,-a,-A,-n *:value
        set  !args *:value
        echo,gecho,print  !args *:text
        printf,gprintf  !args *:text
        """;
}
