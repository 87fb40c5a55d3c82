/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The exhibits of a dossier, each as it is shown: picture, text, or a note of why not. */
#include "base/text/text.h"
#include "services/dossier/pack-private.h"

const ChoiceSet exhibit_states = {
    (const Choice[]){ { "ok", NULL },
                      { "changed", NULL },
                      { "damaged", NULL },
                      { "no-loader", NULL },
                      { "too-large", NULL },
                      { "encrypted", NULL } },
    EXHIBIT_ENCRYPTED + 1,
};

static const char *
words(const Pack *pack, const char *key)
{
    return claim_words(pack->facts.language, key);
}

char *
exhibit_title(const Pack *pack, const Exhibit *exhibit)
{
    g_autofree char *number = g_strdup_printf("%u", exhibit->number);
    g_autofree char *count = g_strdup_printf("%u", pack->all);

    return text_fill(words(pack, "exhibit"), "number", number, "count", count, NULL);
}

static json_t *
picture_json(const Pack *pack, const PackLayout *layout, const Exhibit *exhibit)
{
    const DossierTask *task = pack->task;
    json_t *picture = json_object();
    const char *mode = task->whole_bytes || task->profile->keeps_location ? "whole"
                       : layout->dpi > 0                                  ? "reduce"
                                                                          : "strip";

    json_set_text(picture, "path", exhibit->path);
    json_set_text(picture, "sha256", exhibit->evidence->sha256);
    json_set_text(picture, "type", choice_token(&media_types, exhibit->type));
    json_set_text(picture, "mode", mode);
    json_object_set_new(picture, "dpi", json_integer(layout->dpi));
    json_object_set_new(picture, "decoded",
                        json_boolean(exhibit->evidence->says.look == LOOK_READ));
    return picture;
}

/* When a service has stamped the file; NULL: none has. */
static char *
stamp_line(Pack *pack, const EvidenceStamp *stamp)
{
    g_autofree char *time = stamp->answer == NULL ? NULL : stamp_time_text(stamp->time);
    g_autofree char *signer = pack_text(pack, stamp->signer);

    return time == NULL
               ? NULL
               : text_fill(words(pack, "stamped"), "time", time, "signer", signer, NULL);
}

char *
exhibit_file(Pack *pack, const Exhibit *exhibit)
{
    g_autofree char *name = pack_text(pack, exhibit->evidence->name);
    g_autofree char *bytes = g_strdup_printf("%" G_GINT64_FORMAT, exhibit->evidence->size);

    g_autofree char *file = text_fill(words(pack, "file"), "name", name, "bytes", bytes, NULL);
    g_autofree char *stamp = stamp_line(pack, &exhibit->evidence->stamp);

    return stamp == NULL ? g_steal_pointer(&file) : g_strdup_printf("%s\n%s", file, stamp);
}

char *
exhibit_redacted(const Pack *pack, const Exhibit *exhibit)
{
    return exhibit->original == NULL
               ? NULL
               : text_fill(words(pack, "redacted"), "hash", exhibit->original->sha256, NULL);
}

/* The kind, and what the buyer wrote below it. */
char *
exhibit_caption(Pack *pack, const Exhibit *exhibit)
{
    g_autofree char *kind = pack_kind(pack, exhibit->evidence->kind);
    g_autofree char *caption = pack_text(pack, exhibit->evidence->caption);

    return *caption == '\0' ? g_steal_pointer(&kind) : g_strdup_printf("%s: %s", kind, caption);
}

