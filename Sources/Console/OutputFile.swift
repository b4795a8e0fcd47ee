/// A file being written, under a hidden name until it is complete.
struct OutputFile {
  let descriptor: Descriptor
  /// Where the bytes go, and what the file is called in the end; `nil` for a device or pipe, written directly.
  private let names: (temporary: String, target: String)?
  private let unfinished: UnfinishedFiles

  init(path: String, unfinished: UnfinishedFiles) throws(OutputError.Problem) {
    self.unfinished = unfinished
    let target = try naming { () throws(SystemError) in try followingLinks(path) }
    let old = try naming { () throws(SystemError) in try FileStatus.of(target) }
    if let problem = try obstacle(to: target, old) { throw problem }
    if old?.kind == .other {
      names = nil
      descriptor = try naming { () throws(SystemError) in try .open(target, isNew: false) }
    } else {
      let made = try naming { () throws(SystemError) in
        try unfinished.begin { () throws(SystemError) in try makeFile(beside: target) }
      }
      guard let made else { throw .interrupted }
      (descriptor, names) = (made.descriptor, (made.path, target))
      if let old { descriptor.adopt(old) }
    }
  }

  /// Closes the file and gives it its name, or removes it when that fails.
  func finish() throws(OutputError.Problem) {
    defer { if let names { unfinished.discard(names.temporary) } }
    try naming { () throws(SystemError) in try descriptor.close() }
    guard let names else { return }
    let isDone = try naming { () throws(SystemError) in
      try unfinished.finish(names.temporary, as: names.target)
    }
    if !isDone { throw .interrupted }
  }

  /// Closes and removes the file. What a device or pipe has got it keeps.
  func discard() {
    try? descriptor.close()
    if let names { unfinished.discard(names.temporary) }
  }
}

/// What stands in the way of a file called `target`, where `old` is now; `nil` for nothing.
private func obstacle(to target: String, _ old: FileStatus?) throws(OutputError.Problem) -> OutputError
  .Problem?
{
  if old?.kind == .directory || target.hasSuffix("/") { return .isDirectory }
  if old != nil { return isWritable(target) ? nil : .isReadOnly }
  let parent = directory(of: target)
  let isThere = try naming { () throws(SystemError) in try FileStatus.of(parent) != nil }
  return isThere ? nil : .missingDirectory(parent)
}

/// Makes an empty file with a hidden name nobody has, in the directory of `target`, so that a rename suffices.
private func makeFile(beside target: String) throws(SystemError) -> UnfinishedFiles.Made {
  // A name may have 255 bytes on the usual file systems; 40 characters of the target's leave room.
  let stem = "\(directory(of: target))/.\(fileName(of: target).prefix(40)).part\(Descriptor.processNumber)"
  var attempt = 0
  while true {
    let path = "\(stem)-\(attempt)"
    do throws(SystemError) {
      return (path, try .open(path, isNew: true))
    } catch  where error.isTaken {
      attempt += 1
    }
  }
}

/// Puts the system's reason for a failure into the words of this room.
func naming<Answer>(
  _ call: () throws(SystemError) -> Answer
) throws(OutputError.Problem) -> Answer {
  do throws(SystemError) {
    return try call()
  } catch {
    if error.isNoSpace { throw .noSpace }
    if error.isReaderGone { throw .readerGone }
    throw .failed(reason: error.text)
  }
}
