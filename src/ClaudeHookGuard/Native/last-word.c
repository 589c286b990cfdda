/*
 * The last word of the hook, below everything managed.
 *
 * The client takes every exit code but 2 as "go ahead". The runtime can end the process with a code or a signal of its own where no managed
 * code can step in: a memory limit while it starts (255, or a segmentation fault), a stack overflow, a failed assertion (SIGABRT), or it may hang.
 * Here each of these becomes the refusal it must be. What remains is SIGKILL and a system that cannot even load the program: there onFailure in the
 * client's settings blocks.
 *
 * The linker puts this main before the runtime's (--wrap=main).
 */
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

#define FAULT "hookguard: the guard itself could not go on, so the call is refused [guard.fault, built in]"
#define LATE "hookguard: this call could not be judged in time, so it is refused [guard.deadline, built in]"
#define DENY(reason) \
    "{\"hookSpecificOutput\":{\"hookEventName\":\"PreToolUse\",\"permissionDecision\":\"deny\",\"permissionDecisionReason\":\"" reason "\"}}\n"

enum {
    BLOCK = 2,
    /* Seconds from start to refusal; far below the timeout that the client is given. The managed part takes the alarm back before it answers. */
    DEADLINE = 3
};

int __real_main(int count, char **arguments);
void touch_first(void);

static void refuse(const char *answer, size_t answer_length, const char *reason, size_t reason_length) {
    ssize_t written = write(STDOUT_FILENO, answer, answer_length);
    written = write(STDERR_FILENO, reason, reason_length);
    (void)written; /* Whoever closed these streams still gets the exit code. */
    _exit(BLOCK);
}

static void refuse_as_fault(void) { refuse(DENY(FAULT), sizeof DENY(FAULT) - 1, FAULT, sizeof FAULT - 1); }

static void on_signal(int number) {
    if (number == SIGALRM) refuse(DENY(LATE), sizeof DENY(LATE) - 1, LATE, sizeof LATE - 1);
    refuse_as_fault();
}

static void catch_signals(void) {
    static const int deadly[] = {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGSYS, SIGXCPU, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGALRM};
    /* A stack of its own: a stack overflow leaves none. */
    static char stack[16384];
    stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&alternate, NULL);

    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_signal;
    action.sa_flags = SA_ONSTACK | SA_RESETHAND;
    for (size_t at = 0; at < sizeof deadly / sizeof deadly[0]; at++) sigaction(deadly[at], &action, NULL);

    /* A file-size limit then fails the write, which the guard answers better than this file can. */
    signal(SIGXFSZ, SIG_IGN);
}

int __wrap_main(int count, char **arguments) {
    int is_hook = count < 2 || strcmp(arguments[1], "hook") == 0;
    if (is_hook) {
        catch_signals();
        alarm(DEADLINE);
        touch_first();
    }
    int code = __real_main(count, arguments);
    if (is_hook && code != 0 && code != BLOCK) refuse_as_fault();
    return code;
}
