/* The floor: what the system itself charges for a program that reads its input and ends. */
#include <unistd.h>

int main(void) {
    static char buffer[65536];
    while (read(0, buffer, sizeof buffer) > 0) { }
    return 0;
}
