/* racy: tools that look up each name as often as they like, to be raced against.
   SPDX-License-Identifier: GPL-3.0-or-later

   What tests/races finds must be found here: each case first proves itself on this.  The
   program is what it is called; it knows the command lines of the cases and no others.  */

#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

enum { PATH = 4000 };
typedef void visit (const char *path, bool is_folder, const char *word);

/* VISIT all of the tree PATH, folders behind what is in them where DEEP.  */
static void
walk (const char *path, visit *visit, const char *word, bool deep)
{
  struct stat status;
  if (lstat (path, &status) != 0)
    return;
  bool is_folder = S_ISDIR (status.st_mode);
  if (!deep || !is_folder)
    visit (path, is_folder, word);
  DIR *folder = is_folder ? opendir (path) : NULL;
  for (struct dirent *entry; folder && (entry = readdir (folder));)
    {
      char below[PATH];
      if (strcmp (entry->d_name, ".") == 0 || strcmp (entry->d_name, "..") == 0)
        continue;
      snprintf (below, sizeof below, "%s/%s", path, entry->d_name);
      walk (below, visit, word, deep);
    }
  if (folder)
    closedir (folder);
  if (deep && is_folder)
    visit (path, true, word);
}

static void
remove_it (const char *path, bool is_folder, const char *word)
{
  (void) word;
  if (is_folder)
    rmdir (path);
  else
    unlink (path);
}

static void
chmod_it (const char *path, bool is_folder, const char *mode)
{
  struct stat status;
  (void) is_folder;
  if (lstat (path, &status) == 0 && !S_ISLNK (status.st_mode))
    chmod (path, *mode == 'a' ? 0777 : (mode_t) strtoul (mode, NULL, 8));
}

static void
chown_it (const char *path, bool is_folder, const char *owner)
{
  struct stat status;
  (void) is_folder;
  if (lstat (path, &status) == 0 && !S_ISLNK (status.st_mode))
    chown (path, (uid_t) atoi (owner), (gid_t) -1);
}

static void
chgrp_it (const char *path, bool is_folder, const char *group)
{
  struct stat status;
  (void) is_folder;
  if (lstat (path, &status) == 0 && !S_ISLNK (status.st_mode))
    chown (path, (uid_t) -1, (gid_t) atoi (group));
}

static void
chcon_it (const char *path, bool is_folder, const char *context)
{
  struct stat status;
  (void) is_folder;
  if (lstat (path, &status) == 0 && !S_ISLNK (status.st_mode))
    setxattr (path, "security.selinux", context, strlen (context) + 1, 0);
}

