internal import Synchronization

/// A switch that asks running work to stop. Set once, by a signal handler or a program; never reset.
public final class Cancellation: Sendable {
  private let flag = Atomic(false)

  /// Nobody has asked to stop.
  public init() {}

  /// Asks all work that watches this switch to stop at its next chunk.
  public func cancel() { flag.store(true, ordering: .relaxed) }

  /// Whether somebody asked to stop.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }
}

/// Work was stopped on request before it was complete; there is no partial answer.
public struct Cancelled: Error, Equatable {
  /// The one value there is.
  public init() {}
}
