# SPDX-License-Identifier: GPL-3.0-or-later
check_PROGRAMS += \
    tests/ui/cli/test-completion \
    tests/ui/cli/test-mcp \
    tests/ui/cli/test-spans \
    tests/ui/doc/test-doc \
    tests/ui/tui/test-copy-ways \
    tests/ui/tui/test-candidates \
    tests/ui/tui/test-key-decoder \
    tests/ui/tui/test-keymap \
    tests/ui/tui/test-line-editor \
    tests/ui/tui/test-list \
    tests/ui/tui/test-spots \
    tests/ui/theme/test-theme \
    tests/ui/words/test-words

tests_ui_cli_test_completion_LDADD = $(CLI_LIBS)
tests_ui_cli_test_mcp_LDADD = $(CLI_LIBS)
tests_ui_cli_test_spans_LDADD = $(CLI_LIBS)
tests_ui_doc_test_doc_SOURCES = tests/ui/doc/test-doc.c
tests_ui_doc_test_doc_LDADD = $(TUI_LIBS)
tests_ui_tui_test_copy_ways_SOURCES = tests/ui/tui/test-copy-ways.c
tests_ui_tui_test_copy_ways_LDADD = $(TUI_LIBS)
tests_ui_tui_test_candidates_SOURCES = tests/ui/tui/test-candidates.c
tests_ui_tui_test_candidates_LDADD = $(TUI_LIBS)
tests_ui_tui_test_key_decoder_SOURCES = tests/ui/tui/test-key-decoder.c
tests_ui_tui_test_key_decoder_LDADD = $(TUI_LIBS)
tests_ui_tui_test_line_editor_SOURCES = tests/ui/tui/test-line-editor.c
tests_ui_tui_test_line_editor_LDADD = $(TUI_LIBS)
tests_ui_tui_test_spots_SOURCES = tests/ui/tui/test-spots.c
tests_ui_tui_test_spots_LDADD = $(TUI_LIBS)
tests_ui_tui_test_list_SOURCES = tests/ui/tui/test-list.c
tests_ui_tui_test_list_LDADD = $(TUI_LIBS)
tests_ui_theme_test_theme_LDADD = $(WORDS_LIBS) -lm
tests_ui_tui_test_keymap_SOURCES = tests/ui/tui/test-keymap.c
tests_ui_tui_test_keymap_LDADD = $(TUI_LIBS)
tests_ui_words_test_words_LDADD = $(WORDS_LIBS)
