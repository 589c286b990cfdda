/* The program that no-sockets must end: without it a filter that filters nothing would pass every test. */
#include <sys/socket.h>

int main(void) { return socket(AF_INET, SOCK_STREAM, 0) < 0; }
