#!/bin/sh
# The hook people write first: one jq call and a case over the path.
path=$(jq -r '.tool_input.file_path // .tool_input.path // empty')
case $path in
  */.env | */.ssh/* | */.aws/*)
    echo "refused: $path" >&2
    exit 2 ;;
esac
