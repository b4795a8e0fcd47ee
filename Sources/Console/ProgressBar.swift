internal import Dispatch
internal import Foundation
internal import Synchronization

/// Shows progress on one line of a terminal and erases it at the end; elsewhere, and when quiet, shows nothing.
///
/// A thread of its own looks at the counter ten times a second: the pool's threads are all busy, and the work must
/// not wait for a terminal. Work that takes less than half a second shows no bar.
public final class ProgressBar: Sendable {
  private let messages: Messages
  private let isStopped = DispatchSemaphore(value: 0)
  private let isGone = DispatchSemaphore(value: 0)
  private let hasStopped = Atomic(false)

  /// Follows `counter` from now on.
  public convenience init(_ counter: ProgressCounter, on messages: Messages) {
    self.init(on: messages) { counter.snapshot }
  }

  /// - Parameter read: Says how far the work has come; called from another thread.
  public init(on messages: Messages, read: @escaping @Sendable () -> ProgressSnapshot) {
    self.messages = messages
    let (isStopped, isGone) = (isStopped, isGone)
    Thread.detachNewThread {
      var pause = DispatchTimeInterval.milliseconds(500)
      while isStopped.wait(timeout: .now() + pause) == .timedOut {
        // One column stays free: writing the last one makes some terminals go to the next line.
        messages.show(bar: read().line(width: Terminal.width() - 1))
        pause = .milliseconds(100)
      }
      messages.eraseBar()
      isGone.signal()
    }
  }

  /// Erases the bar; returns when it is gone. Further calls do nothing.
  public func stop() {
    if hasStopped.exchange(true, ordering: .relaxed) { return }
    isStopped.signal()
    isGone.wait()
  }

  deinit { stop() }
}
