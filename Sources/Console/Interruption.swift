internal import Foundation

/// What happens when the user presses Ctrl-C (SIGINT) or a supervisor sends SIGTERM.
///
/// The first time unfinished files are removed and the program is asked to stop; it then ends with status 130, after
/// two seconds at the latest. The second time it ends at once, with the same status.
///
/// The signal handler only writes a byte into a pipe, about all a handler may safely do; a thread of its own reads
/// the pipe and does the rest.
public enum Interruption {
  /// For how long work may go on after it was asked to stop. The pool looks at its switch every few
  /// milliseconds; only a read from a terminal or a stalled pipe takes longer, and there is nothing to save.
  private static let graceSeconds = 2.0

  /// Whether the program was asked to stop.
  public static var hasHappened: Bool { UnfinishedFiles.ofProcess.isInterrupted }

  /// Watches from now on; call it once, first thing in `main`.
  ///
  /// Also makes the process survive SIGPIPE, which `Output` then reports as a reader that is gone. A signal the
  /// parent had ignored (`nohup`, background jobs of scripts) stays ignored.
  ///
  /// - Parameter onFirst: Asks the work to stop, for instance by setting a cancellation switch. Runs on a thread of
  ///   its own.
  public static func watch(_ messages: Messages, onFirst: @escaping @Sendable () -> Void) {
    reserveStandardStreams()
    ignoreBrokenPipes()
    // Without a pipe the signals keep their usual effect: the process ends.
    guard let pipe = openSignalPipe() else { return }
    Thread.detachNewThread { listen(to: pipe, messages, onFirst) }
    passSignalsOn()
  }

  private static func listen(
    to pipe: Descriptor, _ messages: Messages, _ onFirst: @escaping @Sendable () -> Void
  ) {
    waitForSignal(pipe)
    UnfinishedFiles.ofProcess.interrupt()
    Thread.detachNewThread { onFirst() }
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: graceSeconds)
      leave(messages)
    }
    waitForSignal(pipe)
    leave(messages)
  }

  private static func leave(_ messages: Messages) -> Never {
    messages.eraseBar()
    leaveAtOnce(.interrupted)
  }
}