/* The packages are called as Debian calls them. */
const PictureReader *
picture_reader_of(MediaType type)
{
    static const PictureReader readers[] = {
        { MEDIA_GIF, "GIF", "libgdk-pixbuf-2.0-0" },
        { MEDIA_WEBP, "WebP", "webp-pixbuf-loader" },
        { MEDIA_TIFF, "TIFF", "libgdk-pixbuf-2.0-0" },
        { MEDIA_HEIC, "HEIC", "heif-gdk-pixbuf" },
        { MEDIA_PDF, "PDF", "libpoppler-glib8" },
        { MEDIA_MP4, "MP4", "ffmpeg" },
        { MEDIA_MKV, "Matroska", "ffmpeg" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(readers); i++) {
        if (readers[i].type == type)
            return &readers[i];
    }
    return NULL;
}

gboolean
media_is_film(MediaType type)
{
    return type == MEDIA_MP4 || type == MEDIA_MKV;
}

static void
set_reader_words(const Pack *pack, const Exhibit *exhibit, json_t *item)
{
    const PictureReader *reader = picture_reader_of(exhibit->type);
    const char *key = media_is_film(exhibit->type) ? "film-no-loader" : "no-loader";
    g_autofree char *text = reader == NULL ? NULL
                                           : text_fill(words(pack, key), "type", reader->name,
                                                       "package", reader->package, NULL);

    if (text != NULL)
        json_set_text(item, "no-loader", text);
}

/* What only the helper can count is filled in there. */
static void
set_document_words(const Pack *pack, const char *title, json_t *item)
{
    g_autofree char *leaf = text_fill(words(pack, "document-page"), "exhibit", title, "page",
                                      "{page}", "count", "{count}", NULL);

    json_set_text(item, "leaf", leaf);
    json_set_text(item, "leaves-left", words(pack, "document-left"));
    json_set_text(item, "encrypted", words(pack, "document-encrypted"));
}

/* What is said of a picture that is no whole one. */
static const char *
damaged_words(const Pack *pack, MediaType type)
{
    return words(pack, media_is_film(type) ? "film-damaged"
                       : type == MEDIA_PDF ? "document-damaged"
                                           : "damaged");
}

/* What is written in it, in the reader's words, beside it where it is a text. Without one NULL.
 */
static json_t *
translation_json(Pack *pack, const Exhibit *exhibit, gboolean is_beside)
{
    const char *made = exhibit->evidence->translation;
    g_autofree char *text = made == NULL ? NULL : pack_text(pack, made);
    const char *heading = words(pack, "translation");
    json_t *cell;

    if (text == NULL)
        return NULL;
    cell = json_pack("{ssss}", "text", text, "language", pack->facts.language->code);
    return is_beside
               ? json_pack("{s[ii]s[ss]s[[so]]}", "widths", 1, 1, "head",
                           words(pack, "original"), heading, "rows", exhibit->text, cell)
               : json_pack("{s[i]s[s]s[[o]]}", "widths", 1, "head", heading, "rows", cell);
}

/* What is shown of it, as far as it is to be shown. */
static void
add_content(Pack *pack, const PackLayout *layout, const Exhibit *exhibit, json_t *item)
{
    json_t *table = translation_json(pack, exhibit, exhibit->form == EXHIBIT_TEXT);

    if (table != NULL)
        json_object_set_new(item, "table", table);
    if (exhibit->form == EXHIBIT_OTHER)
        json_set_text(item, "note", words(pack, "not-shown"));
    else if (exhibit->form != EXHIBIT_TEXT)
        json_object_set_new(item, "picture", picture_json(pack, layout, exhibit));
    else if (table == NULL)
        json_set_text(item, "text", exhibit->text);
}

static json_t *
exhibit_json(Pack *pack, const PackLayout *layout, const Exhibit *exhibit)
{
    json_t *item = json_object();
    g_autofree char *name = g_strdup_printf("exhibit-%u", exhibit->number);
    g_autofree char *title = exhibit_title(pack, exhibit);
    g_autofree char *caption = exhibit_caption(pack, exhibit);
    g_autofree char *file = exhibit_file(pack, exhibit);
    g_autofree char *hash =
        text_fill(words(pack, "hash"), "hash", exhibit->evidence->sha256, NULL);
    g_autofree char *redacted = exhibit_redacted(pack, exhibit);

    json_set_text(item, "name", name);
    json_set_text(item, "heading", title);
    json_set_text(item, "caption", caption);
    json_object_set_new(item, "facts", json_pack("[sss*]", file, hash, redacted));
    json_set_text(item, "changed", words(pack, "changed"));
    json_set_text(item, "damaged", damaged_words(pack, exhibit->type));
    if (exhibit->type == MEDIA_PDF)
        set_document_words(pack, title, item);
    if (media_is_film(exhibit->type)) {
        json_set_text(item, "film", words(pack, "film"));
        json_set_text(item, "film-first", words(pack, "film-first"));
    }
    json_set_text(item, "too-large", words(pack, "too-large"));
    set_reader_words(pack, exhibit, item);
    if (exhibit->part != layout->part)
        json_set_text(item, "note", words(pack, "other-part"));
    else if (exhibit->status != FILE_OK)
        json_set_text(item, "note", words(pack, "changed"));
    else
        add_content(pack, layout, exhibit, item);
    return item;
}

json_t *
exhibits_to_json(Pack *pack, const PackLayout *layout)
{
    const GPtrArray *exhibits = pack->exhibits;
    g_autoptr(JsonDocument) items = json_array();
    json_t *block;

    for (guint i = 0; i < exhibits->len; i++) {
        const Exhibit *exhibit = exhibits->pdata[i];

        if (exhibit->part == layout->part)
            json_array_append_new(items, exhibit_json(pack, layout, exhibit));
    }
    if (json_array_size(items) == 0)
        return NULL;
    block = json_object();
    json_set_text(block, "kind", "exhibits");
    json_set_text(block, "title", words(pack, "heading-exhibits"));
    json_object_set_new(block, "per_page", json_integer(layout->per_page));
    json_object_set(block, "items", items);
    return block;
}
