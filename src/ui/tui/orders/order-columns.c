/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/order-columns.h"

#include <string.h>

#include "base/text/text.h"
#include "ui/words/words.h"

#define MARK_COLUMN 2
#define SILENT_SIGN "z"
#define FIRST_COLUMN 3
#define STACKED_BELOW 60
#define BAR_FROM 110 /* columns from which on there is room for each */
#define NUMBER_FROM 92
#define PAID_FROM 76
#define SELLER_FROM 140
#define ACT_WHOLE_FROM 118
#define BAR_CELLS 10
#define CURRENCY_PLACES 3 /* a point and two decimals: where amounts line up */

#define GAP 2 /* blank columns behind a part */

/* The parts with their gaps cover the whole line, so drawing them leaves nothing of what was.
 */
static int
place(int *next, int *ret_columns, int columns)
{
    int at = *next;

    *ret_columns = columns;
    *next += columns + GAP;
    return at;
}

static RowLayout
stacked_layout(int columns)
{
    RowLayout layout = { .lines = 2, .time = FIRST_COLUMN, .time_columns = 15 };

    layout.act = FIRST_COLUMN + layout.time_columns + 1;
    layout.act_columns = columns - layout.act;
    layout.paid_columns = 14;
    layout.paid = columns - layout.paid_columns - 1;
    layout.item = FIRST_COLUMN;
    layout.item_columns = layout.paid - FIRST_COLUMN - GAP;
    return layout;
}

/* On a wide screen every act is told whole. */
static int
act_columns(int columns)
{
    if (columns >= ACT_WHOLE_FROM)
        return 30;
    return columns >= PAID_FROM ? 25 : 20;
}

RowLayout
row_layout(int columns)
{
    RowLayout layout = { .lines = 1 };
    int next = FIRST_COLUMN;

    if (columns < STACKED_BELOW)
        return stacked_layout(columns);
    layout.time = place(&next, &layout.time_columns, 16);
    if (columns >= BAR_FROM)
        layout.bar = place(&next, &layout.bar_columns, BAR_CELLS + 2);
    layout.act = place(&next, &layout.act_columns, act_columns(columns));
    if (columns >= NUMBER_FROM)
        layout.number = place(&next, &layout.number_columns, 8);
    layout.paid_columns = columns >= PAID_FROM ? 14 : 0;
    layout.paid = columns - layout.paid_columns - 1;
    layout.item = next;
    layout.item_columns = layout.paid - next - GAP;
    if (columns >= SELLER_FROM) {
        layout.seller_columns = 24;
        layout.item_columns -= layout.seller_columns + 2;
        layout.seller = layout.item + layout.item_columns + 2;
    }
    return layout;
}

static void
part(Canvas canvas, int row, int column, int columns, Role role, const char *text)
{
    if (columns > 0)
        canvas_put_roomy(canvas, row, column, columns, columns + GAP, role, text);
}

static void
head(Canvas line, int column, int columns, const char *text, OrderSort sort, const char *sign)
{
    g_autofree char *signed_text = g_strconcat(text, sign, NULL);

    part(line, 0, column, columns, ROLE_HEADING, signed_text);
    canvas_note_spot(canvas_part(line, 0, column, 1, columns), SPOT_OWN, sort);
}

void
row_draw_heads(const RowLayout *layout, Canvas line, OrderSort sort, gboolean reverse)
{
    static const char *const arrows[] = { " ↓", " ↑" };
    static const char *const ascii_arrows[] = { " v", " ^" };
    const char *signs[SORT_COUNT];
    g_autofree char *paid = NULL;

    for (guint i = 0; i < SORT_COUNT; i++)
        signs[i] = "";
    signs[sort] = term_is_ascii(line.term) ? ascii_arrows[reverse] : arrows[reverse];
    if (!reverse)
        signs[SORT_URGENCY] = "";
    paid = g_strconcat(_("PAID"), signs[SORT_TOTAL], NULL);
    canvas_clear_to_end(line, 0, 0);
    head(line, layout->time, layout->time_columns, _("CLOSES IN"), SORT_CLOSES,
         signs[SORT_CLOSES]);
    head(line, layout->bar, layout->bar_columns, _("WINDOW"), SORT_CLOSES, "");
    head(line, layout->act, layout->act_columns, _("DO NEXT"), SORT_URGENCY,
         signs[SORT_URGENCY]);
    head(line, layout->number, layout->number_columns, _("ORDER"), SORT_NUMBER,
         signs[SORT_NUMBER]);
    head(line, layout->item, layout->item_columns, _("ITEM"), SORT_TITLE, signs[SORT_TITLE]);
    head(line, layout->seller, layout->seller_columns, _("SELLER"), SORT_SELLER,
         signs[SORT_SELLER]);
    if (layout->paid_columns == 0)
        return;
    canvas_put_right(line, 0, layout->paid, layout->paid_columns, ROLE_HEADING, paid);
    canvas_note_spot(canvas_part(line, 0, layout->paid, 1, layout->paid_columns), SPOT_OWN,
                     SORT_TOTAL);
}

gboolean
row_is_live(const OrderSummary *summary, Instant now)
{
    return summary->window == WINDOW_OPEN && summary->closes_at > now &&
           summary->closes_at - now < SECONDS_PER_HOUR;
}

/* Below an hour the seconds count. */
static char *
time_text(const OrderSummary *summary, Instant now)
{
    g_autofree char *minutes = NULL;
    g_autofree char *seconds = NULL;
    gint64 left = summary->closes_at - now;

    if (!row_is_live(summary, now))
        return words_countdown(summary, now, NULL);
    minutes = g_strdup_printf("%d", (int)(left / SECONDS_PER_MINUTE));
    seconds = g_strdup_printf("%02d", (int)(left % SECONDS_PER_MINUTE));
    return text_fill(_("{minutes} min {seconds} s"), "minutes", minutes, "seconds", seconds,
                     NULL);
}

