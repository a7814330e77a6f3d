/* lib/bound against a simple model: any operations, in any order, with any
   indexes.  What must stop stops, with the index and count that it should;
   what must not does not; and the bytes are those of the model.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bound/args.h"
#include "bound/arena.h"
#include "bound/buf.h"
#include "bound/vec.h"

int LLVMFuzzerTestOneInput (const unsigned char *data, size_t size);
const char *__asan_default_options (void);

/* As realloc does where there is no such memory.  */
const char *
__asan_default_options (void)
{
  return "allocator_may_return_null=1";
}

/* The stop and the end of memory come here, in the place of bound.c.  */

static jmp_buf landing;
static bool expecting;
static size_t stop_index, stop_count;

void
bound_stop (size_t index, size_t count, const char *where)
{
  if (!expecting)
    {
      fprintf (stderr, "index %zu of %zu at %s\n", index, count, where);
      abort ();
    }
  stop_index = index;
  stop_count = count;
  longjmp (landing, 1);
}

void
bound_out_of_memory (void)
{
  if (!expecting)
    {
      fprintf (stderr, "memory exhausted\n");
      abort ();
    }
  longjmp (landing, 2);
}

#define MUST(condition)                                                     \
  do                                                                        \
    if (!(condition))                                                       \
      {                                                                     \
        fprintf (stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__,         \
                 #condition);                                               \
        abort ();                                                           \
      }                                                                     \
  while (0)

/* EXPRESSION stops exactly if INDEX is not below END, which is COUNT or, where
   the last is a place as well, one more.  True when it did.  */
#define STOPS(expression, index, end, count)                                \
  (__extension__ ({                                                         \
    volatile bool stopped_ = true;                                          \
    expecting = true;                                                       \
    if (setjmp (landing) == 0)                                              \
      {                                                                     \
        (void) (expression);                                                \
        stopped_ = false;                                                   \
      }                                                                     \
    expecting = false;                                                      \
    MUST (stopped_ == ((index) >= (end)));                                  \
    MUST (!stopped_ || (stop_index == (index) && stop_count == (count)));   \
    stopped_; }))

/* EXPRESSION ends the run for want of memory.  */
#define EXHAUSTS(expression)                                                \
  do                                                                        \
    {                                                                       \
      int how_;                                                             \
      expecting = true;                                                     \
      if ((how_ = setjmp (landing)) == 0)                                   \
        (void) (expression);                                                \
      expecting = false;                                                    \
      MUST (how_ == 2);                                                     \
    }                                                                       \
  while (0)

/* What drives the run.  */

static const unsigned char *rest;
static size_t left;

static unsigned int
choose (unsigned int count)
{
  if (left == 0)
    return 0;
  left--;
  return *rest++ % count;
}

/* A size: small, or at an edge of NEAR, or of size_t.  */
static size_t
choose_size (size_t near)
{
  switch (choose (8))
    {
    case 0: return near;
    case 1: return near + 1;
    case 2: return near > 0 ? near - 1 : 0;
    case 3: return SIZE_MAX - choose (4);
    case 4: return SIZE_MAX / 2 + choose (4);
    case 5: return choose (256) * 256 + choose (256);
    default: return choose (256);
    }
}

/* Up to MOST bytes of the input.  */
static struct span
choose_bytes (size_t most)
{
  size_t length = size_min (size_min (choose (256) * (choose (4) + 1), most), left);
  struct span bytes = span_of_ (rest, length);
  rest += length;
  left -= length;
  return bytes;
}

/* Views, against the bytes at MODEL.  */

static bool
same (struct span s, const unsigned char *model, size_t length)
{
  return s.length == length && (length == 0 || memcmp (span_raw (s), model, length) == 0);
}

static void
look_for (struct span s, const unsigned char *model, size_t length)
{
  unsigned char byte = length > 0 && choose (2) ? model[choose (256) % length]
                                                : (unsigned char) choose (256);
  size_t first = length, last = length;
  for (size_t i = 0; i < length; i++)
    if (model[i] == byte)
      {
        first = first == length ? i : first;
        last = i;
      }
  MUST (span_find (s, byte) == first);
  MUST (span_rfind (s, byte) == last);
  MUST (span_ends_in (s, byte) == (length > 0 && last == length - 1));

  struct span remains = s, piece;
  size_t at = 0;
  while (span_next (&remains, byte, &piece))
    {
      MUST (at < length);
      size_t end = at;
      while (end < length && model[end] != byte)
        end++;
      MUST (same (piece, model + at, end - at));
      at = end < length ? end + 1 : end;
    }
  MUST (at == length);
}

static void
compare (struct span s, const unsigned char *model, size_t length)
{
  size_t begin = choose_size (length) % (length + 1);
  size_t end = begin + choose_size (length - begin) % (length - begin + 1);
  struct span part = span_slice (s, begin, end);
  MUST (same (part, model + begin, end - begin));
  size_t shared = size_min (length, end - begin);
  int order = shared > 0 ? memcmp (model, model + begin, shared) : 0;
  MUST (span_starts_with (s, part) == (order == 0));
  MUST (span_equal (s, part) == (order == 0 && end - begin == length));
  int expected = order != 0 ? order : length > end - begin;
  int got = span_compare (s, part);
  MUST ((got < 0) == (expected < 0) && (got > 0) == (expected > 0));
  bool at_end = length == 0
                || memcmp (model + begin, model + length - (end - begin), end - begin) == 0;
  MUST (span_ends_with (s, part) == at_end);
}

static void
view (struct span s, const unsigned char *model, size_t length)
{
  MUST (same (s, model, length));
  size_t index = choose_size (length), end = choose_size (length);
  unsigned char byte;
  switch (choose (8))
    {
    case 0:
      if (!STOPS (span_at (s, index), index, length, length))
        MUST (span_at (s, index) == model[index]);
      break;
    case 1:
      if (!STOPS (span_first (s, index), index, length + 1, length))
        MUST (same (span_first (s, index), model, index));
      break;
    case 2:
      if (!STOPS (span_from (s, index), index, length + 1, length))
        MUST (same (span_from (s, index), model + index, length - index));
      break;
    case 3:
      if (!STOPS (span_last (s, index), index, length + 1, length))
        MUST (same (span_last (s, index), model + length - index, index));
      break;
    case 4:
      if (end > length)
        STOPS (span_slice (s, index, end), end, length + 1, length);
      else if (!STOPS (span_slice (s, index, end), index, end + 1, end))
        MUST (same (span_slice (s, index, end), model + index, end - index));
      break;
    case 5:
      look_for (s, model, length);
      break;
    case 6:
      compare (s, model, length);
      break;
    default:
      MUST (span_take (&s, &byte) == (length > 0));
      if (length > 0)
        MUST (byte == model[0] && same (s, model + 1, length - 1));
      break;
    }
}

/* A window to write to, in an array with something on both sides.  */

static void
write_to_window (void)
{
  enum { BESIDE = 16, MOST = 300 };
  static unsigned char bytes[BESIDE + MOST + BESIDE], model[sizeof bytes];
  size_t length = choose (MOST + 1);
  for (size_t i = 0; i < sizeof bytes; i++)
    bytes[i] = model[i] = (unsigned char) (i * 7);
  struct mspan m = mspan_slice (MSPAN (bytes), BESIDE, BESIDE + length);
  unsigned char *at = model + BESIDE;
  for (unsigned int rounds = choose (8); rounds > 0; rounds--)
    {
      size_t index = choose_size (length), end = choose_size (length);
      unsigned char byte = (unsigned char) choose (256);
      struct span piece;
      switch (choose (7))
        {
        case 0:
          if (!STOPS (mspan_set (m, index, byte), index, length, length))
            at[index] = byte;
          break;
        case 1:
          if (!STOPS (mspan_at (m, index), index, length, length))
            MUST (mspan_at (m, index) == at[index]);
          break;
        case 2:
          piece = choose_bytes (MOST + 2);
          if (!STOPS (mspan_copy (m, piece), piece.length, length + 1, length))
            {
              memmove (at, span_raw (piece), piece.length);
              MUST (mspan_copy (m, piece).length == length - piece.length);
            }
          break;
        case 3:
          index %= length + 1;
          end = index + end % (length - index + 1);
          MUST (mspan_move (mspan_from (m, length - (end - index)),
                            span_slice (mspan_span (m), index, end)).length == 0);
          memmove (at + length - (end - index), at + index, end - index);
          break;
        case 4:
          if (!STOPS (mspan_first (m, index), index, length + 1, length))
            {
              mspan_fill (mspan_first (m, index), byte);
              memset (at, byte, index);
            }
          break;
        case 5:
          if (!STOPS (mspan_from (m, index), index, length + 1, length))
            {
              mspan_fill (mspan_from (m, index), byte);
              memset (at + index, byte, length - index);
            }
          break;
        default:
          if (end > length)
            STOPS (mspan_slice (m, index, end), end, length + 1, length);
          else if (!STOPS (mspan_slice (m, index, end), index, end + 1, end))
            {
              mspan_fill (mspan_slice (m, index, end), byte);
              memset (at + index, byte, end - index);
            }
          break;
        }
      MUST (memcmp (bytes, model, sizeof bytes) == 0);
    }
}

/* Growable bytes.  */

enum { BUF_MOST = 1 << 17 };

static struct buf buf;
static unsigned char buf_model[BUF_MOST];
static size_t buf_length, buf_most;

/* Whether COUNT more bytes are within the limit.  */
static bool
fits (size_t count)
{
  return buf_most == 0 || (count <= buf_most && buf_length <= buf_most - count)
         || count == 0;
}

static void
grow_buf (void)
{
  size_t room = buf_room (&buf).length;
  size_t count = choose_size (buf_most > 0 && choose (2) ? buf_most - buf_length : room);
  struct span piece;
  switch (choose (4))
    {
    case 0:
      MUST (buf_push (&buf, (unsigned char) count) == fits (1));
      if (fits (1))
        buf_model[buf_length++] = (unsigned char) count;
      break;
    case 1:
      piece = choose_bytes (count > 0 && count < 1024 ? count : 1024);
      MUST (buf_append (&buf, piece) == fits (piece.length));
      if (fits (piece.length) && piece.length > 0)
        {
          memcpy (buf_model + buf_length, span_raw (piece), piece.length);
          buf_length += piece.length;
        }
      break;
    case 2:
      if (count > BUF_MOST && buf_most == 0)
        {
          EXHAUSTS (buf_ensure (&buf, count));
          break;
        }
      if (count <= BUF_MOST)
        count %= 2000;
      MUST (buf_ensure (&buf, count) == fits (count));
      if (fits (count))
        {
          MUST (buf_room (&buf).length >= count);
          unsigned char byte = (unsigned char) choose (256);
          mspan_fill (mspan_first (buf_room (&buf), count), byte);
          buf_commit (&buf, count);
          memset (buf_model + buf_length, byte, count);
          buf_length += count;
        }
      break;
    default:
      {
        unsigned int width = choose (100) + 1;
        char text[128];
        int length = snprintf (text, sizeof text, "%0*u", (int) width, buf_length > 0);
        /* printf wants room for its NUL.  */
        bool added = buf_format (&buf, "%0*u", (int) width, buf_length > 0);
        MUST (added || !fits ((size_t) length + 1));
        if (added)
          {
            memcpy (buf_model + buf_length, text, (size_t) length);
            buf_length += (size_t) length;
          }
      }
      break;
    }
}

static void
change_buf (void)
{
  size_t room = buf_room (&buf).length;
  size_t count = choose_size (choose (2) ? room : buf_length);
  switch (choose (6))
    {
    case 0:
      /* What is in the room is anything: write it first.  */
      if (count <= room && count < 2000)
        {
          mspan_fill (mspan_first (buf_room (&buf), count), 'r');
          memset (buf_model + buf_length, 'r', count);
        }
      else if (count <= room)
        break;
      if (!STOPS (buf_commit (&buf, count), count, room + 1, room))
        buf_length += count;
      break;
    case 1:
      if (!STOPS (buf_truncate (&buf, count), count, buf_length + 1, buf_length))
        buf_length = count;
      break;
    case 2:
      if (!STOPS (buf_drop (&buf, count), count, buf_length + 1, buf_length))
        {
          buf_length -= count;
          memmove (buf_model, buf_model + count, buf_length);
        }
      break;
    case 3:
      buf_release (&buf);
      buf_length = 0;
      break;
    case 4:
      count = choose (3) ? choose (256) * 8 : 0;
      if (count == 0)
        buf_limit (&buf, buf_most = 0);
      else if (!STOPS (buf_limit (&buf, count), buf_length, count + 1, count))
        buf_most = count;
      break;
    default:
      view (buf_span (&buf), buf_model, buf_length);
      break;
    }
}

static void
play_buf (void)
{
  if (choose (2))
    grow_buf ();
  else
    change_buf ();
  MUST (same (buf_span (&buf), buf_model, buf_length));
  MUST (fits (buf_room (&buf).length));
  /* The model holds so much and no more.  */
  if (buf_length > BUF_MOST - 3000)
    {
      buf_truncate (&buf, 1);
      buf_length = 1;
    }
}

/* Checked arrays, of a size that is a power of two and of one that is not.  */

struct odd { unsigned char a[13]; };

enum { VEC_MOST = 5000 };

static VEC (unsigned int) numbers;
static VEC (struct odd) odds;
static unsigned int vec_model[VEC_MOST];
static size_t vec_count;

static struct odd
odd_of (unsigned int number)
{
  struct odd odd;
  memset (odd.a, (int) (number % 256), sizeof odd.a);
  return odd;
}

static void
play_vec (void)
{
  size_t index = choose_size (vec_count);
  unsigned int number = choose (256) * 256 + choose (256);
  switch (choose (8))
    {
    case 0:
    case 1:
    case 2:
      for (unsigned int more = choose (20); more > 0 && vec_count < VEC_MOST; more--, number++)
        {
          VEC_PUSH (numbers, number);
          VEC_PUSH (odds, odd_of (number));
          vec_model[vec_count++] = number;
        }
      break;
    case 3:
      if (!STOPS (VEC_AT (numbers, index), index, vec_count, vec_count))
        MUST (VEC_AT (numbers, index) == vec_model[index]);
      break;
    case 4:
      if (!STOPS (VEC_AT (odds, index) = odd_of (number), index, vec_count, vec_count))
        VEC_AT (numbers, index) = vec_model[index] = number;
      break;
    case 5:
      VEC_CLEAR (numbers);
      VEC_CLEAR (odds);
      vec_count = 0;
      break;
    case 6:
      VEC_RELEASE (numbers);
      VEC_RELEASE (odds);
      vec_count = 0;
      break;
    default:
      {
        static const unsigned int fixed[5] = { 1, 2, 3, 4, 5 };
        if (!STOPS (ELEM (fixed, index), index, COUNT (fixed), 5))
          MUST (ELEM (fixed, index) == index + 1);
      }
      break;
    }
  MUST (numbers.count == vec_count && odds.count == vec_count);
  size_t at = 0;
  FOR_EACH (item, numbers)
    MUST (*item == vec_model[at++]);
  MUST (at == vec_count);
  at = 0;
  FOR_EACH (item, odds)
    MUST (item->a[12] == vec_model[at++] % 256);
  MUST (at == vec_count);
}

/* Memory that dies together: each piece keeps the byte it was filled with.  */

enum { PIECES_MOST = 400 };

static struct arena arena;
static struct mspan pieces[PIECES_MOST];
static size_t piece_count;

static void
check_pieces (void)
{
  for (size_t i = 0; i < piece_count; i++)
    for (size_t k = 0; k < pieces[i].length; k += k < 16 ? 1 : 97)
      MUST (mspan_at (pieces[i], k) == (unsigned char) (i + 1));
}

static void
keep_piece (struct mspan piece)
{
  for (size_t i = 0; i < piece.length; i++)
    MUST (mspan_at (piece, i) == 0);
  mspan_fill (piece, (unsigned char) (piece_count + 1));
  pieces[piece_count++] = piece;
}

static void
play_arena (void)
{
  size_t length = choose_size (64 * 1024 - 64);
  if (piece_count == PIECES_MOST || choose (64) == 63)
    {
      check_pieces ();
      arena_release (&arena);
      piece_count = 0;
    }
  switch (choose (5))
    {
    case 0:
      if (length > SIZE_MAX - 16)
        EXHAUSTS (arena_bytes (&arena, length));
      else
        keep_piece (arena_bytes (&arena, length % 70000));
      break;
    case 1:
      {
        max_align_t *object = ARENA_NEW (&arena, max_align_t);
        MUST ((uintptr_t) object % _Alignof (max_align_t) == 0);
        keep_piece (mspan_of_ (object, sizeof *object));
      }
      break;
    case 2:
      {
        struct odd *object = ARENA_NEW (&arena, struct odd);
        keep_piece (mspan_of_ (object, sizeof *object));
      }
      break;
    case 3:
      EXHAUSTS (arena_take_ (&arena, SIZE_MAX / 8 + 1 + length % 1000, 8, 8));
      break;
    default:
      {
        struct span text = choose_bytes (600);
        text = span_first (text, span_find (text, 0));
        struct str s = arena_str (&arena, text);
        MUST (same (str_span (s), span_raw (text), text.length));
        MUST (strlen (str_c (s)) == text.length && str_equal (s, str_of (str_c (s))));
        size_t index = choose_size (text.length);
        if (!STOPS (str_at (s, index), index, text.length + 1, text.length))
          MUST (str_at (s, index) == (index < text.length ? span_at (text, index) : 0));
        if (!STOPS (str_from (s, index), index, text.length + 1, text.length))
          MUST (same (str_span (str_from (s, index)), span_raw (text) + index,
                      text.length - index));
      }
      break;
    }
}

static void
play_sizes (void)
{
  size_t a = choose_size (SIZE_MAX / 3), b = choose_size (choose (256));
  size_t result = 77;
  unsigned __int128 sum = (unsigned __int128) a + b, product = (unsigned __int128) a * b;
  MUST (size_add (a, b, &result) == (sum <= SIZE_MAX));
  MUST (result == (sum <= SIZE_MAX ? (size_t) sum : 77));
  result = 77;
  MUST (size_mul (a, b, &result) == (product <= SIZE_MAX));
  MUST (result == (product <= SIZE_MAX ? (size_t) product : 77));
}

int
LLVMFuzzerTestOneInput (const unsigned char *data, size_t size)
{
  rest = data;
  left = size;
  while (left > 0)
    switch (choose (6))
      {
      case 0: play_buf (); break;
      case 1: play_vec (); break;
      case 2: play_arena (); break;
      case 3: write_to_window (); break;
      case 4: view (buf_span (&buf), buf_model, buf_length); break;
      default: play_sizes (); break;
      }
  check_pieces ();
  buf_limit (&buf, 0);
  buf_release (&buf);
  VEC_RELEASE (numbers);
  VEC_RELEASE (odds);
  arena_release (&arena);
  buf_length = buf_most = vec_count = piece_count = 0;
  return 0;
}
