# SPDX-License-Identifier: GPL-3.0-or-later
# An mbox of so many mails, half of them about a hundred orders.  awk -v count=N -f mails.awk
BEGIN {
    for (i = 0; i < count; i++) {
        order = 3090000000000000 + i % 100
        print "From x@example.com Thu Oct  1 00:00:00 2026"
        if (i % 2)
            printf "From: AliExpress <transaction@notice.aliexpress.com>\nSubject: Order %.0f: order shipped\n", order
        else
            printf "From: Somebody <somebody@example.com>\nSubject: Hello %d\n", i
        printf "To: you@example.com\nDate: Thu, 01 Oct 2026 10:00:00 +0000\nMessage-ID: <%d@example.com>\n", i
        printf "Content-Type: text/plain; charset=utf-8\n\nOrder %.0f\n\n", order
    }
}
