/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/dossier/exhibits.h"

#include "base/text/text.h"
#include "helpers/dossier/blocks.h"

#define TEXT_SIZE 10.0
#define SMALL_SIZE 8.5
#define HEADING_SIZE 11.5
#define GAP 6.0
#define LEAVES_MOST 100 /* pages of one document */
#define COLUMN_GAP 8.0
#define TIME_HEIGHT 12.0

/* Where an exhibit stands on its page. */
typedef struct {
    double x, y, width, height;
} Slot;

/* A text in the slot, from the top down. */
static void
slot_text(Document *document, Slot *slot, const char *text, const TextStyle *style)
{
    g_autoptr(PangoLayout) layout = NULL;
    double used = 0;

    if (text == NULL || *text == '\0')
        return;
    layout = document_layout(document, text, style, slot->width);
    (void)document_draw_lines(document, layout, style, slot->x, slot->y, slot->y + slot->height,
                              0, &used);
    slot->y += used + 2;
    slot->height -= used + 2;
}

static void
slot_head(Document *document, Slot *slot, const json_t *item)
{
    const json_t *facts = json_object_get(item, "facts");
    const TextStyle strong = { .size = HEADING_SIZE, .is_strong = TRUE };
    const TextStyle usual = { .size = TEXT_SIZE };
    const TextStyle small = { .size = SMALL_SIZE, .is_faint = TRUE };

    slot_text(document, slot, json_member_text(item, "heading"), &strong);
    slot_text(document, slot, json_member_text(item, "caption"), &usual);
    for (gsize i = 0; i < json_array_size(facts); i++)
        slot_text(document, slot, json_string_value(json_array_get(facts, i)), &small);
    slot->y += 4;
    slot->height -= 4;
}

/* What is said instead of a picture; NULL where there is one. */
static const char *
instead(const json_t *item, const Picture *picture)
{
    if (picture == NULL)
        return json_member_text(item, "note");
    if (picture->state == PICTURE_SOUND)
        return NULL;
    return json_member_text(item, picture_state_name(picture->state));
}

/* The first exhibit of all also begins their part of the bookmarks. */
static void
mark_item(Document *document, const json_t *block, const json_t *item)
{
    g_autofree char *title =
        g_strdup_printf("%s: %s", block_text(item, "heading"), block_text(item, "caption"));

    if (json_array_get(json_object_get(block, "items"), 0) == item)
        document_mark(document, NULL, block_text(block, "title"), 1);
    document_mark(document, json_member_text(item, "name"), title, 2);
}

static gboolean
draw_in_slot(Document *document, Slot slot, const json_t *block, const json_t *item,
             Picture *picture)
{
    const TextStyle usual = { .size = TEXT_SIZE };

    mark_item(document, block, item);
    slot_head(document, &slot, item);
    slot_text(document, &slot, instead(item, picture), &usual);
    if (picture == NULL || picture->state != PICTURE_SOUND || document_counts(document))
        return TRUE;
    return picture_draw(picture, document_cairo(document), slot.x, slot.y, slot.width,
                        MAX(slot.height - 12, 10));
}

static void
draw_paragraph(Document *document, const char *text, const TextStyle *style)
{
    if (text == NULL || *text == '\0')
        return;
    document_text(document, text, style);
    document_down(document, GAP);
}

/* A text of its own, and what it means: over as many pages as it takes. */
static void
draw_text_item(Document *document, const json_t *block, const json_t *item,
               const Picture *picture)
{
    const TextStyle strong = { .size = HEADING_SIZE, .is_strong = TRUE };
    const TextStyle usual = { .size = TEXT_SIZE };
    const TextStyle small = { .size = SMALL_SIZE, .is_faint = TRUE };
    const json_t *facts = json_object_get(item, "facts");

    document_break(document);
    mark_item(document, block, item);
    document_text(document, block_text(item, "heading"), &strong);
    document_text(document, block_text(item, "caption"), &usual);
    for (gsize i = 0; i < json_array_size(facts); i++)
        document_text(document, json_string_value(json_array_get(facts, i)), &small);
    document_down(document, GAP);
    draw_paragraph(document, instead(item, picture), &usual);
    draw_paragraph(document, json_member_text(item, "text"), &usual);
    blocks_table(document, json_object_get(item, "table"));
    document_break(document);
}

