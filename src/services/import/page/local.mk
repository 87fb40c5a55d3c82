# SPDX-License-Identifier: GPL-3.0-or-later
# From documents of pages to orders.
src_libservices_a_SOURCES += \
    src/services/import/page/import-aliexpress-pages.c \
    src/services/import/page/import-aliexpress.c \
    src/services/import/page/import-aliexpress.h \
    src/services/import/page/import-commitment-private.h \
    src/services/import/page/import-commitment.c \
    src/services/import/page/import-trackers.c \
    src/services/import/page/import-tracking.c \
    src/services/import/page/import-tracking.h \
    src/services/import/page/page.h \
    src/services/import/page/schema-org.c \
    src/services/import/page/schema-org.h
