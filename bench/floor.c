/* floor: read files, or standard input, to their end, and do nothing else.
   SPDX-License-Identifier: GPL-3.0-or-later

   usage: floor [FILE]...

   What no program that reads its input by read(2) can be faster than, start-up
   and all: it is linked as they are.  */

#include <fcntl.h>
#include <unistd.h>

static int
read_all (int file)
{
  static char buffer[128 << 10] __attribute__ ((aligned (4096)));
  ssize_t count;
  do
    count = read (file, buffer, sizeof buffer);
  while (count > 0);
  return count < 0;
}

int
main (int argc, char **argv)
{
  if (argc == 1)
    return read_all (STDIN_FILENO);
  for (int i = 1; i < argc; i++)
    {
      int file = open (argv[i], O_RDONLY | O_CLOEXEC);
      if (file < 0 || read_all (file) != 0)
        return 1;
      close (file);
    }
  return 0;
}