static Role
role_of(Sign sign)
{
    static const Role roles[] = {
        [SIGN_NOW] = ROLE_URGENT,         [SIGN_SOON] = ROLE_SOON,
        [SIGN_PAUSED] = ROLE_PAUSED,      [SIGN_DOUBTFUL] = ROLE_DOUBTFUL,
        [SIGN_ESTIMATED] = ROLE_DOUBTFUL, [SIGN_NONE] = ROLE_TEXT,
    };

    return roles[sign];
}

/* A finished order steps back. */
static Role
text_role(const OrderSummary *summary)
{
    return summary->next.action == ACTION_NOTHING ? ROLE_DIM : ROLE_TEXT;
}

void
row_draw_time(const RowLayout *layout, Canvas canvas, const RowContent *row)
{
    Sign sign = summary_sign(row->summary, row->now);
    g_autofree char *time = time_text(row->summary, row->now);
    Role role = sign == SIGN_NONE ? text_role(row->summary) : role_of(sign);

    canvas_put(canvas, 0, 0, FIRST_COLUMN, role, sign_text(sign));
    if (row->is_marked)
        canvas_put(canvas, 0, MARK_COLUMN, 1, ROLE_MARKED, "*");
    else if (row->is_silent)
        canvas_put(canvas, 0, MARK_COLUMN, 1, ROLE_DIM, SILENT_SIGN);
    part(canvas, 0, layout->time, layout->time_columns, role, time);
}

/* How much of the window is used, in eighths of a cell. */
static int
used_eighths(const OrderSummary *summary, Instant now)
{
    gint64 whole = summary->closes_at - summary->window_from;
    gint64 used = now - summary->window_from;

    if (used >= whole || whole <= 0)
        return BAR_CELLS * 8;
    return used <= 0 ? 0 : (int)(used * (BAR_CELLS * 8) / whole);
}

/* Of a window that is held nothing is used up while it is. */
static char *
held_bar_text(gboolean is_ascii)
{
    GString *bar = g_string_new(is_ascii ? "[" : "▕");

    for (int i = 0; i < BAR_CELLS; i++)
        g_string_append(bar, is_ascii ? "=" : "▬");
    g_string_append(bar, is_ascii ? "]" : "▏");
    return g_string_free(bar, FALSE);
}

static char *
bar_text(int eighths, gboolean is_ascii)
{
    static const char *const parts[] = { " ", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█" };
    GString *bar = g_string_new(is_ascii ? "[" : "▕");

    for (int i = 0; i < BAR_CELLS; i++) {
        int filled = CLAMP(eighths - i * 8, 0, 8);

        if (is_ascii)
            g_string_append_c(bar, filled >= 4 ? '#' : ' ');
        else
            g_string_append(bar, parts[filled]);
    }
    g_string_append(bar, is_ascii ? "]" : "▏");
    return g_string_free(bar, FALSE);
}

static void
draw_bar(const RowLayout *layout, Canvas canvas, const RowContent *row)
{
    const OrderSummary *summary = row->summary;
    g_autofree char *bar = NULL;
    Sign sign = summary_sign(summary, row->now);

    if (layout->bar_columns == 0)
        return;
    if (summary->window == WINDOW_PAUSED)
        bar = held_bar_text(term_is_ascii(canvas.term));
    else if (summary->window_from != INSTANT_UNKNOWN && summary->closes_at != INSTANT_UNKNOWN)
        bar = bar_text(used_eighths(summary, row->now), term_is_ascii(canvas.term));
    part(canvas, 0, layout->bar, layout->bar_columns,
         sign == SIGN_NOW || sign == SIGN_SOON ? role_of(sign) : ROLE_BAR,
         bar != NULL ? bar : "");
}

/* Amounts with fewer decimals move left, so that the points stand below each other. */
static char *
paid_text(const Money *money)
{
    g_autofree char *text = words_money(money);
    const char *point = strchr(text, '.');
    const char *blank = strchr(text, ' ');
    int decimals = point != NULL && blank != NULL ? (int)(blank - point) : 0;

    if (blank == NULL || decimals >= CURRENCY_PLACES)
        return g_steal_pointer(&text);
    return g_strdup_printf("%.*s%*s%s", (int)(blank - text), text, CURRENCY_PLACES - decimals,
                           "", blank);
}

void
row_draw(const RowLayout *layout, Canvas canvas, const RowContent *row)
{
    const OrderSummary *summary = row->summary;
    Canvas line = canvas_select(canvas, row->is_selected);
    Role role = row->is_marked ? ROLE_MARKED : text_role(summary);
    g_autofree char *paid = paid_text(&summary->total);
    g_autofree char *number = words_number(summary->number, MAX(layout->number_columns, 1));
    int last = layout->lines - 1;

    /* What burns keeps its colour under the cursor, and is not sent again when a key passes. */
    row_draw_time(layout, canvas, row);
    draw_bar(layout, canvas, row);
    part(line, 0, layout->act, layout->act_columns, role,
         _(next_action_label(summary->next.action)));
    part(line, 0, layout->number, layout->number_columns, role, number);
    if (last > 0)
        canvas_put(line, last, 0, FIRST_COLUMN, ROLE_TEXT, "");
    part(line, last, layout->item, layout->item_columns, role, summary->title);
    part(line, 0, layout->seller, layout->seller_columns, role,
         summary->seller != NULL ? summary->seller : "");
    if (layout->paid_columns > 0)
        canvas_put_right(line, last, layout->paid, layout->paid_columns, role, paid);
    canvas_clear_to_end(line, last, layout->paid + layout->paid_columns);
}
