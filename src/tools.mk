# The one list of tools, in the order of coreutils --list.  A name here is a
# program; its declaration stands in the file of that name somewhere under
# src/ ("[" is spelt lbracket).  make notices when this file changes.

TOOLS = \
  lbracket \
  arch \
  base32 \
  base64 \
  basename \
  basenc \
  cat \
  chgrp \
  chmod \
  chown \
  chroot \
  comm \
  coreutils \
  csplit \
  cut \
  date \
  dircolors \
  dirname \
  echo \
  env \
  expand \
  expr \
  factor \
  false \
  fmt \
  fold \
  groups \
  head \
  hostid \
  hostname \
  id \
  join \
  kill \
  link \
  logname \
  mkdir \
  mkfifo \
  mknod \
  mktemp \
  nice \
  nl \
  nohup \
  nproc \
  numfmt \
  od \
  paste \
  pr \
  printenv \
  printf \
  ptx \
  pwd \
  readlink \
  realpath \
  rm \
  rmdir \
  seq \
  shuf \
  sleep \
  sort \
  split \
  stdbuf \
  sync \
  tac \
  tail \
  tee \
  test \
  timeout \
  touch \
  tr \
  true \
  truncate \
  tsort \
  tty \
  uname \
  unexpand \
  uniq \
  unlink \
  wc \
  whoami \
  yes

# Built, but installed only when --enable-install-program names them.
TOOLS_NOT_INSTALLED = \
  coreutils
