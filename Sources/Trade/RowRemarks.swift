internal import GraphCore

/// What the description of a shipment says of why it moves, where that is an innocent reason.
public struct RowRemarks: OptionSet, Sendable, Hashable, BitwiseCopyable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The goods come back from repair: `returned after repair`, `возврат из ремонта`.
  public static let repair = RowRemarks(rawValue: 1)
  /// The goods only pass: `in transit`, `таможенный транзит`.
  public static let transit = RowRemarks(rawValue: 2)
  /// A licence or an exception from the need of one is named: `licence exception CCD`, `генеральная лицензия`.
  public static let licence = RowRemarks(rawValue: 4)
}

/// The remarks of rows: a sparse column, as few rows have any.
public struct RemarkColumn: Sendable {
  /// Rows that have a remark, ascending, and their remarks.
  private let rows: [UInt32], remarks: [RowRemarks]

  /// - Parameter entries: In any order; those of one row are joined.
  public init(_ entries: [(row: UInt32, remarks: RowRemarks)]) {
    var (rows, remarks) = ([UInt32](), [RowRemarks]())
    for entry in entries.sorted(by: { $0.row < $1.row }) where !entry.remarks.isEmpty {
      if rows.last == entry.row {
        remarks[remarks.count - 1].formUnion(entry.remarks)
      } else {
        rows.append(entry.row)
        remarks.append(entry.remarks)
      }
    }
    (self.rows, self.remarks) = (rows, remarks)
  }

  /// Rows that have a remark.
  public var count: Int { rows.count }

  /// The remarks of a row; none for most. O(log n) for n rows with remarks.
  public subscript(shipment: ShipmentID) -> RowRemarks {
    let place = rows.indices.partitionPoint { rows[$0] >= shipment.rawValue }
    return place < rows.count && rows[place] == shipment.rawValue ? remarks[place] : []
  }
}
