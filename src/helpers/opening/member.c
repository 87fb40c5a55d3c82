/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/opening/member.h"

static char *
join(const char *container, const char *name)
{
    return container == NULL ? g_strdup(name) : g_strconcat(container, "/", name, NULL);
}

Member *
member_new(const char *container, const char *name)
{
    Member *member = g_new0(Member, 1);

    member->name = join(container, name);
    member->bytes = g_byte_array_new();
    return member;
}

void
member_free(gpointer data)
{
    Member *member = data;

    g_free(member->name);
    g_byte_array_unref(member->bytes);
    g_free(member);
}

const char *
member_bytes(const Member *member)
{
    GByteArray *bytes = member->bytes;

    g_byte_array_append(bytes, (const guint8 *)"", 1);
    g_byte_array_set_size(bytes, bytes->len - 1);
    return (const char *)bytes->data;
}

const Member *
member_find(const GPtrArray *members, const char *container, const char *name)
{
    g_autofree char *whole = join(container, name);

    for (guint i = 0; i < members->len; i++) {
        const Member *member = members->pdata[i];

        if (g_strcmp0(member->name, whole) == 0)
            return member;
    }
    return NULL;
}
