internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Says that reading a file has failed or was cancelled, so that nobody waits for a chunk that will not come.
final class Abort: Sendable {
  private let flag = Atomic(false)
  var isSet: Bool { flag.load(ordering: .relaxed) }
  func set() { flag.store(true, ordering: .relaxed) }
}

/// Lets the workers of a file take turns in the order of their chunks, to hand a value from chunk to chunk.
///
/// Chunks are drawn in rising order and each is worked on until it is done, so the chunk whose turn it is always
/// makes progress; the others wait for microseconds.
// Safe: `value` is touched only by the chunk whose turn it is; the turn passes with release and acquire.
final class Turns<Value: Sendable>: @unchecked Sendable {
  private let turn = Atomic(0)
  private var value: Value
  private let abort: Abort

  init(_ value: Value, abort: Abort) { (self.value, self.abort) = (value, abort) }

  /// Waits for the turn of `chunk`, gives the value to `body`, and passes the turn on.
  ///
  /// - Returns: `nil`, without calling `body`, when reading was aborted meanwhile.
  func take<Answer>(_ chunk: Int, _ body: (inout Value) -> Answer) -> Answer? {
    var spins = 0
    while turn.load(ordering: .acquiring) != chunk {
      if abort.isSet { return nil }
      spins += 1
      if spins > 64 { sched_yield() }
    }
    let answer = body(&value)
    turn.store(chunk + 1, ordering: .releasing)
    return answer
  }

  /// The value after the last turn, when nobody takes one any more.
  var last: Value { value }
}