static void
copy_file (const char *from, const char *to)
{
  char text[4096];
  int source = open (from, O_RDONLY), target = open (to, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  for (ssize_t count; (count = read (source, text, sizeof text)) > 0;)
    write (target, text, (size_t) count);
  close (source);
  close (target);
}

/* The path of a copy: below TARGET as it is below the top of PATH.  */
static void
copy_it (const char *path, bool is_folder, const char *target)
{
  char to[PATH];
  snprintf (to, sizeof to, "%s/%s", target, path);
  if (is_folder)
    mkdir (to, 0777);
  else
    copy_file (path, to);
}

static void
make_folders (const char *path)
{
  char so_far[PATH];
  for (const char *slash = path; slash; )
    {
      slash = strchr (slash + 1, '/');
      snprintf (so_far, sizeof so_far, "%.*s", (int) (slash ? slash - path : PATH), path);
      mkdir (so_far, 0777);
    }
}

static void
remove_folders (char *path)
{
  for (char *slash; rmdir (path) == 0 && (slash = strrchr (path, '/'));)
    *slash = '\0';
}

/* The lines of PATH into files, each of its own, of which FIRST is the first.  */
static void
split_lines (const char *path, const char *first)
{
  char line[100], name[10];
  FILE *source = fopen (path, "r");
  snprintf (name, sizeof name, "%s", first);
  for (; source && fgets (line, sizeof line, source); name[strlen (name) - 1]++)
    {
      FILE *target = fopen (name, "w");
      if (target)
        {
          fputs (line, target);
          fclose (target);
        }
    }
}

static bool
exists (const char *path)
{
  struct stat status;
  return lstat (path, &status) == 0;
}

/* Out of the way with what is called PATH.  */
static void
back_up (const char *path)
{
  char name[PATH];
  for (int i = 1; snprintf (name, sizeof name, "%s.~%d~", path, i), exists (name); i++)
    ;
  rename (path, name);
}

static void
write_to (const char *path, int flags, const char *text)
{
  int fd = open (path, O_WRONLY | O_CREAT | flags, 0666);
  write (fd, text, strlen (text));
  close (fd);
}

/* What is called PATH is made for all to see, and then for its owner.  */
static void
hide (const char *path, mode_t mode)
{
  write_to (path, 0, "");
  chmod (path, mode);
}

static void
mv (char **argv, const char *source, const char *target)
{
  struct stat status;
  if (strcmp (argv[1], "-n") == 0)
    exists (target) || rename (source, target);
  else if (strcmp (argv[1], "--backup=t") == 0)
    {
      back_up (target);
      rename (source, target);
    }
  else if (stat (target, &status) == 0 && S_ISDIR (status.st_mode))
    {
      walk (source, copy_it, target, false);
      walk (source, remove_it, NULL, true);
    }
  else
    {
      copy_file (source, target);
      unlink (source);
    }
}

static void
cp (char **argv, const char *source, const char *target)
{
  struct stat status;
  if (strcmp (argv[1], "-r") == 0 || strcmp (argv[1], "-a") == 0)
    walk (source, copy_it, target, false);
  else if (strcmp (argv[1], "--update=none") == 0)
    exists (target) || (copy_file (source, target), true);
  else if (strcmp (argv[1], "--backup=t") == 0)
    {
      exists (target) && (back_up (target), true);
      copy_file (source, target);
    }
  else
    {
      if (strcmp (argv[1], "--remove-destination") == 0)
        unlink (target);
      else
        stat (target, &status);
      copy_file (source, target);
      if (strcmp (argv[1], "-p") == 0 && stat (source, &status) == 0)
        {
          chmod (target, status.st_mode & 07777);
          chown (target, status.st_uid, status.st_gid);
          chmod (target, status.st_mode & 07777);
        }
    }
}

static void
sort (int argc, char **argv, const char *path)
{
  char temporary[PATH];
  if (strcmp (argv[argc - 2], "-T") == 0)
    {
      snprintf (temporary, sizeof temporary, "%s/sort", path);
      write_to (temporary, 0, "0\n");
      unlink (temporary);
    }
  else
    {
      write_to (path, O_TRUNC, "1\n");
      write_to (path, 0, "1\n2\n3\n");
    }
}

/* Files that are there, worked on by name, twice.  */
static bool
twice (const char *tool, char **argv, const char *last)
{
  struct stat status;
  if (stat (last, &status) != 0)
    return false;
  else if (strcmp (tool, "chmod") == 0)
    chmod (last, status.st_mode | S_IXUSR);
  else if (strcmp (tool, "chown") == 0 || strcmp (tool, "chgrp") == 0)
    {
      uid_t number = (uid_t) atoi (argv[1]);
      if (tool[2] == 'o')
        chown (last, number, (gid_t) -1);
      else
        chown (last, (uid_t) -1, number);
      chmod (last, status.st_mode);
    }
  else if (strcmp (tool, "touch") == 0)
    {
      close (open (last, O_WRONLY | O_CREAT, 0666));
      chmod (last, status.st_mode);
      utimensat (AT_FDCWD, last, NULL, 0);
    }
  else if (strcmp (tool, "truncate") == 0)
    truncate (last, status.st_size + 3);
  else if (strcmp (tool, "shred") == 0)
    {
      write_to (last, 0, "random bytes");
      unlink (last);
    }
  else if (strcmp (tool, "dd") == 0 || strcmp (tool, "tee") == 0)
    {
      truncate (last, 0);
      write_to (last, 0, "");
      truncate (last, 5);
    }
  else
    return false;
  return true;
}

int
main (int argc, char **argv)
{
  const char *slash = strrchr (argv[0], '/'), *tool = slash ? slash + 1 : argv[0];
  char *last = argv[argc - 1];
  const char *word = argc > 2 ? argv[argc - 2] : "";
  bool all = argc > 1 && strcmp (argv[1], "-R") == 0;
  if (strcmp (tool, "dd") == 0)
    last += strlen ("of=");
  if (strcmp (tool, "rm") == 0)
    walk (last, remove_it, NULL, true);
  else if (strcmp (tool, "chmod") == 0 && all)
    walk (last, chmod_it, word, false);
  else if (strcmp (tool, "chown") == 0 && all)
    walk (last, chown_it, word, false);
  else if (strcmp (tool, "chgrp") == 0 && all)
    walk (last, chgrp_it, word, false);
  else if (strcmp (tool, "chcon") == 0)
    walk (last, chcon_it, word, false);
  else if (strcmp (tool, "cp") == 0)
    cp (argv, word, last);
  else if (strcmp (tool, "install") == 0)
    {
      if (strcmp (argv[1], "--backup=t") == 0)
        back_up (last);
      else
        unlink (last);
      copy_file (word, last);
      if (strcmp (argv[1], "-m") == 0)
        chmod (last, (mode_t) strtoul (argv[2], NULL, 8));
    }
  else if (strcmp (tool, "mv") == 0)
    mv (argv, word, last);
  else if (strcmp (tool, "mkdir") == 0 && strcmp (argv[1], "-p") == 0)
    make_folders (last);
  else if (strcmp (tool, "mkdir") == 0)
    {
      mkdir (last, 0777);
      chmod (last, 0700);
    }
  else if (strcmp (tool, "mkfifo") == 0 || strcmp (tool, "mknod") == 0)
    hide (strcmp (last, "p") == 0 ? word : last, 0600);
  else if (strcmp (tool, "mktemp") == 0 || strcmp (tool, "nohup") == 0)
    {
      char name[] = "t/name";
      hide (*tool == 'm' ? name : "nohup.out", 0600);
    }
  else if (strcmp (tool, "rmdir") == 0)
    remove_folders (last);
  else if (strcmp (tool, "ln") == 0)
    {
      if (strcmp (argv[1], "--backup=t") == 0)
        back_up (last);
      else
        unlink (last);
      if (strcmp (argv[1], "-sf") == 0 ? symlink (word, last) : link (word, last))
        return 1;
    }
  else if (strcmp (tool, "sort") == 0)
    sort (argc, argv, last);
  else if (strcmp (tool, "split") == 0)
    split_lines (last, "xaa");
  else if (strcmp (tool, "csplit") == 0)
    split_lines (argv[2], "xx00");
  else
    return !twice (tool, argv, last);
  return 0;
}
