#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An input that is open: a file of any kind, or standard input.
// Safe: the descriptor is closed when the last user is gone; it is read at explicit offsets, or by one producer.
final class InputFile: Sendable {
  /// The path as the user gave it, `-` for standard input.
  let path: String
  /// What it is called in reports and errors: its path, if nothing else was said.
  let name: String
  let descriptor: Int32
  /// Bytes, where the input can be read at any place.
  let size: Int?
  /// The digest of what passes, where the input cannot be read twice.
  let passing: StreamHash?

  /// Opens `path` for reading.
  init(_ path: String, called name: String? = nil) throws(IngestError) {
    (self.path, self.name) = (path, name ?? path)
    descriptor = path == "-" ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw IngestError(file: path, problem: .cannotOpen(reason: InputFile.reason()))
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw IngestError(file: path, problem: .cannotOpen(reason: InputFile.reason()))
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw IngestError(file: path, problem: .cannotOpen(reason: "it is a folder"))
    }
    let isRegular = status.st_mode & S_IFMT == S_IFREG && lseek(descriptor, 0, SEEK_CUR) == 0
    size = isRegular ? Int(status.st_size) : nil
    passing = isRegular ? nil : StreamHash()
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// What the system says of the last call that failed.
  private static func reason() -> String { unsafe String(cString: strerror(errno)).lowercased() }

  /// All bytes from here on.
  func producer() -> DescriptorProducer {
    DescriptorProducer(file: name, descriptor: descriptor, hash: passing)
  }

  /// SHA-256 of the input as it is stored, 64 hexadecimal digits. Reads a file that can be read at any place anew.
  func digest() -> String {
    if let passing { return passing.finish() }
    var hash = SHA256()
    var offset = 0
    let piece = 1 << 18
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: piece, alignment: 16)
    defer { unsafe buffer.deallocate() }
    while true {
      let got = unsafe pread(descriptor, buffer.baseAddress!, piece, off_t(offset))
      if got < 0 && errno == EINTR { continue }
      if got <= 0 { break }
      unsafe hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
      offset += got
    }
    return hash.finish()
  }
}
