#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Functions that nobody calls, and functions that only one place calls.
# shellcheck source=tests/lint/lint.sh
. "$TEST_SOURCE_DIR/tests/lint/lint.sh"

source_lines=$(code src)
test_lines=$(code tests)

# nobody_calls FUNCTIONS WHY
nobody_calls() {
    expect_nothing "nobody calls functions that $2" \
        "$(printf '%s\n%s\n' "$source_lines" "$test_lines" | calls "$1" 'nowhere')"
}

# only_calls FILES FUNCTIONS WHY
only_calls() {
    expect_nothing "$3" "$(printf '%s\n' "$source_lines" | calls "$2" "$1")"
}

nobody_calls 'strcpy|strcat|strncpy|strncat|sprintf|vsprintf|gets|stpcpy' "do not know how much room there is"
nobody_calls 'strtok|strtok_r|asctime|ctime|localtime|gmtime|tmpnam|tempnam|mktemp|readdir_r' \
    "share state or race"
nobody_calls 'atoi|atol|atof|strtod|strtof|g_ascii_strtod|g_strtod|sscanf|scanf|fscanf' \
    "take what cannot be read, or pass through a double"
nobody_calls 'strptime|mktime|timegm|g_date_time_new_from_iso8601|g_date_set_parse' \
    "read dates loosely; base/time is strict"
nobody_calls 'system|popen|execlp|execvp|execvpe|g_spawn_command_line_a?sync|wordexp' \
    "start programs by a shell or by searching"
nobody_calls 'alloca|g_alloca|g_newa|setjmp|longjmp' "play with the stack"
nobody_calls 'sleep|usleep|g_usleep|nanosleep' "sleep; waiting is for an event"

only_calls 'src/base/time/now\.c' \
    'time|clock_gettime|gettimeofday|timespec_get|g_get_real_time|g_get_monotonic_time|g_get_current_time|g_date_time_new_now[a-z_]*|g_date_set_time_t|g_time_val_[a-z]*' \
    "only src/base/time/now.c reads the system's time"
only_calls 'src/main\.c' 'exit|quick_exit' "only main.c exits"
only_calls 'src/main\.c|src/ui/.*|src/helpers/container/container\.c' 'setlocale|newlocale|uselocale' \
    "only programs and the user interface choose a locale"
only_calls 'src/main\.c|src/ui/.*|src/base/error\.c' \
    '_|gettext|dgettext|ngettext|dngettext|g_dgettext|g_dngettext|g_dpgettext2?' \
    "only main.c and the user interface translate"
only_calls 'src/main\.c|src/ui/.*|src/helpers/.*' 'printf|vprintf|fprintf|vfprintf|puts|fputs|putchar|g_print|g_printerr|perror|g_warning|g_message|g_critical' \
    "only programs and the user interface speak"

expect_nothing "nobody jumps with goto" \
    "$(printf '%s\n%s\n' "$source_lines" "$test_lines" | grep -E ':[0-9]+:([^:]*[^A-Za-z0-9_])?goto ' || :)"
expect_nothing "only const tables are extern" \
    "$(printf '%s\n' "$source_lines" | grep -E ':extern ' | grep -v ':extern const ' || :)"
expect_nothing "SQL does not read the system's time" \
    "$(find src -name '*.sql' -exec grep -nHiE "current_(timestamp|date|time)|'now'|unixepoch\(\)" {} + || :)"

done_testing
