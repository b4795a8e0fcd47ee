internal import Synchronization

/// How far the work has come, counted by the threads that do it and read by whoever shows it.
///
/// Counting is one relaxed atomic addition: a hot loop adds once per chunk, not per row. The three values are read
/// one after the other, which may show a moment that never was; a progress bar can bear that.
public final class ProgressCounter: Sendable {
  private let done = Atomic(0)
  private let total = Atomic(0)
  private let phase = Mutex("")

  /// Nothing begun.
  public init() {}

  /// Begins a new stretch of work.
  ///
  /// - Parameters:
  ///   - phase: What is being done: `reading customs.csv`.
  ///   - total: Steps until it is done; 0 where that is not known.
  public func begin(_ phase: String, total: Int = 0) {
    self.phase.withLock { $0 = phase }
    done.store(0, ordering: .relaxed)
    self.total.store(total, ordering: .relaxed)
  }

  /// Counts `steps` more as done.
  public func add(_ steps: Int) { done.add(steps, ordering: .relaxed) }

  /// How far the work has come.
  public var snapshot: ProgressSnapshot {
    ProgressSnapshot(
      phase: phase.withLock { $0 }, done: done.load(ordering: .relaxed), total: total.load(ordering: .relaxed)
    )
  }
}

/// A moment of the work.
public struct ProgressSnapshot: Sendable, Equatable {
  /// What is being done: `reading customs.csv`.
  public var phase: String
  /// Units done of `total`; of an unknown total where that is 0.
  public var done: Int
  /// 0 where it is not known.
  public var total: Int

  /// All parts as described above.
  public init(phase: String, done: Int, total: Int) {
    (self.phase, self.done, self.total) = (phase, done, total)
  }
}
