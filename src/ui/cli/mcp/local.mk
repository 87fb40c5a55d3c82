# SPDX-License-Identifier: GPL-3.0-or-later
# The server for assistants: commands that look, as tools.
src_libcli_a_SOURCES += \
    src/ui/cli/mcp/lines.c \
    src/ui/cli/mcp/lines.h \
    src/ui/cli/mcp/mcp.c \
    src/ui/cli/mcp/mcp.h \
    src/ui/cli/mcp/messages.c \
    src/ui/cli/mcp/messages.h \
    src/ui/cli/mcp/tool-table.c \
    src/ui/cli/mcp/tools.c \
    src/ui/cli/mcp/tools.h \
    src/ui/cli/mcp/withheld.c \
    src/ui/cli/mcp/withheld.h
