#!/usr/bin/env bash
# Writes a signed SLSA provenance statement beside each file of a release: FILE.intoto.jsonl.
#
#   scripts/attest.sh --key PRIVATE.pem --builder ID --source URI --commit SHA --invocation ID --sbom BOM.json FILE…
#
# The key is Ed25519 in PKCS#8 PEM. BOM.json is the CycloneDX bill of materials whose components become the
# resolved dependencies. The same arguments give the same bytes.
#
# Exit: 0 written, 2 wrong usage, 3 a tool is missing.
set -euo pipefail
# shellcheck source=scripts/dsse.sh
. "$(dirname "$0")/dsse.sh"

key='' builder='' source='' commit='' invocation='' sbom=''
while [ $# -gt 0 ]; do
  case $1 in
    --key | --builder | --source | --commit | --invocation | --sbom)
      [ $# -gt 1 ] || { echo "attest: $1 needs a value" >&2; exit 2; }
      printf -v "${1#--}" %s "$2"
      shift ;;
    -*) echo "attest: unknown option $1" >&2; exit 2 ;;
    *) break ;;
  esac
  shift
done
for option in key builder source commit invocation sbom; do
  [ -n "${!option}" ] || { echo "attest: --$option is missing" >&2; exit 2; }
done
[ $# -gt 0 ] || { echo "attest: no file to attest" >&2; exit 2; }
for file in "$key" "$sbom" "$@"; do
  [ -f "$file" ] || { echo "attest: no such file: $file" >&2; exit 2; }
done
[[ $commit =~ ^[0-9a-f]{40}$ ]] || { echo "attest: not a full commit id: $commit" >&2; exit 2; }
require jq openssl

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
openssl pkey -in "$key" -pubout -out "$work/public.pem"
keyid=$(key_id "$work/public.pem")

for file; do
  jq -cS -n --slurpfile bom "$sbom" \
    --arg statement "$STATEMENT_TYPE" --arg predicate "$PREDICATE_TYPE" --arg build "$BUILD_TYPE" \
    --arg name "$(basename "$file")" --arg digest "$(sha256 "$file")" \
    --arg builder "$builder" --arg source "$source" --arg commit "$commit" --arg invocation "$invocation" '
    def dependency: {
      uri: .purl,
      digest: ([.hashes[]? | select(.alg == "SHA-256") | {sha256: .content}] | first // {})
    } | if .digest == {} then del(.digest) else . end;
    {
      _type: $statement,
      subject: [{name: $name, digest: {sha256: $digest}}],
      predicateType: $predicate,
      predicate: {
        buildDefinition: {
          buildType: $build,
          externalParameters: {source: $source, commit: $commit},
          resolvedDependencies:
            ([{uri: ("git+" + $source), digest: {gitCommit: $commit}}]
              + [$bom[0].components[] | select(.purl) | dependency])
        },
        runDetails: {builder: {id: $builder}, metadata: {invocationId: $invocation}}
      }
    }' | tr -d '\n' >"$work/payload"
  pae "$work/payload" >"$work/pae"
  openssl pkeyutl -sign -inkey "$key" -rawin -in "$work/pae" -out "$work/signature"
  jq -cn --arg type "$DSSE_TYPE" --arg keyid "$keyid" \
    --arg payload "$(openssl base64 -A -in "$work/payload")" --arg sig "$(openssl base64 -A -in "$work/signature")" \
    '{payloadType: $type, payload: $payload, signatures: [{keyid: $keyid, sig: $sig}]}' >"$file.intoto.jsonl"
  echo "$file.intoto.jsonl"
done
