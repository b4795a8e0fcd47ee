/// An entry as it lies in a zip archive.
struct PackedEntry: Equatable {
  let name: String
  /// 0 stored, 8 deflated.
  let method: UInt16
  let sum: UInt32
  /// Bytes unpacked.
  let size: UInt32
  let packed: ArraySlice<UInt8>
}

/// The bytes of a zip archive (APPNOTE 6.3): each entry behind its header, then the directory.
///
/// Names are UTF-8, dates 1980-01-01, permissions 644; nothing tells when, where or by whom it was made.
struct ZipLayout {
  /// 1980-01-01, the first day the format knows.
  private static let date: UInt32 = 0x21

  /// - Throws: `tooMany`, `tooLarge`: 4 GB and 65,534 entries are what the format holds without ZIP64.
  static func bytes(of entries: [PackedEntry]) throws(ArchiveError) -> [UInt8] {
    guard entries.count < Int(UInt16.max) else { throw ArchiveError(.tooMany(entries: entries.count)) }
    let total = entries.reduce(UInt64(22)) { $0 + UInt64($1.packed.count + 2 * $1.name.utf8.count + 76) }
    guard total < UInt64(UInt32.max) else {
      throw ArchiveError(.tooLarge(bytes: total, limit: UInt64(UInt32.max)))
    }
    var (bytes, directory) = ([UInt8](), [UInt8]())
    bytes.reserveCapacity(Int(total))
    for entry in entries {
      let start = UInt32(bytes.count)
      let common = header(entry)
      bytes.append(0x0403_4b50, 4)
      bytes += common
      bytes += entry.name.utf8
      bytes += entry.packed
      directory.append(0x0201_4b50, 4)
      directory.append(3 << 8 | 20, 2)  // made on Unix, by version 2.0 of the format
      directory += common
      directory.append(0, 2)  // comment
      directory.append(0, 2)  // disk
      directory.append(0, 2)  // internal attributes
      directory.append(0o100644 << 16, 4)
      directory.append(start, 4)
      directory += entry.name.utf8
    }
    let start = UInt32(bytes.count)
    bytes += directory
    bytes.append(0x0605_4b50, 4)
    bytes.append(0, 4)  // disks
    bytes.append(UInt32(entries.count), 2)
    bytes.append(UInt32(entries.count), 2)
    bytes.append(UInt32(directory.count), 4)
    bytes.append(start, 4)
    bytes.append(0, 2)  // comment
    return bytes
  }

  /// What an entry's header and its line in the directory have in common.
  private static func header(_ entry: PackedEntry) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(20, 2)  // version needed
    bytes.append(0x0800, 2)  // the name is UTF-8
    bytes.append(UInt32(entry.method), 2)
    bytes.append(0, 2)  // time
    bytes.append(date, 2)
    bytes.append(entry.sum, 4)
    bytes.append(UInt32(entry.packed.count), 4)
    bytes.append(entry.size, 4)
    bytes.append(UInt32(entry.name.utf8.count), 2)
    bytes.append(0, 2)  // extra
    return bytes
  }
}

extension [UInt8] {
  /// The lowest bytes of a number, the lowest first.
  fileprivate mutating func append(_ number: UInt32, _ count: Int) {
    for place in 0..<count { append(UInt8(truncatingIfNeeded: number >> UInt32(8 * place))) }
  }
}
