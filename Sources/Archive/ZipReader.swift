/// The files of a zip archive: stored and deflated entries, as this room writes them and most programs do.
///
/// Every length, offset, name and sum is checked before anything is unpacked, so that a hostile archive costs no more
/// than its own size and `limit`.
public struct ZipArchive: Sendable {
  /// Name and contents of each file, in the order of the directory; folders are left out.
  public let files: [(name: String, bytes: [UInt8])]
  /// Whether the archive is laid out byte for byte as `zipped` lays it out, but for how well it is packed.
  public let isOwnLayout: Bool

  /// Bytes that an archive may hold unpacked, where nothing else is said.
  public static let defaultLimit: UInt64 = 4 << 30

  /// Unpacks an archive.
  ///
  /// - Parameter limit: Bytes that all files may have together.
  /// - Throws: What is wrong with it.
  public init(_ bytes: [UInt8], limit: UInt64 = ZipArchive.defaultLimit) throws(ArchiveError) {
    let entries = try ZipDirectory(bytes).entries
    let total = entries.reduce(UInt64(0)) { $0 + UInt64($1.size) }
    guard total <= limit else { throw ArchiveError(.tooLarge(bytes: total, limit: limit)) }
    var files: [(name: String, bytes: [UInt8])] = []
    for entry in entries where !entry.name.hasSuffix("/") {
      files.append((entry.name, try ZipArchive.unpacked(entry)))
    }
    self.files = files
    isOwnLayout = (try? ZipLayout.bytes(of: entries)) == bytes
  }

  private static func unpacked(_ entry: PackedEntry) throws(ArchiveError) -> [UInt8] {
    // No byte of deflate stands for more than 1,032 (a match of 258 bytes in two bits).
    guard entry.method == 0 || UInt64(entry.size) <= UInt64(entry.packed.count) * 1_032 else {
      throw ArchiveError(.inconsistent("'\(entry.name)' claims more than its bytes can hold"))
    }
    let bytes = entry.method == 0 ? Array(entry.packed) : inflated(entry.packed, count: Int(entry.size))
    guard let bytes, bytes.count == Int(entry.size), checkSum(bytes) == entry.sum else {
      throw ArchiveError(.damaged(entry.name))
    }
    return bytes
  }
}

/// The directory at the end of a zip archive, compared with the headers of its entries.
struct ZipDirectory {
  private let bytes: [UInt8]
  private(set) var entries: [PackedEntry] = []
  /// Where entries lie, headers included.
  private var ranges: [Range<Int>] = []

  init(_ bytes: [UInt8]) throws(ArchiveError) {
    self.bytes = bytes
    guard bytes.count >= 22, let end = endRecord() else {
      throw ArchiveError(bytes.starts(with: [0x50, 0x4B, 3, 4]) ? .truncated : .notAnArchive)
    }
    let (count, size, start) = (number(end + 10, 2), number(end + 12, 4), number(end + 16, 4))
    guard count < 0xFFFF, start < 0xFFFF_FFFF else { throw ArchiveError(.unsupported("ZIP64 records")) }
    guard number(end + 4, 4) == 0, number(end + 8, 2) == count else {
      throw ArchiveError(.unsupported("several parts"))
    }
    guard start + size <= end else { throw ArchiveError(.truncated) }
    var (place, names) = (start, Set<String>())
    for _ in 0..<count {
      place = try entry(at: place, directoryEnd: start + size, before: start)
      let name = entries[entries.count - 1].name
      guard names.insert(name).inserted else { throw ArchiveError(.repeatedName(name)) }
    }
    guard place == start + size else { throw ArchiveError(.inconsistent("its directory has another length")) }
    try checkOverlaps()
  }

  /// The last place where the record at the end may begin: behind it is a comment of the length it says.
  private func endRecord() -> Int? {
    let last = bytes.count - 22
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first { place in
      number(place, 4) == 0x0605_4b50 && place + 22 + number(place + 20, 2) == bytes.count
    }
  }

  /// Reads a line of the directory and the header it speaks of; gives the place of the next line.
  private mutating func entry(at place: Int, directoryEnd: Int, before end: Int) throws(ArchiveError) -> Int {
    guard place + 46 <= directoryEnd, number(place, 4) == 0x0201_4b50 else { throw ArchiveError(.truncated) }
    let (flags, method) = (number(place + 8, 2), number(place + 10, 2))
    let (sum, packedSize, size) = (number(place + 16, 4), number(place + 20, 4), number(place + 24, 4))
    let nameCount = number(place + 28, 2)
    let next = place + 46 + nameCount + number(place + 30, 2) + number(place + 32, 2)
    guard next <= directoryEnd else { throw ArchiveError(.truncated) }
    let nameBytes = Array(bytes[place + 46..<place + 46 + nameCount])
    guard let name = String(validating: nameBytes, as: UTF8.self) else {
      throw ArchiveError(.unsupported("a name that is not UTF-8"))
    }
    let folder = name.hasSuffix("/") ? String(name.dropLast()) : name
    guard isSafeName(folder) else { throw ArchiveError(.unsafeName(name)) }
    guard flags & 1 == 0 else { throw ArchiveError(.unsupported("encrypted entries")) }
    guard method == 0 || method == 8 else {
      throw ArchiveError(.unsupported("entries packed by method \(method)"))
    }
    guard packedSize < 0xFFFF_FFFF, size < 0xFFFF_FFFF else {
      throw ArchiveError(.unsupported("ZIP64 records"))
    }
    guard method != 0 || packedSize == size else {
      throw ArchiveError(.inconsistent("'\(name)' is stored, but of two sizes"))
    }
    let header = number(place + 42, 4)
    guard header + 30 <= end else { throw ArchiveError(.truncated) }
    guard number(header, 4) == 0x0403_4b50, number(header + 6, 2) == flags, number(header + 8, 2) == method,
      number(header + 26, 2) == nameCount, header + 30 + nameCount <= end,
      bytes[header + 30..<header + 30 + nameCount].elementsEqual(nameBytes)
    else { throw ArchiveError(.inconsistent("the header of '\(name)' says other things than the directory")) }
    // Sums and sizes may stand behind the bytes instead (bit 3).
    let isBehind = flags & 8 != 0
    guard
      isBehind
        || number(header + 14, 4) == sum && number(header + 18, 4) == packedSize
          && number(header + 22, 4) == size
    else { throw ArchiveError(.inconsistent("the header of '\(name)' says other things than the directory")) }
    let start = header + 30 + nameCount + number(header + 28, 2)
    guard start + packedSize <= end else { throw ArchiveError(.truncated) }
    ranges.append(header..<start + packedSize)
    entries.append(
      PackedEntry(
        name: name, method: UInt16(method), sum: UInt32(sum), size: UInt32(size),
        packed: bytes[start..<start + packedSize]))
    return next
  }

  /// Entries that share bytes make much out of little.
  private func checkOverlaps() throws(ArchiveError) {
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    for (one, next) in zip(sorted, sorted.dropFirst()) where one.upperBound > next.lowerBound {
      throw ArchiveError(.inconsistent("two entries share the same bytes"))
    }
  }

  /// A number of `count` bytes, the lowest first; the caller has seen that they are there.
  private func number(_ place: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
