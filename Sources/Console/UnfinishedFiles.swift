internal import Synchronization

/// The temporary files of the process that have not got their real name yet.
///
/// One lock decides between finishing and interrupting: a file is either renamed before the interruption or
/// removed by it, and afterwards no file can be begun or finished.
final class UnfinishedFiles: Sendable {
  /// Those of this process: signals come to a process, so there is one list.
  static let ofProcess = UnfinishedFiles()

  private struct State {
    var paths: Set<String> = []
    var isInterrupted = false
  }
  private let state = Mutex(State())

  var isInterrupted: Bool { state.withLock { $0.isInterrupted } }

  /// A file just made and where it is.
  typealias Made = (path: String, descriptor: Descriptor)

  /// Runs `create` and remembers the file it made; `nil` after an interruption.
  func begin(_ create: () throws(SystemError) -> Made) throws(SystemError) -> Made? {
    try state.withLock { state throws(SystemError) -> Made? in
      if state.isInterrupted { return nil }
      let made = try create()
      state.paths.insert(made.path)
      return made
    }
  }

  /// Gives the file its name; false after an interruption, when it is already gone.
  func finish(_ path: String, as target: String) throws(SystemError) -> Bool {
    try state.withLock { state throws(SystemError) -> Bool in
      guard state.paths.contains(path) else { return false }
      try renameFile(path, to: target)
      state.paths.remove(path)
      return true
    }
  }

  /// Removes the file if it is still unfinished.
  func discard(_ path: String) {
    state.withLock { if $0.paths.remove(path) != nil { removeFile(path) } }
  }

  /// Removes all unfinished files, and refuses new ones.
  func interrupt() {
    state.withLock { state in
      state.isInterrupted = true
      for path in state.paths { removeFile(path) }
      state.paths = []
    }
  }
}
