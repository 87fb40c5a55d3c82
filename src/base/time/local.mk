# SPDX-License-Identifier: GPL-3.0-or-later
# Moments, days, zones, spans, and how people and exporters write them.
src_libbase_a_SOURCES += \
    src/base/time/civil.c \
    src/base/time/civil.h \
    src/base/time/date-names.c \
    src/base/time/date-names-private.h \
    src/base/time/date-order.c \
    src/base/time/instant.c \
    src/base/time/instant.h \
    src/base/time/moment-exported.c \
    src/base/time/moment-phrase.c \
    src/base/time/moment-private.h \
    src/base/time/moment-said.c \
    src/base/time/moment-words-private.h \
    src/base/time/moment-words.c \
    src/base/time/moment.c \
    src/base/time/now.c \
    src/base/time/now.h \
    src/base/time/span.c \
    src/base/time/span.h \
    src/base/time/time.h \
    src/base/time/wall-scan-private.h \
    src/base/time/wall-scan.c \
    src/base/time/zone-file-private.h \
    src/base/time/zone-file.c \
    src/base/time/zone-private.h \
    src/base/time/zone.c
