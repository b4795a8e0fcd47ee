internal import Dispatch
internal import Synchronization

/// Spreads chunks of rows over the cores; the parts come back in row order.
///
/// Chunk borders depend on the grain alone, and parts are folded in order, so an answer is the same bits for
/// any number of workers.
public struct WorkPool: Sendable {
  /// How many chunks run at once. Changes the speed, never the answer.
  public let workers: Int
  /// Watched before each chunk.
  public let cancellation: Cancellation

  /// - Parameter workers: At least 1; `nil` takes one for each active core.
  public init(workers: Int? = nil, cancellation: Cancellation = Cancellation()) {
    self.workers = max(1, workers ?? WorkPool.activeCores)
    self.cancellation = cancellation
  }

  /// Runs `body` on each chunk of `rows` and returns its parts in row order.
  ///
  /// - Parameter grain: Rows in a chunk (the last may be shorter); must be positive.
  /// - Throws: `Cancelled` when the switch was set before all chunks were done.
  public func map<Part: Sendable>(
    _ rows: Range<Int>, grain: Int = 4_096, _ body: @Sendable (Range<Int>) -> Part
  ) throws(Cancelled) -> [Part] {
    precondition(grain > 0, "a chunk has at least one row")
    return try each((rows.count + grain - 1) / grain) { chunk in
      let low = rows.lowerBound + chunk * grain
      return body(low..<min(low + grain, rows.upperBound))
    }
  }

  /// Runs `body` once for each index below `count`, in any order, and returns the parts by index.
  ///
  /// Indices are drawn in rising order, so expensive ones should come first.
  public func each<Part: Sendable>(
    _ count: Int, _ body: @Sendable (Int) -> Part
  ) throws(Cancelled) -> [Part] {
    // An empty array has its storage in common with all others, and the initialiser below writes to it.
    guard count > 0 else {
      if cancellation.isCancelled { throw Cancelled() }
      return []
    }
    let next = Atomic(0)
    let parts = unsafe [Part?](unsafeUninitializedCapacity: count) { slots, filled in
      unsafe slots.initialize(repeating: nil)
      // Safe: each index is drawn once, so each slot is written once, by one thread.
      nonisolated(unsafe) let slots = unsafe slots
      DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
        while !cancellation.isCancelled {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < count else { break }
          unsafe slots[index] = body(index)
        }
      }
      filled = count
    }
    if cancellation.isCancelled { throw Cancelled() }
    return parts.map { part in
      guard let part else { preconditionFailure("an index was not drawn") }
      return part
    }
  }
}