/* A picture with what it means below it. */
static gboolean
draw_picture_with_table(Document *document, const json_t *block, const json_t *item,
                        Picture *picture)
{
    Slot slot;
    gboolean is_sound;

    document_break(document);
    slot = (Slot){ document_left(document), document_y(document), document_width(document),
                   document_height(document) / 2 };
    is_sound = draw_in_slot(document, slot, block, item, picture);
    document_down(document, slot.height);
    blocks_table(document, json_object_get(item, "table"));
    document_break(document);
    return is_sound;
}

/* What has no picture needs only its words: it stands where there is room. */
static void
draw_note_item(Document *document, const json_t *block, const json_t *item, Picture *picture)
{
    const double height = 110;
    Slot slot;

    document_need(document, height);
    slot = (Slot){ document_left(document), document_y(document), document_width(document),
                   height };
    (void)draw_in_slot(document, slot, block, item, picture);
    document_down(document, height);
}

static Slot
slot_at(const Document *document, guint per_page, guint place)
{
    guint across = per_page == 4 ? 2 : 1, down = per_page == 1 ? 1 : 2;
    double width = (document_width(document) - COLUMN_GAP * (across - 1)) / across;
    double height = document_height(document) / down;

    return (Slot){ document_left(document) + (place % across) * (width + COLUMN_GAP),
                   document_y(document) + (place / across) * height, width, height };
}

/* "Exhibit 3 of 9, page 2 of 5" in small letters above all pages of a document but the first.
 */
static void
leaf_head(Document *document, Slot *slot, const json_t *item, int page, int count)
{
    const TextStyle small = { .size = SMALL_SIZE, .is_faint = TRUE };
    g_autofree char *number = g_strdup_printf("%d", page);
    g_autofree char *all = g_strdup_printf("%d", count);
    g_autofree char *text =
        text_fill(block_text(item, "leaf"), "page", number, "count", all, NULL);

    slot_text(document, slot, text, &small);
}

/* How many of its pages are not shown. */
static void
tell_leaves_left(Document *document, Slot *slot, const json_t *item, int shown, int count)
{
    const TextStyle usual = { .size = TEXT_SIZE };
    g_autofree char *most = g_strdup_printf("%d", shown);
    g_autofree char *all = g_strdup_printf("%d", count);
    g_autofree char *text =
        text_fill(block_text(item, "leaves-left"), "shown", most, "count", all, NULL);

    if (shown < count)
        slot_text(document, slot, text, &usual);
}

/* A document: each of its pages on a page. */
static gboolean
draw_leaves(Document *document, const json_t *block, const json_t *item, Picture *picture)
{
    int count = picture->leaf_count, shown = MIN(count, LEAVES_MOST);
    Leaves *leaves = document_counts(document) ? NULL : picture_open_leaves(picture);
    gboolean is_sound = TRUE;

    for (int i = 0; i < shown; i++) {
        Slot slot;

        document_break(document);
        slot = (Slot){ document_left(document), document_y(document), document_width(document),
                       document_height(document) };
        if (i == 0) {
            mark_item(document, block, item);
            slot_head(document, &slot, item);
            tell_leaves_left(document, &slot, item, shown, count);
        } else {
            leaf_head(document, &slot, item, i + 1, count);
        }
        if (!document_counts(document))
            is_sound = leaves != NULL &&
                       leaves_draw(leaves, i, document_cairo(document), slot.x, slot.y,
                                   slot.width, slot.height) &&
                       is_sound;
        document_down(document, document_room(document));
    }
    leaves_free(leaves);
    document_break(document);
    blocks_table(document, json_object_get(item, "table"));
    return is_sound;
}

/* So many columns and rows that the pictures of a film are largest in the slot. */
typedef struct {
    guint across, down;
    double width, height; /* of a picture */
} Sheet;

static Sheet
sheet_of(const Film *film, const Slot *slot)
{
    static const guint columns[] = { 1, 2, 3, 4, 6 };
    double shape = (double)film->frames[0].width / film->frames[0].height;
    Sheet best = { .width = 0 };

    for (gsize i = 0; i < G_N_ELEMENTS(columns); i++) {
        guint across = MIN(columns[i], film->count);
        Sheet sheet = { .across = across, .down = (film->count + across - 1) / across };
        double room = slot->height / sheet.down - TIME_HEIGHT - COLUMN_GAP;

        sheet.width =
            MIN((slot->width - COLUMN_GAP * (across - 1)) / across, MAX(room, 1) * shape);
        sheet.height = sheet.width / shape;
        if (sheet.width > best.width)
            best = sheet;
    }
    return best;
}

