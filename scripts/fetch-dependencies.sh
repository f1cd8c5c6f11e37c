#!/usr/bin/env bash
# Fetches every artifact that the lock names, so that mvn -o verify works afterwards.
#
#   scripts/fetch-dependencies.sh [REPOSITORY]
#
# REPOSITORY is ~/.m2/repository unless given. Maven does the fetching, from the repositories and mirrors of its settings,
# and scripts/verify-dependencies.sh compares what came with the lock.
#
# Exit: 0 everything is there as locked, 1 something differs, 2 wrong usage, 3 something could not be fetched.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
lock=$root/.mvn/checksums/checksums.sha256
[ $# -le 1 ] || { sed -n '2,/^set/{/^# \{0,1\}/s///p;}' "$0" >&2; exit 2; }
repository=${1:-$HOME/.m2/repository}
mkdir -p "$repository"
repository=$(cd "$repository" && pwd)

# What is there already is not fetched again, but compared at the end.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
while read -r _ path; do
  [ -f "$repository/$path" ] || echo "$path"
done <"$lock" >"$work/missing"
echo "$(wc -l <"$work/missing" | tr -d ' ') of $(wc -l <"$lock" | tr -d ' ') artifacts to fetch"

# A project that does nothing but resolve them: org/example/lib/1/lib-1-classifier.jar is one item.
if [ -s "$work/missing" ]; then
  {
    cat <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>fetch</groupId><artifactId>fetch</artifactId><version>1</version><packaging>pom</packaging>
<build><plugins><plugin><artifactId>maven-dependency-plugin</artifactId><version>3.9.0</version><configuration>
<overWriteReleases>true</overWriteReleases><useBaseVersion>true</useBaseVersion><prependGroupId>true</prependGroupId><artifactItems>
XML
    awk -F/ '{
      group = $1
      for (i = 2; i <= NF - 3; i++) group = group "." $i
      artifact = $(NF - 2); version = $(NF - 1)
      rest = substr($NF, length(artifact "-" version) + 1)
      type = rest ~ /\.tar\.gz$/ ? "tar.gz" : rest
      if (type == rest) sub(/.*\./, "", type)
      classifier = substr(rest, 1, length(rest) - length(type) - 1)
      sub(/^-/, "", classifier)
      printf "<artifactItem><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><type>%s</type>", group, artifact, version, type
      if (classifier != "") printf "<classifier>%s</classifier>", classifier
      print "</artifactItem>"
    }' "$work/missing"
    echo '</artifactItems></configuration></plugin></plugins></build></project>'
  } >"$work/pom.xml"
  (cd "$work" && mvn -B -ntp -q "-Dmaven.repo.local=$repository" dependency:copy "-DoutputDirectory=$work/copies") || exit 3
fi
"$root/scripts/verify-dependencies.sh" "$repository"
