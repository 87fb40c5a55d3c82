/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Key file: "key=value" lines in [groups], as policies, words of claims, settings, keys and
 * themes are written. The one reader of them all; nothing is unescaped, and it is many times as
 * quick as GKeyFile: a command that needs a rule reads all policies.
 */
#pragma once

#include <glib.h>

/* What a line is. White space around its parts is gone; a value may be "". */
typedef enum {
    KEY_SCAN_GROUP, /* [group] */
    KEY_SCAN_PAIR,  /* key = value */
    KEY_SCAN_WRONG, /* neither of them, or a pair that belongs to no group */
    KEY_SCAN_BYTES, /* it is not UTF-8 text */
    KEY_SCAN_END,
} KeyScanStep;

/*
 * A text line by line, for whoever takes every line that can be read (settings); the others ask
 * key_file_read(). Lines with nothing and comments (#) are passed over. What follows a heading
 * that cannot be read belongs to no group.
 */
typedef struct {
    char *next;        /* the rest of the text */
    guint line;        /* from 1 */
    const char *group; /* that the line belongs to, or NULL */
    const char *key;   /* of a pair */
    const char *value;
} KeyScan;

/* The text is borrowed, and cut into the strings of its lines. */
KeyScan key_scan_begin(char *text);
KeyScanStep key_scan_next(KeyScan *scan);

typedef struct {
    const char *key;
    const char *value;
} KeyLine;

typedef struct {
    const char *name;
    GArray *lines; /* KeyLine, in the order of the file */
} KeyGroup;

typedef struct {
    GPtrArray *groups;     /* KeyGroup, in the order of the file */
    char *text;            /* what was read, cut into the strings of its lines; or NULL */
    GStringChunk *strings; /* of lines that were set afterwards; NULL: there are none */
} KeyFile;

/*
 * The whole text: nothing in it is there twice. An error names the file, and the line or the
 * group and key: a text that is not UTF-8, a line that is none of the kinds, a key before the
 * first group, a group or key that is there twice.
 */
KeyFile *key_file_read(const char *text, const char *file, GError **error);
KeyFile *key_file_new(void); /* no groups */
void key_file_free(KeyFile *keys);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(KeyFile, key_file_free)

/* over laid upon base, key by key, as a new key file; an empty value removes the key. */
KeyFile *key_file_merge(const KeyFile *base, const KeyFile *over);

/* NULL when there is none of that name. */
KeyGroup *key_file_group(const KeyFile *keys, const char *name);

/* Gives the group another name; where there is one of that name already, its lines are laid
 * upon that one, and the group is gone. */
void key_file_rename(KeyFile *keys, KeyGroup *group, const char *name);

/* NULL when the group is NULL or has no such key. */
const char *key_group_value(const KeyGroup *group, const char *key);

/* Replaces the value, or adds a line. */
void key_group_set(KeyFile *keys, KeyGroup *group, const char *key, const char *value);
