internal import GraphCore

/// The marks and numbers that rows name (containers, bills, serial numbers, part numbers, brands): a sparse column.
///
/// A row without marks costs nothing. Spellings are numbered by (UTF-8 bytes, kind) and marks by their first spelling,
/// so numbers depend on contents alone.
public struct MarkColumn: Sendable {
  /// A mark that stands in a row.
  public struct Entry: Sendable, Hashable, BitwiseCopyable {
    /// The row.
    public let shipment: ShipmentID
    /// The mark as that row writes it.
    public let spelling: SpellingID
    /// A spelling in a row.
    public init(shipment: ShipmentID, spelling: SpellingID) {
      (self.shipment, self.spelling) = (shipment, spelling)
    }
  }

  /// All entries, ascending by row, in a row by spelling; none twice.
  public let entries: [Entry]
  /// UTF-8 bytes of all spellings one after the other, and one border more than there are spellings.
  let arena: [UInt8]
  let offsets: [Int]
  /// By spelling: its kind, and the mark it spells.
  let kinds: [MarkKind]
  let marks: [MarkID]
  /// Different marks.
  public let markCount: Int

  /// - Parameters:
  ///   - entries: Ascending by (row, spelling), none twice.
  ///   - arena: All spellings one after the other, UTF-8.
  ///   - offsets: One border more than there are spellings; first 0, ascending.
  ///   - kinds: Kind of each spelling.
  ///   - marks: Mark of each spelling, numbered without gaps.
  public init(entries: [Entry], arena: [UInt8], offsets: [Int], kinds: [MarkKind], marks: [MarkID]) {
    precondition(
      offsets.count == kinds.count + 1 && marks.count == kinds.count && offsets.last == arena.count)
    (self.entries, self.arena, self.offsets) = (entries, arena, offsets)
    (self.kinds, self.marks) = (kinds, marks)
    markCount = (marks.max().map { $0.row } ?? -1) + 1
  }

  /// The entries of one row. O(log entries).
  public func entries(of shipment: ShipmentID) -> ArraySlice<Entry> {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].shipment.rawValue < shipment.rawValue { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < entries.count, entries[end].shipment == shipment { end += 1 }
    return entries[low..<end]
  }

  /// The kind of a spelling.
  public func kind(of spelling: SpellingID) -> MarkKind { kinds[spelling.row] }
  /// The mark that is spelled.
  public func mark(of spelling: SpellingID) -> MarkID { marks[spelling.row] }
  /// The spelling as text.
  public func text(_ spelling: SpellingID) -> String {
    String(decoding: arena[offsets[spelling.row]..<offsets[spelling.row + 1]], as: UTF8.self)
  }
}
