# Sourced by attest.sh and verify-slsa.sh: what both must agree on about envelopes, digests and keys.
# shellcheck shell=bash disable=SC2034,SC2120

# The names in these scripts are those of the specifications: DSSE v1, in-toto Statement v1, SLSA provenance v1.
DSSE_TYPE=application/vnd.in-toto+json
STATEMENT_TYPE=https://in-toto.io/Statement/v1
PREDICATE_TYPE=https://slsa.dev/provenance/v1
BUILD_TYPE=urn:io.foretest:release:v1

sha256() {
  if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi | cut -d' ' -f1
}

# key_id PUBLIC_KEY_PEM: hex SHA-256 of the key's SubjectPublicKeyInfo in DER.
key_id() {
  openssl pkey -pubin -in "$1" -outform DER 2>/dev/null | sha256
}

# pae PAYLOAD_FILE: the bytes that are signed, payload and its type with their lengths before them.
pae() {
  printf 'DSSEv1 %d %s %d ' "${#DSSE_TYPE}" "$DSSE_TYPE" "$(wc -c <"$1")"
  cat "$1"
}

# require TOOL…: or exit 3, with the name of what is missing.
require() {
  local tool
  for tool; do
    command -v "$tool" >/dev/null || { echo "${0##*/}: $tool is not installed" >&2; exit 3; }
  done
  # LibreSSL, which macOS calls openssl, has no Ed25519 on its command line.
  case " $* " in *" openssl "*)
    openssl list -public-key-algorithms 2>/dev/null | grep -qi ED25519 ||
      { echo "${0##*/}: this openssl has no Ed25519; put OpenSSL 3 first on the PATH" >&2; exit 3; } ;;
  esac
}
