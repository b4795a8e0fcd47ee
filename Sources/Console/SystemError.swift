#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why a call of the operating system failed.
struct SystemError: Error, Equatable {
  let code: Int32

  /// The reason of the call that failed just before.
  static var last: SystemError { SystemError(code: errno) }

  /// `No such file or directory`.
  var text: String { unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)" }

  var isMissing: Bool { code == ENOENT }
  var isTaken: Bool { code == EEXIST }
  var isReaderGone: Bool { code == EPIPE }
  var isNoSpace: Bool { code == ENOSPC || code == EDQUOT }

  /// Repeats `call` while a signal interrupts it; a negative answer becomes an error.
  @discardableResult
  static func check<Answer: SignedInteger>(_ call: () -> Answer) throws(SystemError) -> Answer {
    while true {
      let answer = call()
      if answer >= 0 { return answer }
      if errno != EINTR { throw .last }
    }
  }
}
