internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The writing end of the pipe that signals are passed through; -1 before there is one.
private let signalPipe = Atomic<Int32>(-1)

/// Runs between any two instructions of any thread: it may neither allocate nor lock, and leaves `errno` alone.
private func passOn(_ signal: Int32) {
  let saved = errno
  var byte: UInt8 = 1
  _ = unsafe write(signalPipe.load(ordering: .relaxed), &byte, 1)
  errno = saved
}

/// Makes the pipe; the answer is the end to read, `nil` when the process may not open more files.
func openSignalPipe() -> Descriptor? {
  var ends: [Int32] = [-1, -1]
  guard unsafe pipe(&ends) == 0 else { return nil }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  signalPipe.store(ends[1], ordering: .relaxed)
  return Descriptor(number: ends[0])
}

/// Waits for the next signal.
func waitForSignal(_ pipe: Descriptor) {
  var byte: UInt8 = 0
  _ = try? SystemError.check { unsafe read(pipe.number, &byte, 1) }
}

/// Passes SIGINT and SIGTERM through the pipe, but leaves alone what the parent wanted ignored.
func passSignalsOn() {
  for number in [SIGINT, SIGTERM] {
    let before = signal(number) { passOn($0) }
    // Safe: handlers are addresses; SIG_IGN is the address 1 by definition and is only compared.
    if unsafe unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
      _ = signal(number, SIG_IGN)
    }
  }
}

/// Lets a write to a pipe without reader fail instead of ending the process.
func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

/// Fills the places of standard streams that the parent had closed, so that no file is opened in their stead.
///
/// They are opened the wrong way round: using them fails, as it would have.
func reserveStandardStreams() {
  for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
    _ = unsafe open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
  }
}

/// Ends the process without running anything else of it.
func leaveAtOnce(_ status: ExitStatus) -> Never { _exit(status.rawValue) }
