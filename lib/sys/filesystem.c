/* File systems: their kinds, and what they have.
   SPDX-License-Identifier: GPL-3.0-or-later  */

#include <config.h>

#include "sys/filesystem.h"

#include <errno.h>

#include "bound/vec.h"

#ifdef __linux__

# include <sys/vfs.h>

bool
sys_filesystem_kind (int fd, uint32_t *kind)
{
  struct statfs status;
  int result;
  do
    result = fstatfs (fd, &status);
  while (result < 0 && errno == EINTR);
  if (result == 0)
    *kind = (uint32_t) status.f_type;
  return result == 0;
}

bool
sys_filesystem_status (struct str path, struct filesystem_status *result)
{
  struct statfs status;
  int failed;
  do
    failed = statfs (str_c (path), &status);
  while (failed && errno == EINTR);
  if (failed)
    return false;
  *result = (struct filesystem_status) {
    .kind = (uint32_t) status.f_type,
    .id = (uint64_t) (uint32_t) ELEM (status.f_fsid.__val, 0) << 32
          | (uint32_t) ELEM (status.f_fsid.__val, 1),
    .name_most = (uintmax_t) status.f_namelen,
    .transfer_size = (uintmax_t) status.f_bsize,
    .block_size = (uintmax_t) (status.f_frsize ? status.f_frsize : status.f_bsize),
    .blocks = status.f_blocks, .blocks_free = status.f_bfree,
    .blocks_available = (intmax_t) status.f_bavail,
    .files = status.f_files, .files_free = status.f_ffree,
  };
  return true;
}

#else

# include <sys/statvfs.h>

bool
sys_filesystem_kind (int fd, uint32_t *kind)
{
  (void) fd, (void) kind;
  errno = ENOSYS;
  return false;
}

bool
sys_filesystem_status (struct str path, struct filesystem_status *result)
{
  struct statvfs status;
  int failed;
  do
    failed = statvfs (str_c (path), &status);
  while (failed && errno == EINTR);
  if (failed)
    return false;
  *result = (struct filesystem_status) {
    .id = status.f_fsid, .name_most = status.f_namemax, .transfer_size = status.f_bsize,
    .block_size = status.f_frsize ? status.f_frsize : status.f_bsize,
    .blocks = status.f_blocks, .blocks_free = status.f_bfree,
    .blocks_available = (intmax_t) status.f_bavail,
    .files = status.f_files, .files_free = status.f_ffree,
  };
  return true;
}

#endif

/* The numbers are those of <linux/magic.h> and, for what the kernel does not
   bring itself, of the file systems' own documentation; the names are what GNU stat
   prints.  */
