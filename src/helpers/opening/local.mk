# SPDX-License-Identifier: GPL-3.0-or-later
# What is being opened: how much may still come out, why it cannot be, and what is unpacked.
if WITH_CONTAINERS
src_helpers_container_libcontainer_a_SOURCES += \
    src/helpers/opening/member.c \
    src/helpers/opening/member.h \
    src/helpers/opening/opening.c \
    src/helpers/opening/opening.h
endif
