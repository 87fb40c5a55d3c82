/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes at any pace into the decoder of keys (libFuzzer; make fuzz). A byte says how many
 * follow at once and how long nothing comes behind them.
 */
#include <stdint.h>

#include "ui/tui/term/key-decoder.h"

#define ESCAPE_DELAY 25
#define LONGEST_DELAY 10000 /* milliseconds: longer than anything is waited for */

/* Like terminals whose strings are the beginnings of others. */
static KeyStrings *
strings_new(void)
{
    KeyStrings *strings = key_strings_new();

    key_strings_add(strings, "\033[9", PRESS_DELETE);
    key_strings_add(strings, "\033P", PRESS_F1);
    key_strings_add(strings, "\033A", PRESS_UP);
    key_strings_add(strings, "\033?M", PRESS_ENTER);
    key_strings_add(strings, "\001@\r", PRESS_F1);
    key_strings_add(strings, "\033[3$", PRESS_NONE);
    return strings;
}

static void
take_all(KeyDecoder *decoder)
{
    for (;;) {
        g_auto(Input) input = key_decoder_next(decoder);

        if (input.kind == INPUT_NONE)
            return;
        g_assert_true(input.kind != INPUT_KEY || input.key != PRESS_NONE);
        g_assert_true(input.kind != INPUT_PASTE || g_utf8_validate(input.text, -1, NULL));
        g_assert_true(input.kind != INPUT_MOUSE || (input.row >= 0 && input.column >= 0));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const int gaps[] = { 0, 10, 100, 3000 };
    static KeyStrings *strings;
    g_autoptr(KeyDecoder) decoder = NULL;
    gint64 now = 0;

    if (strings == NULL)
        strings = strings_new();
    decoder = key_decoder_new(strings, ESCAPE_DELAY);
    while (size > 0) {
        size_t length = MIN(size - 1, (size_t)(bytes[0] & 63));

        key_decoder_feed(decoder, (const char *)bytes + 1, length, now, now);
        now += gaps[bytes[0] >> 6];
        key_decoder_pass(decoder, now);
        take_all(decoder);
        bytes += length + 1;
        size -= length + 1;
    }
    for (int i = 0; i < 4 && key_decoder_until(decoder) >= 0; i++)
        key_decoder_pass(decoder, now += LONGEST_DELAY);
    take_all(decoder);
    key_decoder_feed(decoder, "x\r", 2, now, now); /* it is never deaf; half a letter may end */
    g_assert_true(key_decoder_take(decoder, PRESS_ENTER));
    return 0;
}
