# shellcheck shell=bash
for tool in false; do
  same "$tool: says it by its status" "$tool"
  same "$tool: words are ignored" "$tool a --no-such-option -x"
  same "$tool: --help among others is ignored" "$tool --help x; $tool x --version"
  same "$tool: --help and its status" "$tool --help >/dev/null"
  same "$tool: --version and its status" "$tool --version >/dev/null"
  same "$tool: abbreviations are not options" "$tool --hel; $tool --vers"
  same "$tool: standard output closed does not matter" "$tool >&-"
done
expect 'false: --version to a full disk' 'false --version >/dev/full' 1 '' \
  'false: write error: No space left on device'
