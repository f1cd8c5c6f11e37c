#!/usr/bin/env bash
# Records the digests of the artifacts that the build uses: .mvn/checksums/checksums.sha256.
#
#   scripts/lock-dependencies.sh [REPOSITORY]
#
# Without an argument it builds and tests everything and runs the demo from an empty local repository, online, and writes the lock anew.
# With REPOSITORY, a local repository that served this build alone, it adds what the lock does not name yet. Neither
# decides whether an artifact is what its author meant to publish: review the difference before you commit it.
#
# Exit: 0 written, 1 an artifact differs from the lock, 2 wrong usage, 3 the build failed.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
lock=$root/.mvn/checksums/checksums.sha256
[ $# -le 1 ] || { sed -n '2,/^set/{/^# \{0,1\}/s///p;}' "$0" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if command -v sha256sum >/dev/null; then sum=(sha256sum); else sum=(shasum -a 256); fi

if [ $# -eq 1 ]; then
  repository=$1
  [ -d "$repository" ] || { echo "lock-dependencies: no such repository: $repository" >&2; exit 2; }
  "$root/scripts/verify-dependencies.sh" "$repository" || exit 1
  cp "$lock" "$work/lock"
else
  repository=$work/repository
  touch "$work/lock"
  # The lock cannot be enforced while it is made.
  free=-Daether.artifactResolver.postProcessor.trustedChecksums=false
  (cd "$root" && mvn -B -ntp $free "-Dmaven.repo.local=$repository" -Dchecksums.skip -Prelease,sign,image -Dgpg.skip verify) || exit 3
  (cd "$root" && mvn -B -ntp $free "-Dmaven.repo.local=$repository" -Dchecksums.skip -Pdemo verify) || exit 3
fi

(
  cd "$repository"
  find . -type f \( -name '*.jar' -o -name '*.pom' -o -name '*.zip' -o -name '*.gz' -o -name '*.txz' -o -name '*.exe' -o -name '*.so' \) \
    ! -path './io/foretest/*' ! -path './org/example/*' | sed 's#^\./##' | LC_ALL=C sort | while read -r path; do
    "${sum[@]}" "$path"
  done
) >>"$work/lock"
mkdir -p "$(dirname "$lock")"
LC_ALL=C sort -u -k2 "$work/lock" >"$lock"
echo "$(wc -l <"$lock" | tr -d ' ') artifacts are locked"
