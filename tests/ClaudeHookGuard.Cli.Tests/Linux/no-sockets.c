/* no-sockets PROGRAM [ARGUMENT]...: runs the program in a world where the first attempt at a socket is its end (SIGSYS, exit 159).
   The kernel enforces it for the program and whatever it starts; nothing has to be traced, and no privilege is needed. */
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#define KILL_ON(number) \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS)

int main(int count, char **arguments) {
    struct sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        KILL_ON(__NR_socket), KILL_ON(__NR_socketpair), KILL_ON(__NR_connect), KILL_ON(__NR_bind), KILL_ON(__NR_sendto),
        KILL_ON(__NR_sendmsg), KILL_ON(__NR_io_uring_setup),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = { sizeof filter / sizeof filter[0], filter };
    if (count < 2) return 64;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program)) {
        perror("no-sockets");
        return 70;
    }
    execv(arguments[1], arguments + 1);
    perror(arguments[1]);
    return 127;
}
