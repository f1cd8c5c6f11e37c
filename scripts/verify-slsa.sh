#!/usr/bin/env bash
# Verifies where the files of a release come from: digest, signature, builder and source commit.
#
#   scripts/verify-slsa.sh --builder ID --commit SHA [--source URI] --key PUBLIC.pem … FILE…
#   scripts/verify-slsa.sh --builder ID --commit SHA --github OWNER/NAME FILE…
#
# With --key, each FILE is checked against the statement beside it (FILE.intoto.jsonl, or --statement PATH for one
# file), signed by one of the keys; --key may be given more than once. With --github, GitHub's attestation is
# asked for through gh, and ID is the workflow: OWNER/NAME/.github/workflows/release.yml. A builder ID may leave out
# its version: one without @ matches any after it.
#
# Exit: 0 every file verified; otherwise that of the first file that is not:
#    2 wrong usage                             14 the statement is not SLSA provenance v1
#    3 a tool is missing                       15 the artifact is not what the statement is about (its digest)
#   10 no such file                            16 the statement is about an artifact of another name
#   11 no statement                            17 another builder
#   12 the signature does not fit              18 another commit
#   13 signed by none of the keys              19 another source repository
#   20 GitHub's attestation was refused
set -euo pipefail
# shellcheck source=scripts/dsse.sh
. "$(dirname "$0")/dsse.sh"

keys=() builder='' commit='' source='' statement='' github=''
usage() {
  echo "verify-slsa: $1" >&2
  sed -n '2,/^set/{/^# \{0,1\}/s///p;}' "$0" >&2
  exit 2
}

while [ $# -gt 0 ]; do
  case $1 in
    --key | --builder | --commit | --source | --statement | --github)
      [ $# -gt 1 ] || usage "$1 needs a value"
      if [ "$1" = --key ]; then keys+=("$2"); else printf -v "${1#--}" %s "$2"; fi
      shift ;;
    -*) usage "unknown option $1" ;;
    *) break ;;
  esac
  shift
done
[ $# -gt 0 ] || usage "no file to verify"
[ -n "$builder" ] || usage "--builder is missing: say who is trusted to build"
[[ $commit =~ ^[0-9a-f]{40}$ ]] || usage "--commit must be a full commit id"
[ -z "$statement" ] || [ $# -eq 1 ] || usage "--statement goes with one file"
if [ -n "$github" ]; then
  [ ${#keys[@]} -eq 0 ] || usage "--github and --key exclude each other"
  require gh
else
  [ ${#keys[@]} -gt 0 ] || usage "--key or --github is missing: say whose signature is trusted"
  for key in "${keys[@]}"; do [ -f "$key" ] || usage "no such key: $key"; done
  require jq openssl
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# refuse CODE REASON: about the file at hand.
refuse() {
  echo "REFUSED   $file: $2" >&2
  exit "$1"
}

verify_by_github() {
  gh attestation verify "$file" --repo "$github" --signer-workflow "$builder" --source-digest "$commit" \
    --predicate-type "$PREDICATE_TYPE" >"$work/gh" 2>&1 || refuse 20 "gh says: $(tail -3 "$work/gh" | tr '\n' ' ')"
}

# signed_by KEY SIGNATURE_BASE64: true if the signature fits the bytes in $work/pae.
signed_by() {
  printf %s "$2" | openssl base64 -d -A -out "$work/signature" 2>/dev/null &&
    openssl pkeyutl -verify -pubin -inkey "$1" -rawin -in "$work/pae" -sigfile "$work/signature" >/dev/null 2>&1
}

# The key's id only chooses what to tell; a signature counts because it fits a given key.
verify_signature() {
  local key known=no sig keyid
  while IFS=' ' read -r keyid sig; do
    for key in "${keys[@]}"; do
      signed_by "$key" "$sig" && return
      [ "$(key_id "$key")" != "$keyid" ] || known=yes
    done
  done < <(jq -r '.signatures[] | "\(.keyid // "-") \(.sig)"' "$work/envelope")
  [ $known = no ] || refuse 12 "the signature does not fit: statement or signature was altered"
  refuse 13 "signed by none of the given keys"
}

open_envelope() {
  jq -e --arg type "$DSSE_TYPE" '
    .payloadType == $type and (.payload | type == "string") and (.signatures | type == "array" and length > 0)
    and all(.signatures[]; (.sig | type == "string") and ((.keyid // "") | type == "string"))' "$1" \
    >/dev/null 2>&1 || refuse 14 "$1 is not one DSSE envelope of an in-toto statement"
  jq . "$1" >"$work/envelope"
  jq -j .payload "$work/envelope" | openssl base64 -d -A -out "$work/payload" 2>/dev/null ||
    refuse 14 "the payload is not base64"
  pae "$work/payload" >"$work/pae"
}

# is JQ_EXPRESSION NAME VALUE: about the statement, whose signature has been checked before.
is() {
  jq -e --arg "$2" "$3" "$1" "$work/payload" >/dev/null 2>&1
}

verify_statement() {
  jq -e --arg statement "$STATEMENT_TYPE" --arg predicate "$PREDICATE_TYPE" --arg build "$BUILD_TYPE" '
    ._type == $statement and .predicateType == $predicate and (.subject | length > 0)
    and .predicate.buildDefinition.buildType == $build' "$work/payload" >/dev/null 2>&1 ||
    refuse 14 "the statement is not SLSA provenance v1 of a Foretest release"
  is 'any(.subject[]; .digest.sha256 == $digest)' digest "$digest" ||
    refuse 15 "its SHA-256 $digest is not what the statement is about"
  jq -e --arg name "$(basename "$file")" --arg digest "$digest" \
    'any(.subject[]; .digest.sha256 == $digest and .name == $name)' "$work/payload" >/dev/null ||
    refuse 16 "the statement is about $(jq -r '[.subject[].name] | join(", ")' "$work/payload")"
  is '.predicate.runDetails.builder.id | . == $id or (($id | contains("@") | not) and startswith($id + "@"))' id "$builder" ||
    refuse 17 "built by $(jq -r '.predicate.runDetails.builder.id' "$work/payload"), not $builder"
  is '.predicate.buildDefinition | .externalParameters.commit == $commit
      and any(.resolvedDependencies[]; .digest.gitCommit == $commit)' commit "$commit" ||
    refuse 18 "built from commit $(jq -r '.predicate.buildDefinition.externalParameters.commit' "$work/payload")"
  [ -z "$source" ] || is '.predicate.buildDefinition.externalParameters.source == $source' source "$source" ||
    refuse 19 "built from $(jq -r '.predicate.buildDefinition.externalParameters.source' "$work/payload")"
}

for file; do
  [ -f "$file" ] || refuse 10 "no such file"
  digest=$(sha256 "$file")
  if [ -n "$github" ]; then
    verify_by_github
  else
    envelope=${statement:-$file.intoto.jsonl}
    [ -f "$envelope" ] || refuse 11 "no statement at $envelope"
    open_envelope "$envelope"
    verify_signature
    verify_statement
  fi
  echo "VERIFIED  $file  sha256:$digest"
done
