#!/usr/bin/env bash
# Copies what a release publishes out of a built tree into one directory, under the names that it is published with.
#
#   scripts/collect-release.sh DIRECTORY
#
# Exit: 0 collected, 1 the tree is not built with -Prelease, 2 wrong usage.
set -euo pipefail
[ $# -eq 1 ] || { sed -n '2,/^set/{/^# \{0,1\}/s///p;}' "$0" >&2; exit 2; }
mkdir -p "$1"
release=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."

for module in protocol junit-extension surefire-provider selection maven-plugin model-training; do
  jar=$(find "$module/target" -maxdepth 1 -name "foretest-$module-*.jar" ! -name '*-sources.jar' ! -name '*-javadoc.jar')
  [ -f "$jar" ] && [ -f "$module/target/bom.json" ] || {
    echo "collect-release: $module is not built: mvn -Prelease pre-integration-test" >&2
    exit 1
  }
  name=$(basename "$jar" .jar)
  cp "$jar" "${jar%.jar}-sources.jar" "${jar%.jar}-javadoc.jar" "$release/"
  cp "$module/target/flattened-pom.xml" "$release/$name.pom"
  cp "$module/target/bom.json" "$release/$name-cyclonedx.json"
done
cp target/bom.json "$release/foretest-bom.json"
cp model-training/target/foretest-training.jar "$release/"
image=model-training/target/foretest-training-image.tar
[ ! -f $image ] || cp $image "$release/"
