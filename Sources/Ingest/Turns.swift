internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Says that reading a file has failed, so that nobody waits for a chunk that will not come.
///
/// Chunks before the one that failed are still read: they may have failures of their own, and the first one counts.
final class Abort: Sendable {
  private let first = Atomic(Int.max)

  /// Whether `chunk` need not be finished, because one before it has failed.
  func stops(_ chunk: Int) -> Bool { first.load(ordering: .relaxed) < chunk }

  /// Notes that `chunk` has failed.
  func set(at chunk: Int) { first.min(chunk, ordering: .relaxed) }
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
  /// - Returns: `nil`, without calling `body`, when an earlier chunk has failed meanwhile.
  func take<Answer>(_ chunk: Int, _ body: (inout Value) -> Answer) -> Answer? {
    var spins = 0
    while turn.load(ordering: .acquiring) != chunk {
      if abort.stops(chunk) { return nil }
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
