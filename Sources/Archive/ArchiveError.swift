/// What is wrong with an archive, and what to do.
public struct ArchiveError: Error, Equatable, CustomStringConvertible {
  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    /// No archive at all, or one that ends too early.
    case notAnArchive, truncated
    /// Two places that say different things, or what no archive of ours says.
    case inconsistent(String)
    /// A name that would lead out of the folder it is unpacked in, or that two entries have.
    case unsafeName(String)
    case repeatedName(String)
    /// What this reader does not read: methods other than stored and deflated, encryption, ZIP64.
    case unsupported(String)
    /// Bytes that are not those that were packed.
    case damaged(String)
    /// More than an archive, or its reader, may hold.
    case tooLarge(bytes: UInt64, limit: UInt64)
    /// More entries than an archive may hold.
    case tooMany(entries: Int)
  }
  /// What is wrong.
  public let problem: Problem

  init(_ problem: Problem) { self.problem = problem }

  /// One line.
  public var description: String {
    switch problem {
    case .notAnArchive: "it is not a zip archive"
    case .truncated: "the zip archive ends too early; copy it again"
    case .inconsistent(let what): "the zip archive contradicts itself: \(what)"
    case .unsafeName(let name): "the zip archive has an entry called '\(name)', which leads out of its folder"
    case .repeatedName(let name): "the zip archive has two entries called '\(name)'"
    case .unsupported(let what): "the zip archive has \(what), which is not read; pack it again without"
    case .damaged(let name): "the entry '\(name)' of the zip archive is damaged"
    case .tooLarge(let bytes, let limit):
      "\(bytes) bytes are more than the \(limit) that a zip archive may hold here; write to a folder instead"
    case .tooMany(let entries):
      "\(entries) files are more than a zip archive may hold; write to a folder instead"
    }
  }
}
