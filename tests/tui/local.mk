# SPDX-License-Identifier: GPL-3.0-or-later
check_PROGRAMS += \
    tests/tui/test-key-decoder \
    tests/tui/test-keymap \
    tests/tui/test-line-editor \
    tests/tui/test-theme

tests_tui_test_key_decoder_SOURCES = tests/tui/test-key-decoder.c
tests_tui_test_key_decoder_LDADD = $(TUI_LIBS)
tests_tui_test_line_editor_SOURCES = tests/tui/test-line-editor.c
tests_tui_test_line_editor_LDADD = $(TUI_LIBS)
tests_tui_test_theme_SOURCES = tests/tui/test-theme.c
tests_tui_test_theme_LDADD = $(TUI_LIBS)
tests_tui_test_keymap_SOURCES = tests/tui/test-keymap.c
tests_tui_test_keymap_LDADD = $(TUI_LIBS)
