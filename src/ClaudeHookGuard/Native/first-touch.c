#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#define MADV_POPULATE_READ 22
#define MADV_POPULATE_WRITE 23
#define LARGEST_STEP (256 * 1024)
extern char __executable_start, etext, edata, end;
extern char __start___managedcode;
extern char __start___modules;
int __real_madvise(void *start, size_t length, int advice);
int __wrap_madvise(void *start, size_t length, int advice) {
    switch (advice) {
        case MADV_DONTDUMP:
            return 0;
        case MADV_DODUMP:
            if (length <= LARGEST_STEP) __real_madvise(start, length, MADV_POPULATE_WRITE);
            return 0;
        default:
            return __real_madvise(start, length, advice);
    }
}
static void pop(uintptr_t a, uintptr_t b, int how){ a&=~4095ul; b=(b+4095)&~4095ul; if(b>a)__real_madvise((void*)a,b-a,how);}
void touch_code(void) {
    char *f=getenv("FT"); int bits=f?atoi(f):0; char*h=getenv("HOT"); long hot=h?atol(h):512; 
    if(bits&1) pop((uintptr_t)&__executable_start,(uintptr_t)&etext,MADV_POPULATE_READ);
    if(bits&2) pop((uintptr_t)&__executable_start,(uintptr_t)&__start___managedcode+hot*1024,MADV_POPULATE_READ);
    if(bits&4){ char*p=malloc(100*1024); pop((uintptr_t)p+4095,(uintptr_t)p+100*1024-4096,MADV_POPULATE_WRITE); free(p);}
    if(bits&8) pop((uintptr_t)&etext+4096,(uintptr_t)&edata-4096,MADV_POPULATE_READ);
    if(bits&16) pop((uintptr_t)&edata-12288,(uintptr_t)&end,MADV_POPULATE_WRITE);
    if(bits&32){ char **mm=(char**)&__start___modules; __asm__("":"+r"(mm)); char *hd=*mm; uint16_t n=*(uint16_t*)(hd+12); char*row=hd+16; for(int i=0;i<n;i++,row+=24) if(*(int32_t*)row==201){uintptr_t s=*(uintptr_t*)(row+8); pop(s-16384,s+22*4096,MADV_POPULATE_WRITE);} }
}
