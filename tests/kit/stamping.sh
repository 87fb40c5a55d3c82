# SPDX-License-Identifier: GPL-3.0-or-later
# A time-stamping service of a test's own, in TMPDIR: Trusted.pem vouches for it, Stranger.pem does not.

# authority NAME: NAME.pem and NAME.key sign certificates.
authority() {
    openssl req -x509 -config "$TMPDIR/tsa.cnf" -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "$TMPDIR/$1.key" -out "$TMPDIR/$1.pem" \
        -subj "/CN=$1" -days 30 -extensions ca >/dev/null 2>&1
}
cat >"$TMPDIR/tsa.cnf" <<SERVICE
[req]
distinguished_name = name
[name]
[ca]
basicConstraints = critical,CA:TRUE
subjectKeyIdentifier = hash
[stamping]
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = service
[service]
serial = $TMPDIR/serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
SERVICE
echo 01 >"$TMPDIR/serial"
authority Trusted
authority Stranger
openssl req -config "$TMPDIR/tsa.cnf" -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "$TMPDIR/tsa.key" -out "$TMPDIR/tsa.csr" \
    -subj "/O=Stamps/CN=Test Service" >/dev/null 2>&1
openssl x509 -req -in "$TMPDIR/tsa.csr" -CA "$TMPDIR/Trusted.pem" -CAkey "$TMPDIR/Trusted.key" -set_serial 7 -days 20 \
    -extfile "$TMPDIR/tsa.cnf" -extensions stamping -out "$TMPDIR/tsa.pem" >/dev/null 2>&1

# answer QUERY FILE: what the service says to it.
answer() {
    openssl ts -reply -config "$TMPDIR/tsa.cnf" -queryfile "$1" -signer "$TMPDIR/tsa.pem" -inkey "$TMPDIR/tsa.key" \
        -out "$2" >/dev/null 2>&1
}
