/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * FileSays: what a file of evidence says of itself: when it was taken, by which clock, where,
 * and what worked on it since. It is what the file claims, never what is so: whoever wrote the
 * file could write anything.
 *
 * A wall time without an offset may have been shown by a clock of any zone: it is the span from
 * the earliest to the latest instant at which some place on earth shows it.
 */
#pragma once

#include "base/choice.h"
#include "base/json/json.h"

typedef enum {
    LOOK_UNKNOWN, /* nobody read it, or it could not be read */
    LOOK_READ,
    LOOK_DAMAGED, /* it ends early, or its picture cannot be decoded to the end */
    LOOK_COUNT,
} FileLook;
extern const ChoiceSet file_looks;

typedef enum {
    CAPTURED_BY_CAMERA, /* EXIF: when the picture was taken */
    CAPTURED_BY_FILM,   /* when a film was begun, or written by whatever made it anew */
    CAPTURED_BY_COUNT,
} CapturedSource;
extern const ChoiceSet captured_sources;

typedef struct {
    char *text;               /* "2026-03-01 18:12:05"; NULL: the file says nothing */
    char *offset;             /* "+01:00"; NULL: the camera's clock, no zone */
    Instant earliest, latest; /* INSTANT_UNKNOWN where the text is no date */
    CapturedSource source;
} Captured;

typedef struct {
    FileLook look;
    Captured captured;
    gboolean has_place; /* GPS coordinates */
    gboolean is_edited; /* it was changed later than it was taken, as it says itself */
    char *editor;       /* a known program for editing pictures or films; or NULL */
    int width, height;  /* pixels, as stored; 0: not known */
    int orientation;    /* 1..8 as EXIF has it; 0: not said */
    gint64 seconds;     /* of a film; 0: none, or not known */
} FileSays;

/* What the helper printed of a file; see src/helpers/picture. What is not understood is not
 * known. */
void file_says_from_helper(FileSays *says, const json_t *printed);

/* Members of an evidence-added, set and read. What is not known is not set. */
void file_says_put(const FileSays *says, json_t *data);
void file_says_take(FileSays *says, const json_t *data);

void file_says_clear(FileSays *says);
void file_says_copy(FileSays *says, const FileSays *from);

/* FALSE where the clock that it was taken by was not set: it stands before there were such
 * cameras, or is ahead of when the file was added. TRUE where nothing is said. */
gboolean captured_clock_is_set(const Captured *captured, Instant added);

/* The span in which it was taken is known, and its clock was set. */
gboolean captured_is_known(const Captured *captured, Instant added);
