internal import Ingest

/// Files by name: a folder, or whatever else holds the files of a list.
///
/// Lists of OFAC are several files, so a reader must be able to look beside the one it was given.
public protocol ListFiles: Sendable {
  /// The names there are.
  var names: [String] { get }
  /// What messages call a file.
  func title(_ name: String) -> String
  /// The bytes of one file from front to back, unpacked.
  func open(_ name: String) throws(WatchlistError) -> any ListBytes
}

extension ListFiles {
  /// Its name.
  public func title(_ name: String) -> String { name }
}

/// Gives the bytes of a file from front to back.
public protocol ListBytes: Sendable {
  /// Appends some bytes; `false` at the end of the file, when nothing was added.
  mutating func append(to bytes: inout [UInt8]) throws(WatchlistError) -> Bool
}

/// Files in memory.
public struct HeldFiles: ListFiles {
  private let files: [String: [UInt8]]
  private let pieceSize: Int

  /// Files by name.
  ///
  /// - Parameter pieceSize: Bytes handed out at a time; readers answer the same for every size.
  public init(_ files: [String: [UInt8]], pieceSize: Int = 1 << 16) {
    (self.files, self.pieceSize) = (files, max(1, pieceSize))
  }

  public var names: [String] { files.keys.sorted() }

  public func open(_ name: String) throws(WatchlistError) -> any ListBytes {
    guard let bytes = files[name] else { throw WatchlistError(file: name, problem: .noSuchFile) }
    return HeldBytes(rest: bytes[...], pieceSize: pieceSize)
  }
}

private struct HeldBytes: ListBytes {
  var rest: ArraySlice<UInt8>
  let pieceSize: Int

  mutating func append(to bytes: inout [UInt8]) throws(WatchlistError) -> Bool {
    let piece = rest.prefix(pieceSize)
    bytes += piece
    rest = rest.dropFirst(piece.count)
    return !piece.isEmpty
  }
}
