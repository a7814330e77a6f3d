/* Files by path, descriptors, and speech.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* These words are fine where they are no calls.  */
struct verbs { int open, read, write; };

int by_path (const char *name) { return open (name, O_RDONLY); }        /* refused: paths open: files are reached */
int look (const char *name, struct stat *st)
{
  return stat (name, st);                               /* refused: paths stat */
}
int at (int dir, const char *name) { return unlinkat (dir, name, 0); }  /* refused: paths unlinkat */
int listing (const char *name) { return !opendir (name); }      /* refused: paths opendir */
int shut (int fd) { return close (fd); }                        /* refused: descriptors close: lib/sys */
ssize_t take (int fd, char *b) { return read (fd, b, 1); }      /* refused: descriptors read */
void say (int n) { printf ("%d\n", n); }                        /* refused: speech printf: data goes through */
void shout (void) { fputs ("x", stderr); }                      /* refused: speech fputs */
void leave (void) { exit (3); }                                 /* refused: speech exit: give back a status */
int fine (struct verbs v) { return v.open + v.read + v.write; }
