/* The C library's functions that take the size of memory on trust.
   SPDX-License-Identifier: GPL-3.0-or-later

   Nothing outside lib/bound, lib/simd and lib/sys names them.  No file
   includes this one: `scripts/lint' puts it in front of each file, behind the
   headers of the system and of those three folders, which may name them; from
   here on the compiler stops at each of these words.  The same list serves
   the lint's reading of calls, which sees what macros hide.

   What to use in their place is in span.h, mspan.h, str.h, buf.h, vec.h and
   arena.h, and in lib/text.  */

#ifndef BOUND_REFUSED_H
#define BOUND_REFUSED_H

/* Some are macros.  */
#undef alloca
#undef strdupa
#undef strndupa

/* Bytes.  */
#pragma GCC poison memcpy mempcpy memmove memset explicit_bzero memccpy
#pragma GCC poison memchr memrchr rawmemchr memcmp memmem memfrob
#pragma GCC poison bcopy bzero bcmp swab

/* Strings.  */
#pragma GCC poison strlen strnlen strcpy strncpy stpcpy stpncpy strcat strncat
#pragma GCC poison strcmp strncmp strcasecmp strncasecmp strcoll strxfrm
#pragma GCC poison strchr strrchr strchrnul strstr strcasestr
#pragma GCC poison strspn strcspn strpbrk strsep strtok strtok_r
#pragma GCC poison strdup strndup strdupa strndupa
#pragma GCC poison strlcpy strlcat wcslen wcsnlen wcscpy wcsncpy wcscat wcsncat
#pragma GCC poison wcscmp wcsncmp wcschr wcsrchr wcsstr wcstok wcsdup
#pragma GCC poison wmemcpy wmempcpy wmemmove wmemset wmemchr wmemcmp

/* Numbers.  */
#pragma GCC poison atoi atol atoll atof strtol strtoul strtoll strtoull
#pragma GCC poison strtoimax strtoumax strtod strtof strtold strtoq strtouq
#pragma GCC poison wcstol wcstoul wcstoll wcstoull wcstod wcstof wcstold

/* Text from and to memory.  */
#pragma GCC poison sprintf snprintf vsprintf vsnprintf asprintf vasprintf
#pragma GCC poison swprintf vswprintf strftime strfmon
#pragma GCC poison scanf fscanf sscanf vscanf vfscanf vsscanf
#pragma GCC poison wscanf fwscanf swscanf
#pragma GCC poison gets fgets fgetws getline getdelim getw fread

/* Memory itself.  */
#pragma GCC poison malloc calloc realloc reallocarray free alloca
#pragma GCC poison memalign aligned_alloc posix_memalign valloc pvalloc
#pragma GCC poison brk sbrk mmap munmap mremap

/* Arrays whose length is said.  */
#pragma GCC poison qsort qsort_r bsearch lsearch lfind

#endif
