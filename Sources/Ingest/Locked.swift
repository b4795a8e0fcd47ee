internal import Foundation

/// A value that one worker at a time may touch.
///
/// Built on the lock of the system's thread library, which the thread sanitizer follows; it does not see into
/// `Mutex` of the standard library, and takes all that happens behind one for races.
// Safe: the value is touched under the lock alone.
final class Locked<Value>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  init(_ value: sending Value) { self.value = value }

  /// Lends the value to `body`, to nobody else meanwhile.
  func withLock<Answer, Failure: Error>(_ body: (inout Value) throws(Failure) -> Answer) throws(Failure)
    -> Answer
  {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}
