#include <stdint.h>
#include <stddef.h>
#include <string.h>

typedef struct { uint32_t flags; uint32_t base_size; } method_table;
typedef struct { const method_table *type; uint32_t length; uint32_t pad; } array;

extern const method_table *g_pFreeObjectEEType;
void __real_RhAllocateNewObject(const method_table *type, uint32_t flags, void **result);

enum { PINNED = 64, BLOCK = 96 * 1024, SMALLEST = 24 };

static array *rest;
static size_t left;

static void fill(void) {
    static uint64_t fake[16];
    method_table *block = (method_table *)fake;
    block->base_size = BLOCK;
    void *object = NULL;
    __real_RhAllocateNewObject(block, PINNED, &object);
    if (!object) { left = 0; return; }
    rest = object;
    left = BLOCK - 8;
    rest->type = g_pFreeObjectEEType;
    rest->length = (uint32_t)(left - 16);
}

void __wrap_RhAllocateNewObject(const method_table *type, uint32_t flags, void **result) {
    static int started;
    if (flags != PINNED || (type->base_size > 1024)) { __real_RhAllocateNewObject(type, flags, result); return; }
    if (!started) { started = 1; fill(); }
    size_t size = (type->base_size + 7u) & ~7u;
    if (left < size + SMALLEST) { __real_RhAllocateNewObject(type, flags, result); return; }
    array *object = rest;
    rest = (array *)((char *)object + size);
    left -= size;
    rest->type = g_pFreeObjectEEType;
    rest->length = (uint32_t)(left - 16);
    object->length = 0;
    object->type = type;
    *result = object;
}
