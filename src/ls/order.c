/* ls: the order of files.
   SPDX-License-Identifier: GPL-3.0-or-later

   Each file has an image, a number that is not greater for the file that comes first.  Most
   pairs are told apart by that; the others are compared.  */

#include <config.h>

#include "listing.h"

#include "simd/leading.h"
#include "text/collate.h"
#include "text/version.h"

struct ranked
{
  uint64_t image;
  uint32_t at;
};
typedef VEC (struct ranked) ranking;

/* What of a name decides first in the locale: its primary weights.  */
struct weights
{
  bool are_known;
  size_t begin, length;
};

struct sorter
{
  const struct listing *l;
  bool by_bytes;                /* names are in the order of bytes */
  size_t common;                /* so many bytes all names, or their weights, begin with */
  VEC (struct weights) weights; /* of each file, where names are not */
  struct buf bytes;             /* of the weights */
  struct collate_scratch scratch;
};

static struct span
name_of (const struct sorter *s, uint32_t at)
{
  return str_span (file_at (s->l, at)->name);
}

static void
learn_weights (struct sorter *s, uint32_t at)
{
  struct weights *weights = &VEC_AT (s->weights, at);
  if (weights->are_known)
    return;
  weights->are_known = true;
  weights->begin = s->bytes.length;
  collate_primary (&s->scratch, name_of (s, at), &s->bytes);
  weights->length = s->bytes.length - weights->begin;
}

/* They, which are known; as long as no others are learnt.  */
static struct span
weights_of (const struct sorter *s, uint32_t at)
{
  struct weights weights = VEC_AT (s->weights, at);
  return span_slice (buf_span (&s->bytes), weights.begin, weights.begin + weights.length);
}

/* What decides first about the names of files.  */
static struct span
first_of (struct sorter *s, uint32_t at)
{
  if (s->by_bytes)
    return name_of (s, at);
  learn_weights (s, at);
  return weights_of (s, at);
}

/* What is behind the last point of NAME, with that.  */
static struct span
extension_of (struct span name)
{
  return span_from (name, span_rfind (name, '.'));
}

/* --- comparing ------------------------------------------------------------ */

static int
compare_texts (struct sorter *s, struct span a, struct span b)
{
  if (!s->by_bytes)
    {
      int order = collate_compare (&s->scratch, a, b);
      if (order != 0)
        return order;
    }
  return span_compare (a, b);
}

static int
compare_names (struct sorter *s, uint32_t a, uint32_t b)
{
  if (!s->by_bytes)
    {
      learn_weights (s, a);
      learn_weights (s, b);
      int order = span_compare (weights_of (s, a), weights_of (s, b));
      if (order != 0)
        return order;
    }
  return compare_texts (s, name_of (s, a), name_of (s, b));
}

/* Below, at, above 0 as the file at A comes before that at B, whose images are the same.  */
static int
compare (struct sorter *s, uint32_t a, uint32_t b)
{
  struct span of_a = name_of (s, a), of_b = name_of (s, b);
  int order = 0;
  switch (s->l->sort)
    {
    case SORT_EXTENSION:
      order = compare_texts (s, extension_of (of_a), extension_of (of_b));
      break;
    case SORT_TIME:
      {
        long int ns_a = look_at (s->l, a)->time.tv_nsec, ns_b = look_at (s->l, b)->time.tv_nsec;
        order = ns_a > ns_b ? -1 : ns_a < ns_b;
        break;
      }
    case SORT_VERSION:
      order = version_compare (of_a, of_b);
      return order != 0 ? order : span_compare (of_a, of_b);
    default:
      break;
    }
  return order != 0 ? order : compare_names (s, a, b);
}

/* --- images --------------------------------------------------------------- */

/* A number that grows with NUMBER, for all of them.  */
static uint64_t
image_of_number (intmax_t number)
{
  return (uint64_t) number ^ (uint64_t) 1 << 63;
}

static uint64_t
image_of_text (struct sorter *s, struct span text)
{
  return s->by_bytes ? span_leading (text) : collate_image (&s->scratch, text);
}

static uint64_t
image_of (struct sorter *s, uint32_t at)
{
  const struct listing *l = s->l;
  struct span name = name_of (s, at);
  switch (l->sort)
    {
    case SORT_SIZE: return ~image_of_number (look_at (l, at)->size);
    case SORT_TIME: return ~image_of_number (look_at (l, at)->time.tv_sec);
    case SORT_WIDTH: return file_at (l, at)->columns;
    case SORT_VERSION: return version_image (name);
    case SORT_EXTENSION: return image_of_text (s, extension_of (name));
    default: return span_leading (span_from (first_of (s, at), s->common));
    }
}

/* How many bytes of what decides first the COUNT files in RANKS from FIRST on share.  */
static size_t
common_beginning (struct sorter *s, const ranking *ranks, size_t first, size_t count)
{
  uint32_t at = VEC_AT (*ranks, first).at;
  size_t common = first_of (s, at).length;
  for (size_t i = first + 1; i < first + count && common > 0; i++)
    {
      struct span other = first_of (s, VEC_AT (*ranks, i).at);
      common = span_common (span_first (first_of (s, at), common), other, 0);
    }
  return common;
}

/* --- sorting -------------------------------------------------------------- */

static bool
is_behind (struct sorter *s, const struct ranked *a, const struct ranked *b)
{
  return a->image != b->image ? a->image > b->image : compare (s, a->at, b->at) > 0;
}

