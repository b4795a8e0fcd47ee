/// Why a row cannot be a shipment. The first reason found is the one reported.
public enum RowFault: UInt8, Sendable, CaseIterable, Comparable {
  case wrongCellCount = 1
  case missingDate, unreadableDate
  case missingParties
  case missingGoodsCode, unreadableGoodsCode

  /// The reason in words, as quarantine files and reports print it.
  public var text: String {
    switch self {
    case .wrongCellCount: "the number of cells differs from the header's"
    case .missingDate: "no date"
    case .unreadableDate: "the date cannot be read"
    case .missingParties: "neither consignor nor consignee, or placeholders instead of names"
    case .missingGoodsCode: "no goods code"
    case .unreadableGoodsCode: "the goods code is not 2 to 10 digits"
    }
  }

  /// In the order in which a row's faults are looked for: the first one names the row.
  public static func < (a: RowFault, b: RowFault) -> Bool { a.rawValue < b.rawValue }
}

/// A row that is no shipment, kept word for word.
public struct QuarantinedRow: Sendable, Equatable {
  /// Row of the table that it occupies.
  public let row: Int
  /// Why it is no shipment.
  public let fault: RowFault
  /// The row as it stands in the file (after transcoding to UTF-8), without its line end.
  public let text: [UInt8]
}
