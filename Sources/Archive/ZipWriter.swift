/// A zip archive of some files: the same files give the same bytes, in the order of their names.
///
/// - Parameter files: Relative names with `/` between their parts.
/// - Throws: `unsafeName`, `repeatedName`, and what is more than an archive may hold.
public func zipped(_ files: [(name: String, bytes: [UInt8])]) throws(ArchiveError) -> [UInt8] {
  var (entries, names) = ([PackedEntry](), Set<String>())
  for (name, bytes) in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
    guard isSafeName(name) else { throw ArchiveError(.unsafeName(name)) }
    guard names.insert(name).inserted else { throw ArchiveError(.repeatedName(name)) }
    guard UInt64(bytes.count) < UInt64(UInt32.max) else {
      throw ArchiveError(.tooLarge(bytes: UInt64(bytes.count), limit: UInt64(UInt32.max)))
    }
    let packed = deflated(bytes)
    entries.append(
      PackedEntry(
        name: name, method: packed == nil ? 0 : 8, sum: checkSum(bytes), size: UInt32(bytes.count),
        packed: (packed ?? bytes)[...]))
  }
  return try ZipLayout.bytes(of: entries)
}

/// Whether a name stays in the folder it is unpacked in, on any system.
public func isSafeName(_ name: String) -> Bool {
  guard (1...1_000).contains(name.utf8.count), !name.hasPrefix("/") else { return false }
  let forbidden: Set<Unicode.Scalar> = ["\\", ":"]
  guard
    !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || forbidden.contains($0) })
  else { return false }
  return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
    !$0.isEmpty && $0 != "." && $0 != ".."
  }
}
