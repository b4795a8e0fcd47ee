#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the file system knows of a name.
struct FileStatus: Equatable {
  enum Kind { case regular, directory, link, other }
  let kind: Kind
  let permissions: mode_t
  let owner: uid_t
  let group: gid_t

  /// Of the name itself, even when it is a symbolic link; `nil` when there is no such name.
  static func of(_ path: String) throws(SystemError) -> FileStatus? {
    var answer = stat()
    do throws(SystemError) {
      try SystemError.check { unsafe lstat(path, &answer) }
    } catch  where error.isMissing {
      return nil
    }
    return FileStatus(
      kind: kind(answer.st_mode), permissions: answer.st_mode & 0o7777, owner: answer.st_uid,
      group: answer.st_gid)
  }

  private static func kind(_ mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .directory
    case S_IFLNK: .link
    default: .other
    }
  }
}

/// The directory part of a path: `.` when it has none.
func directory(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The part behind the last slash.
func fileName(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
}

/// Where writing to `path` ends up: symbolic links followed, also to a file that does not exist yet.
///
/// A link is thus kept and its target replaced, as the user who made the link expects.
func followingLinks(_ path: String) throws(SystemError) -> String {
  var path = path
  for _ in 0..<40 {  // as many as Linux follows before it says ELOOP
    guard try FileStatus.of(path)?.kind == .link else { return path }
    let target = try linkTarget(path)
    path = target.hasPrefix("/") ? target : "\(directory(of: path))/\(target)"
  }
  throw SystemError(code: ELOOP)
}

private func linkTarget(_ path: String) throws(SystemError) -> String {
  var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = try SystemError.check {
    unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe readlink(path, buffer.baseAddress!.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }
  return String(decoding: bytes[..<count], as: UTF8.self)
}

/// Whether the process may write to the file.
func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

func renameFile(_ old: String, to new: String) throws(SystemError) {
  try SystemError.check { unsafe rename(old, new) }
}

func removeFile(_ path: String) { _ = unsafe unlink(path) }