/* Put the COUNT files from FIRST on in order by insertion.  */
static void
insert_all (struct sorter *s, ranking *ranks, size_t first, size_t count)
{
  for (size_t i = first + 1; i < first + count; i++)
    {
      struct ranked moved = VEC_AT (*ranks, i);
      size_t to = i;
      for (; to > first && is_behind (s, &VEC_AT (*ranks, to - 1), &moved); to--)
        VEC_AT (*ranks, to) = VEC_AT (*ranks, to - 1);
      VEC_AT (*ranks, to) = moved;
    }
}

/* Merge the files from FIRST up to MIDDLE and those from there up to END.  */
static void
merge (struct sorter *s, ranking *ranks, ranking *spare, size_t first, size_t middle, size_t end)
{
  size_t left = first, right = middle;
  if (!is_behind (s, &VEC_AT (*ranks, middle - 1), &VEC_AT (*ranks, middle)))
    return;
  for (size_t i = first; i < middle; i++)
    VEC_AT (*spare, i) = VEC_AT (*ranks, i);
  for (size_t to = first; left < middle; to++)
    if (right < end && is_behind (s, &VEC_AT (*spare, left), &VEC_AT (*ranks, right)))
      VEC_AT (*ranks, to) = VEC_AT (*ranks, right++);
    else
      VEC_AT (*ranks, to) = VEC_AT (*spare, left++);
}

/* Put the COUNT files from FIRST on in order.  SPARE is as large as RANKS.  */
static void
sort_part (struct sorter *s, ranking *ranks, ranking *spare, size_t first, size_t count)
{
  enum { FEW = 12 };
  if (count <= FEW)
    {
      insert_all (s, ranks, first, count);
      return;
    }
  sort_part (s, ranks, spare, first, count / 2);
  sort_part (s, ranks, spare, first + count / 2, count - count / 2);
  merge (s, ranks, spare, first, first + count / 2, first + count);
}

/* Whether each of the COUNT files from FIRST on comes behind the next: some file systems list
   what was made last first.  */
static bool
is_backward (struct sorter *s, const ranking *ranks, size_t first, size_t count)
{
  for (size_t i = first + 1; i < first + count; i++)
    if (!is_behind (s, &VEC_AT (*ranks, i - 1), &VEC_AT (*ranks, i)))
      return false;
  return true;
}

static void
turn_around (ranking *ranks, size_t first, size_t count)
{
  for (size_t i = 0; i < count / 2; i++)
    {
      struct ranked *a = &VEC_AT (*ranks, first + i);
      struct ranked *b = &VEC_AT (*ranks, first + count - 1 - i);
      struct ranked moved = *a;
      *a = *b;
      *b = moved;
    }
}

/* Sort the COUNT files from FIRST on.  */
static void
sort_ranks (struct sorter *s, ranking *ranks, ranking *spare, size_t first, size_t count)
{
  if (count < 2)
    return;
  s->common = s->l->sort == SORT_NAME ? common_beginning (s, ranks, first, count) : 0;
  for (size_t i = first; i < first + count; i++)
    VEC_AT (*ranks, i).image = image_of (s, VEC_AT (*ranks, i).at);
  if (is_backward (s, ranks, first, count))
    turn_around (ranks, first, count);
  else
    sort_part (s, ranks, spare, first, count);
}

static bool
is_folder (const struct listing *l, size_t at)
{
  const struct target *target = target_at (l, at);
  return file_at (l, at)->type == S_IFDIR || (target && S_ISDIR (target->mode));
}

/* Add to RANKS all files, directories first if that is wanted: how many those are.  */
static size_t
rank_all (const struct listing *l, ranking *ranks)
{
  size_t count = l->group.files.count, folders = 0;
  if (l->set->folders_first)
    for (size_t i = 0; i < count; i++)
      if (is_folder (l, i))
        {
          VEC_PUSH (*ranks, ((struct ranked) { .at = (uint32_t) i }));
          folders++;
        }
  for (size_t i = 0; i < count; i++)
    if (!l->set->folders_first || !is_folder (l, i))
      VEC_PUSH (*ranks, ((struct ranked) { .at = (uint32_t) i }));
  return folders;
}

/* Let the files from FIRST up to END be the next in order, or the other way round.  */
static void
add_in_order (struct listing *l, const ranking *ranks, size_t first, size_t end)
{
  for (size_t i = first; i < end; i++)
    {
      uint32_t at = VEC_AT (*ranks, l->set->reverse ? end - 1 - (i - first) : i).at;
      VEC_PUSH (l->group.order, at);
    }
}

void
put_in_order (struct listing *l)
{
  size_t count = l->group.files.count;
  VEC_CLEAR (l->group.order);
  if (l->sort == SORT_NONE || count < 2)
    {
      for (size_t i = 0; i < count; i++)
        VEC_PUSH (l->group.order, (uint32_t) i);
      return;
    }
  if (l->sort == SORT_WIDTH)
    measure_names (l);
  struct sorter s = { .l = l };
  ranking ranks = { 0 }, spare = { 0 };
  s.by_bytes = collate_is_bytes ();
  size_t folders = rank_all (l, &ranks);
  for (size_t i = 0; i < count; i++)
    {
      VEC_PUSH (spare, ((struct ranked) { 0 }));
      if (!s.by_bytes)
        VEC_PUSH (s.weights, ((struct weights) { 0 }));
    }
  sort_ranks (&s, &ranks, &spare, 0, folders);
  sort_ranks (&s, &ranks, &spare, folders, count - folders);
  add_in_order (l, &ranks, 0, folders);
  add_in_order (l, &ranks, folders, count);
  VEC_RELEASE (ranks);
  VEC_RELEASE (spare);
  VEC_RELEASE (s.weights);
  buf_release (&s.bytes);
  collate_release (&s.scratch);
}
