/// Where a result goes: standard output, or a file that appears under its name whole or not at all.
///
/// A file is written under a hidden name in the same directory and renamed by `finish()`. When the output is let go
/// before that, because an error was thrown, or when the program is interrupted, it is removed, and a file that had
/// the name stays as it was. A replaced file hands on its permissions; a symbolic link is kept and what it points to
/// replaced. Devices and pipes (`/dev/stdout`, `>(gzip)`) are written to directly. This guards against failing
/// programs, not against failing power: nothing waits for the disk.
///
///     let output = try Output(to: given.value("output"))
///     try output.write("lead,score\n")
///     try output.finish()
public final class Output {
  private let path: String?
  /// `nil` for standard output, and once finished.
  private var file: OutputFile?
  private var buffer: [UInt8] = []
  private var isFinished = false

  /// Large enough that the cost of a call to the system no longer shows.
  private static let bufferBytes = 1 << 16

  /// - Parameter path: `nil` or `-` for standard output.
  /// - Throws: When the file cannot be made.
  public convenience init(to path: String?) throws(OutputError) {
    try self.init(to: path, unfinished: .ofProcess)
  }

  init(to path: String?, unfinished: UnfinishedFiles) throws(OutputError) {
    self.path = path == "-" ? nil : path
    guard let path = self.path else { return }
    do throws(OutputError.Problem) {
      file = try OutputFile(path: path, unfinished: unfinished)
    } catch {
      throw OutputError(path: path, problem: error)
    }
  }

  deinit { file?.discard() }

  /// Writes `text` as UTF-8.
  public func write(_ text: String) throws(OutputError) { try append(text.utf8) }

  /// Writes bytes as they are.
  public func write(_ bytes: [UInt8]) throws(OutputError) { try append(bytes) }

  /// Writes what is still held back; a file then gets its name. Nothing can be written afterwards.
  public func finish() throws(OutputError) {
    try flush()
    isFinished = true
    guard let file = file.take() else { return }
    do throws(OutputError.Problem) { try file.finish() } catch {
      throw OutputError(path: path, problem: error)
    }
  }

  private func append(_ bytes: some Sequence<UInt8>) throws(OutputError) {
    precondition(!isFinished, "written to after finish()")
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferBytes { try flush() }
  }

  private func flush() throws(OutputError) {
    let descriptor = file?.descriptor ?? .standardOutput
    do throws(OutputError.Problem) {
      try naming { () throws(SystemError) in try descriptor.writeAll(buffer) }
    } catch {
      throw OutputError(path: path, problem: error)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
