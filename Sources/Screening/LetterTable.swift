/// Latin letters for the letters of other scripts: own tables, so that results never change with a version of ICU.
///
/// A spelling has at most four letters, packed into 32 bits with the first in the lowest byte.
struct LetterTable: Sendable {
  /// What a scalar becomes.
  enum Reading: Equatable {
    case letters(UInt32)
    case nothing
    case unknown
  }

  private static let vanishes: UInt32 = 1
  private let packed: [UInt32]

  /// The bundled table.
  static let shared = LetterTable(PackageResources.letters_txt)

  init(_ bytes: [UInt8]) {
    var packed = [UInt32](repeating: 0, count: 0x1_0000)
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: UInt8(ascii: " "))
      let spelling = LetterTable.pack(fields[0])
      for field in fields.dropFirst() {
        for scalar in LetterTable.range(field) { packed[scalar] = spelling }
      }
    }
    self.packed = packed
  }

  /// The reading of a scalar outside ASCII.
  @inline(__always) func reading(_ scalar: UInt32) -> Reading {
    guard scalar < 0x1_0000 else { return .unknown }
    let value = packed[Int(scalar)]
    if value > LetterTable.vanishes { return .letters(value) }
    return value == 0 ? .unknown : .nothing
  }

  private static func pack(_ spelling: ArraySlice<UInt8>) -> UInt32 {
    if spelling.elementsEqual([UInt8(ascii: "-")]) { return vanishes }
    return spelling.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// `41` or `41-5A`, hexadecimal.
  private static func range(_ field: ArraySlice<UInt8>) -> ClosedRange<Int> {
    let ends = field.split(separator: UInt8(ascii: "-")).compactMap {
      Int(String(decoding: $0, as: UTF8.self), radix: 16)
    }
    precondition(!ends.isEmpty, "the table of letters holds code points")
    return ends[0]...ends[ends.count - 1]
  }
}
