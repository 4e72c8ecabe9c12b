#include "shim_disk.hpp"

#include <new>
#include <utility>

namespace twiza::test {

namespace {

sqlite3_vfs* real_vfs() {
  static sqlite3_vfs* vfs = sqlite3_vfs_find("unix");
  return vfs;
}

struct File {
  sqlite3_file base;
  ShimDisk* disk;
  std::string* path;
  sqlite3_file* real;  // its bytes follow this struct
};

File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
sqlite3_file* real(sqlite3_file* file) { return of(file).real; }
ShimDisk& disk_of(sqlite3_vfs* vfs) { return *static_cast<ShimDisk*>(vfs->pAppData); }

int close_file(sqlite3_file* file) {
  const int code = real(file)->pMethods->xClose(real(file));
  delete of(file).path;
  return code;
}
int read_file(sqlite3_file* file, void* to, int size, sqlite3_int64 offset) {
  if (const int code = of(file).disk->read(*of(file).path)) return code;
  return real(file)->pMethods->xRead(real(file), to, size, offset);
}
int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset) {
  const std::string_view bytes(static_cast<const char*>(from), static_cast<std::size_t>(size));
  if (const int code = of(file).disk->write(*of(file).path, offset, bytes)) return code;
  return real(file)->pMethods->xWrite(real(file), from, size, offset);
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  if (const int code = of(file).disk->truncate(*of(file).path, size)) return code;
  return real(file)->pMethods->xTruncate(real(file), size);
}
int sync_file(sqlite3_file* file, int flags) {
  if (const int code = of(file).disk->sync(*of(file).path)) return code;
  const int code = of(file).disk->syncs_really() ? real(file)->pMethods->xSync(real(file), flags) : SQLITE_OK;
  if (code == SQLITE_OK) of(file).disk->synced(*of(file).path);
  return code;
}
int size_of(sqlite3_file* file, sqlite3_int64* size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
int lock(sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); }
int unlock(sqlite3_file* file, int level) { return real(file)->pMethods->xUnlock(real(file), level); }
int reserved(sqlite3_file* file, int* out) {
  return real(file)->pMethods->xCheckReservedLock(real(file), out);
}
int control(sqlite3_file* file, int what, void* argument) {
  return real(file)->pMethods->xFileControl(real(file), what, argument);
}
int sector(sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); }
int traits(sqlite3_file* file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
  return real(file)->pMethods->xShmMap(real(file), page, size, extend, out);
}
int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
  return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
void shm_barrier(sqlite3_file* file) { real(file)->pMethods->xShmBarrier(real(file)); }
int shm_unmap(sqlite3_file* file, int remove) { return real(file)->pMethods->xShmUnmap(real(file), remove); }

const sqlite3_io_methods kMethods = {2,           close_file, read_file, write_file, truncate_file,
                                     sync_file,   size_of,    lock,      unlock,     reserved,
                                     control,     sector,     traits,    shm_map,    shm_lock,
                                     shm_barrier, shm_unmap,  nullptr,   nullptr};

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  File& shim = of(file);
  shim.base.pMethods = nullptr;  // SQLite then does not close what was not opened
  const std::string path = name == nullptr ? "" : name;
  if (const int code = disk_of(vfs).open(path)) return code;
  shim.disk = &disk_of(vfs);
  shim.real = reinterpret_cast<sqlite3_file*>(&shim + 1);
  const int code = real_vfs()->xOpen(real_vfs(), name, shim.real, flags, out_flags);
  if (code != SQLITE_OK) {
    if (shim.real->pMethods != nullptr) shim.real->pMethods->xClose(shim.real);
    return code;
  }
  shim.path = new std::string(path);
  shim.base.pMethods = &kMethods;
  disk_of(vfs).opened(path);
  return SQLITE_OK;
}
int delete_file(sqlite3_vfs* vfs, const char* name, int sync) {
  if (const int code = disk_of(vfs).remove(name)) return code;
  return real_vfs()->xDelete(real_vfs(), name, sync);
}
int access_file(sqlite3_vfs*, const char* name, int flags, int* out) {
  return real_vfs()->xAccess(real_vfs(), name, flags, out);
}
int full_name(sqlite3_vfs*, const char* name, int size, char* out) {
  return real_vfs()->xFullPathname(real_vfs(), name, size, out);
}

}  // namespace

ShimDisk::ShimDisk(std::string name) : name_(std::move(name)), vfs_(*real_vfs()) {
  vfs_.szOsFile = static_cast<int>(sizeof(File)) + real_vfs()->szOsFile;
  vfs_.zName = name_.c_str();
  vfs_.pAppData = this;
  vfs_.pNext = nullptr;
  vfs_.xOpen = open_file;
  vfs_.xDelete = delete_file;
  vfs_.xAccess = access_file;
  vfs_.xFullPathname = full_name;
  sqlite3_vfs_register(&vfs_, 0);
}

ShimDisk::~ShimDisk() { sqlite3_vfs_unregister(&vfs_); }

}  // namespace twiza::test
