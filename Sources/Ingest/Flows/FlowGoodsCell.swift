internal import Trade

/// Reads goods codes of statistics: `8542`, `85423190-ELECTRONIC ...`, `TOTAL`, and codes whose end is hidden by letters.
enum FlowGoodsCell {
  enum Reading: Equatable {
    /// `isHidden`: the digits stand before letters that hide the rest (`8542XXXX`).
    case code(HSCode, isRepaired: Bool, isHidden: Bool)
    /// All goods together.
    case all
    case nothing
    case unreadable
  }

  static func read(_ text: String) -> Reading {
    let bytes = Array(text.utf8)
    let range = CellText.trimmed(bytes.span)
    if totals.contains(HeaderName.loose(text)) { return .all }
    if range.count == 1, bytes[range.lowerBound] == UInt8(ascii: "-") { return .all }  // US Census
    if CellText.saysNothing(bytes.span, range) { return .nothing }
    if let cell = GoodsCodeCell(bytes.span) {
      return .code(cell.code, isRepaired: cell.repairs.contains(.leadingZero), isHidden: false)
    }
    return begun(bytes[range])
  }

  /// Digits, then a label (`8542-Integrated circuits`, `8542 Integrated circuits`) or letters in place of digits.
  private static func begun(_ cell: ArraySlice<UInt8>) -> Reading {
    let digits = cell.prefix { $0 &- 48 < 10 }
    let rest = cell.dropFirst(digits.count)
    if digits.isEmpty, let dash = cell.firstIndex(of: UInt8(ascii: "-")),
      totals.contains(HeaderName.loose(String(decoding: cell[..<dash], as: UTF8.self)))
    {
      return .all
    }
    guard digits.count >= 2, let mark = rest.first else { return .unreadable }
    if mark == UInt8(ascii: "-") || mark == 32 || mark == UInt8(ascii: ":") {
      guard let code = GoodsCodeCell(String(decoding: digits, as: UTF8.self)) else { return .unreadable }
      return .code(code.code, isRepaired: code.repairs.contains(.leadingZero), isHidden: false)
    }
    let isHidden = rest.allSatisfy { ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 } && cell.count <= 10
    let known = String(decoding: digits.prefix(digits.count & ~1), as: UTF8.self)
    guard isHidden, let code = HSCode(known), code.chapter != "00" else { return .unreadable }
    return .code(code, isRepaired: false, isHidden: true)
  }

  private static let totals = Set(
    [
      "TOTAL", "Total", "ALL", "All goods", "All commodities", "Total trade", "TOTAL-Total", "All products",
      "HS total",
      "Total all products", "всего", "итого", "все товары", "всего товаров", "总计", "合计", "总值", "ընդամենը",
      "Total All Commodities",
    ].map(HeaderName.loose))
}