/* What it is: how long, and how many pictures of it there are. */
static void
tell_film(Document *document, Slot *slot, const json_t *item, const Film *film)
{
    const TextStyle usual = { .size = TEXT_SIZE };
    g_autofree char *length = film_time(film, film->length);
    g_autofree char *count = g_strdup_printf("%u", film->count);
    g_autofree char *text =
        text_fill(block_text(item, film->length > 0 ? "film" : "film-first"), "length", length,
                  "count", count, NULL);

    slot_text(document, slot, text, &usual);
    slot->y += COLUMN_GAP;
    slot->height -= COLUMN_GAP;
}

static gboolean
draw_frames(Document *document, const Slot *slot, Picture *picture)
{
    const TextStyle small = { .size = SMALL_SIZE };
    const Film *film = picture->film;
    const Sheet sheet = sheet_of(film, slot);
    gboolean is_sound = TRUE;

    for (guint i = 0; i < film->count; i++) {
        g_autofree char *time = film_time(film, film->frames[i].at);
        Slot place = { slot->x + (i % sheet.across) * (sheet.width + COLUMN_GAP),
                       slot->y + (i / sheet.across) * (sheet.height + TIME_HEIGHT + COLUMN_GAP),
                       sheet.width, sheet.height + TIME_HEIGHT };

        if (!document_counts(document))
            is_sound = picture_draw_frame(picture, i, document_cairo(document), place.x,
                                          place.y, sheet.width, sheet.height) &&
                       is_sound;
        place.y += sheet.height + 1;
        slot_text(document, &place, time, &small);
    }
    return is_sound;
}

/* A film on a page of its own. */
static gboolean
draw_film(Document *document, const json_t *block, const json_t *item, Picture *picture)
{
    Slot slot;
    gboolean is_sound;

    document_break(document);
    slot = (Slot){ document_left(document), document_y(document), document_width(document),
                   document_height(document) };
    mark_item(document, block, item);
    slot_head(document, &slot, item);
    tell_film(document, &slot, item, picture->film);
    is_sound = draw_frames(document, &slot, picture);
    document_down(document, document_room(document));
    document_break(document);
    blocks_table(document, json_object_get(item, "table"));
    return is_sound;
}

/* Where the next picture goes, and what has become of all before it. */
typedef struct {
    Document *document;
    const json_t *block;
    guint per_page;
    guint place; /* on the page, 0.. */
    gboolean is_sound;
} Course;

/* What comes next stands below the pictures of this page. */
static void
end_pictures(Course *course)
{
    if (course->place > 0)
        document_down(course->document, document_room(course->document));
    course->place = 0;
}

static void
draw_picture_item(Course *course, const json_t *item, Picture *picture)
{
    Document *document = course->document;
    Slot slot;

    if (course->place == 0)
        document_break(document);
    slot = slot_at(document, course->per_page, course->place);
    course->is_sound =
        draw_in_slot(document, slot, course->block, item, picture) && course->is_sound;
    document_down(document, 0);
    course->place = (course->place + 1) % course->per_page;
    if (course->place == 0)
        document_break(document);
}

static void
draw_item(Course *course, const json_t *item, Picture *picture)
{
    gboolean is_picture = picture != NULL && picture->state == PICTURE_SOUND;
    gboolean has_table = json_object_get(item, "table") != NULL;

    if (is_picture && (picture->leaf_count > 0 || picture->film != NULL)) {
        end_pictures(course);
        course->is_sound = (picture->film != NULL ? draw_film : draw_leaves)(
                               course->document, course->block, item, picture) &&
                           course->is_sound;
        return;
    }
    if (is_picture && !has_table) {
        draw_picture_item(course, item, picture);
        return;
    }
    end_pictures(course);
    if (is_picture)
        course->is_sound =
            draw_picture_with_table(course->document, course->block, item, picture) &&
            course->is_sound;
    else if (has_table || json_member_text(item, "text") != NULL)
        draw_text_item(course->document, course->block, item, picture);
    else
        draw_note_item(course->document, course->block, item, picture);
}

gboolean
exhibits_draw(Document *document, const json_t *block, GPtrArray *pictures, guint *next)
{
    const json_t *items = json_object_get(block, "items");
    Course course = { document, block, (guint)json_member_integer(block, "per_page", 1), 0,
                      TRUE };

    for (gsize i = 0; i < json_array_size(items); i++) {
        const json_t *item = json_array_get(items, i);

        draw_item(&course, item,
                  json_object_get(item, "picture") == NULL ? NULL : pictures->pdata[(*next)++]);
    }
    if (course.place > 0)
        document_break(document);
    return course.is_sound;
}
