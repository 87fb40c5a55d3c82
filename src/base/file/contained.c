/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file/contained.h"

/* Programs speak these words to each other; they have no labels. */
static const Choice kinds[] = {
    [CONTAINED_FILE] = { "file" },       [CONTAINED_SHEET] = { "sheet" },
    [CONTAINED_PAGE] = { "page" },       [CONTAINED_DATA] = { "data" },
    [CONTAINED_JSON_LD] = { "json-ld" }, [CONTAINED_MICRODATA] = { "microdata" },
    [CONTAINED_OTHER] = { "other" },
};

static const Choice problems[] = {
    [CONTAINER_DAMAGED] = { "damaged" },     [CONTAINER_ENCRYPTED] = { "encrypted" },
    [CONTAINER_TOO_LARGE] = { "too-large" }, [CONTAINER_TOO_MANY] = { "too-many" },
    [CONTAINER_TOO_DEEP] = { "too-deep" },   [CONTAINER_OPEN_DOCUMENT] = { "open-document" },
    [CONTAINER_ENTITIES] = { "entities" },   [CONTAINER_ENCODING] = { "encoding" },
};

const ChoiceSet contained_kinds = { kinds, G_N_ELEMENTS(kinds) };
const ChoiceSet container_problems = { problems, G_N_ELEMENTS(problems) };
