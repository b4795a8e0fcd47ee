#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An open file of the process.
struct Descriptor: Sendable, Equatable {
  let number: Int32

  static let standardOutput = Descriptor(number: STDOUT_FILENO)
  static let standardError = Descriptor(number: STDERR_FILENO)

  /// Tells this process from all others that run.
  static var processNumber: Int { Int(getpid()) }

  /// Opens for writing; `isNew` insists on creating the file, readable and writable as the umask allows.
  static func open(_ path: String, isNew: Bool) throws(SystemError) -> Descriptor {
    let flags = O_WRONLY | O_CLOEXEC | (isNew ? O_CREAT | O_EXCL : 0)
    let number = try SystemError.check { Self.systemOpen(path, flags) }
    return Descriptor(number: number)
  }

  private static func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
    #if canImport(Glibc)
      unsafe Glibc.open(path, flags, 0o666)
    #elseif canImport(Musl)
      unsafe Musl.open(path, flags, 0o666)
    #else
      unsafe Darwin.open(path, flags, 0o666)
    #endif
  }

  /// Writes every byte, waiting where the other side is slow.
  func writeAll(_ bytes: [UInt8]) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      do throws(SystemError) {
        start += try SystemError.check {
          unsafe bytes[start...].withUnsafeBytes { unsafe write(number, $0.baseAddress, $0.count) }
        }
      } catch  where error.code == EAGAIN {
        // Somebody who shares the terminal or pipe made it non-blocking.
        waitUntilWritable()
      }
    }
  }

  private func waitUntilWritable() {
    var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&request, 1, -1)
  }

  /// - Throws: What the system could not write earlier, as network file systems may say only here.
  func close() throws(SystemError) {
    #if canImport(Glibc)
      let answer = Glibc.close(number)
    #elseif canImport(Musl)
      let answer = Musl.close(number)
    #else
      let answer = Darwin.close(number)
    #endif
    // After EINTR the descriptor is gone all the same; closing again could hit somebody else's.
    if answer != 0 && errno != EINTR { throw .last }
  }

  /// Gives the file these permissions, and this owner where the system allows it.
  func adopt(_ status: FileStatus) {
    _ = fchown(number, status.owner, status.group)
    _ = fchmod(number, status.permissions)
  }

  var isTerminal: Bool { isatty(number) == 1 }
}
