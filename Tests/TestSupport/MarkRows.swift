public import Trade

/// A mark in a row, written out.
public struct PlainMark: Hashable, Sendable, Comparable {
  public var kind: MarkKind, text: String
  public init(_ kind: MarkKind, _ text: String) { (self.kind, self.text) = (kind, text) }
  public static func < (a: PlainMark, b: PlainMark) -> Bool {
    let (x, y) = (Array(a.text.utf8), Array(b.text.utf8))
    return x == y ? a.kind.rawValue < b.kind.rawValue : x.lexicographicallyPrecedes(y)
  }
  /// What makes two marks one.
  public var key: String {
    "\(kind) \(text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })"
  }
}

/// The column of marks in which row `i` names `rows[i]`.
public func markColumn(_ rows: [[PlainMark]]) -> MarkColumn {
  let spellings = Set(rows.joined()).sorted()
  var (arena, offsets, keys): ([UInt8], [Int], [String: MarkID]) = ([], [0], [:])
  var marks: [MarkID] = []
  for spelling in spellings {
    arena += spelling.text.utf8
    offsets.append(arena.count)
    let next = MarkID(rawValue: UInt32(keys.count))
    keys[spelling.key] = keys[spelling.key] ?? next
    marks.append(keys[spelling.key]!)
  }
  let entries = rows.enumerated().flatMap { row, marks in
    Set(marks).map { spellings.firstIndex(of: $0)! }.sorted().map {
      MarkColumn.Entry(
        shipment: ShipmentID(rawValue: UInt32(row)), spelling: SpellingID(rawValue: UInt32($0)))
    }
  }
  return MarkColumn(
    entries: entries, arena: arena, offsets: offsets, kinds: spellings.map(\.kind), marks: marks)
}

extension MarkColumn {
  /// The marks of a row, written out.
  public func plain(_ shipment: ShipmentID) -> [PlainMark] {
    entries(of: shipment).map { PlainMark(kind(of: $0.spelling), text($0.spelling)) }.sorted()
  }
}