static const struct kind
{
  uint32_t number;
  enum filesystem_place place;
  const char *name;
} kinds[] = {
  { 0x5a3c69f0, LOCAL, "aafs" },
  { 0x61636673, REMOTE, "acfs" },
  { 0x0000adf5, LOCAL, "adfs" },
  { 0x0000adff, LOCAL, "affs" },
  { 0x5346414f, REMOTE, "afs" },
  { 0x09041934, LOCAL, "anon-inode FS" },
  { 0x61756673, REMOTE, "aufs" },    /* likewise */
  { 0x00000187, LOCAL, "autofs" },
  { 0x13661366, LOCAL, "balloon-kvm-fs" },
  { 0xca451a4e, LOCAL, "bcachefs" },
  { 0x62646576, LOCAL, "bdevfs" },
  { 0x42465331, LOCAL, "befs" },
  { 0x1badface, LOCAL, "bfs" },
  { 0x6c6f6f70, LOCAL, "binderfs" },
  { 0x42494e4d, LOCAL, "binfmt_misc" },
  { 0xcafe4a11, LOCAL, "bpf_fs" },
  { 0x9123683e, LOCAL, "btrfs" },
  { 0x73727279, LOCAL, "btrfs_test" },
  { 0x00c36400, REMOTE, "ceph" },
  { 0x63677270, LOCAL, "cgroup2fs" },
  { 0x0027e0eb, LOCAL, "cgroupfs" },
  { 0xff534d42, REMOTE, "cifs" },
  { 0x73757245, REMOTE, "coda" },
  { 0x012ff7b7, LOCAL, "coh" },
  { 0x62656570, LOCAL, "configfs" },
  { 0x28cd3d45, LOCAL, "cramfs" },
  { 0x453dcd28, LOCAL, "cramfs-wend" },
  { 0x64646178, LOCAL, "daxfs" },
  { 0x64626720, LOCAL, "debugfs" },
  { 0x00001373, LOCAL, "devfs" },
  { 0x454d444d, LOCAL, "devmem" },
  { 0x00001cd1, LOCAL, "devpts" },
  { 0x444d4142, LOCAL, "dma-buf-fs" },
  { 0x0000f15f, LOCAL, "ecryptfs" },
  { 0xde5e81e4, LOCAL, "efivarfs" },
  { 0x00414a53, LOCAL, "efs" },
  { 0xe0f5e1e2, LOCAL, "erofs" },
  { 0x2011bab0, LOCAL, "exfat" },
  { 0x45584653, LOCAL, "exfs" },
  { 0x00005df5, LOCAL, "exofs" },
  { 0x0000137d, LOCAL, "ext" },
  { 0x0000ef51, LOCAL, "ext2" },
  { 0x0000ef53, LOCAL, "ext2/ext3" },
  { 0xf2f52010, LOCAL, "f2fs" },
  { 0x00004006, LOCAL, "fat" },
  { 0x19830326, REMOTE, "fhgfs" },
  { 0x65735546, REMOTE, "fuse" },
  { 0x65735543, REMOTE, "fusectl" },
  { 0x0bad1dea, LOCAL, "futexfs" },
  { 0x01161970, REMOTE, "gfs/gfs2" },
  { 0x47504653, REMOTE, "gpfs" },
  { 0x474d454d, REMOTE, "guest-memfd" },    /* never notifies */
  { 0x00004244, LOCAL, "hfs" },
  { 0x0000482b, LOCAL, "hfs+" },
  { 0x00004858, LOCAL, "hfsx" },
  { 0x00c0ffee, LOCAL, "hostfs" },
  { 0xf995e849, LOCAL, "hpfs" },
  { 0x958458f6, LOCAL, "hugetlbfs" },
  { 0x013111a8, REMOTE, "ibrix" },
  { 0x11307854, LOCAL, "inodefs" },
  { 0x2bad1dea, LOCAL, "inotifyfs" },
  { 0x00004000, LOCAL, "isofs" },
  { 0x00004004, LOCAL, "isofs" },
  { 0x00009660, LOCAL, "isofs" },
  { 0x000007c0, LOCAL, "jffs" },
  { 0x000072b6, LOCAL, "jffs2" },
  { 0x3153464a, LOCAL, "jfs" },
  { 0x6b414653, REMOTE, "k-afs" },
  { 0xc97e8168, LOCAL, "logfs" },
  { 0x0bd00bd0, REMOTE, "lustre" },
  { 0x5346314d, LOCAL, "m1fs" },
  { 0x0000137f, LOCAL, "minix" },
  { 0x0000138f, LOCAL, "minix (30 char.)" },
  { 0x00002468, LOCAL, "minix v2" },
  { 0x00002478, LOCAL, "minix v2 (30 char.)" },
  { 0x00004d5a, LOCAL, "minix3" },
  { 0x19800202, LOCAL, "mqueue" },
  { 0x00004d44, LOCAL, "msdos" },
  { 0x00006969, REMOTE, "nfs" },
  { 0x6e667364, REMOTE, "nfsd" },
  { 0x00003434, LOCAL, "nilfs" },
  { 0x0000564c, REMOTE, "novell" },
  { 0x6e736673, LOCAL, "nsfs" },
  { 0x5346544e, LOCAL, "ntfs" },
  { 0x7366746e, LOCAL, NULL },    /* ntfs3 */
  { 0x4e554c4c, LOCAL, "nullfs" },
  { 0x7461636f, REMOTE, "ocfs2" },
  { 0x00009fa1, LOCAL, "openprom" },
  { 0x20030528, REMOTE, NULL },    /* orangefs */
  { 0x794c7630, REMOTE, "overlayfs" },    /* over what may be remote */
  { 0xaad7aaea, REMOTE, "panfs" },
  { 0x50494446, LOCAL, "pidfs" },
  { 0x50495045, LOCAL, "pipefs" },
  { 0xc7571590, LOCAL, "ppc-cmm-fs" },
  { 0x7c7c6673, REMOTE, "prl_fs" },
  { 0x00009fa0, LOCAL, "proc" },
  { 0x6165676c, LOCAL, "pstorefs" },
  { 0x0000002f, LOCAL, "qnx4" },
  { 0x68191122, LOCAL, "qnx6" },
  { 0x858458f6, LOCAL, "ramfs" },
  { 0x07655821, LOCAL, "rdt" },
  { 0x52654973, LOCAL, "reiserfs" },
  { 0x00007275, LOCAL, "romfs" },
  { 0x67596969, LOCAL, "rpc_pipefs" },
  { 0x5dca2df5, LOCAL, "sdcardfs" },
  { 0x5345434d, LOCAL, "secretmem" },
  { 0x73636673, LOCAL, "securityfs" },
  { 0xf97cff8c, LOCAL, "selinux" },
  { 0x43415d53, LOCAL, "smackfs" },
  { 0x0000517b, REMOTE, "smb" },
  { 0xfe534d42, REMOTE, "smb2" },
  { 0xbeefdead, REMOTE, "snfs" },
  { 0x534f434b, LOCAL, "sockfs" },
  { 0x73717368, LOCAL, "squashfs" },
  { 0x62656572, LOCAL, "sysfs" },
  { 0x012ff7b6, LOCAL, "sysv2" },
  { 0x012ff7b5, LOCAL, "sysv4" },
  { 0x01021994, LOCAL, "tmpfs" },
  { 0x74726163, LOCAL, "tracefs" },
  { 0x24051905, LOCAL, "ubifs" },
  { 0x15013346, LOCAL, "udf" },
  { 0x00011954, LOCAL, "ufs" },
  { 0x54190100, LOCAL, "ufs" },
  { 0x19540119, LOCAL, NULL },    /* ufs2 */
  { 0x00009fa2, LOCAL, "usbdevfs" },
  { 0x01021997, REMOTE, "v9fs" },
  { 0x786f4256, REMOTE, "vboxsf" },
  { 0xbacbacbc, REMOTE, "vmhgfs" },
  { 0xa501fcf5, REMOTE, "vxfs" },
  { 0x565a4653, LOCAL, "vzfs" },
  { 0x53464846, REMOTE, "wslfs" },
  { 0xabba1974, LOCAL, "xenfs" },
  { 0x012ff7b4, LOCAL, "xenix" },
  { 0x58465342, LOCAL, "xfs" },
  { 0x012fd16d, LOCAL, "xia" },
  { 0x00000033, LOCAL, "z3fold" },
  { 0x2fc12fc1, LOCAL, "zfs" },
  { 0x5a4f4653, LOCAL, "zonefs" },
  { 0x58295829, LOCAL, "zsmallocfs" },
};

static const struct kind *
find_kind (uint32_t number)
{
  for (size_t i = 0; i < COUNT (kinds); i++)
    if (ELEM (kinds, i).number == number)
      return &ELEM (kinds, i);
  return NULL;
}

enum filesystem_place
filesystem_place (uint32_t kind)
{
  const struct kind *found = find_kind (kind);
  return found ? found->place : UNKNOWN_PLACE;
}

const char *
filesystem_name (uint32_t kind)
{
  const struct kind *found = find_kind (kind);
  return found ? found->name : NULL;
}
