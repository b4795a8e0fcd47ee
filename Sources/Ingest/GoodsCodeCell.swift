public import Trade

/// A cell of goods codes: digits, and the damage that spreadsheets and vendors do to them.
///
/// | cell | code | |
/// | --- | --- | --- |
/// | `8542319000`, ` '8542319000`, `"8542319000"` | 8542319000 | blanks, apostrophe, quotes |
/// | `8542.31.9000`, `8542 31 900 0`, `8542-31` | dropped | dots, blanks, dashes between digits |
/// | `8542319000.0`, `8542319000,0` | 8542319000 | `.0` behind the only mark: read as a number |
/// | `854231*`, `HS 854231`, `HS: 8542.31` | 854231 | |
/// | `102210000` | 0102210000 | an odd number of digits has lost its leading zero |
/// | `8.54231E+09` | 854231 | digits behind the mantissa are not known |
/// | `854231; 847330` | 854231 | several codes: the first |
public struct GoodsCodeCell: Sendable, Equatable {
  /// What had to be put right; each is counted in the report.
  public struct Repairs: OptionSet, Sendable, Hashable {
    /// A bit for each kind of repair.
    public let rawValue: UInt8
    /// Any union of repairs.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// A leading zero was put back.
    public static let leadingZero = Repairs(rawValue: 1)
    /// A number such as `8542319000.0`.
    public static let wholeNumber = Repairs(rawValue: 2)
    /// A number such as `8.54231E+09`: digits are lost.
    public static let exponent = Repairs(rawValue: 4)
    /// More than one code in the cell.
    public static let several = Repairs(rawValue: 8)
  }

  /// The digits, at most 10, after the repairs.
  public let code: HSCode
  /// What was mended.
  public let repairs: Repairs

  /// Reads a cell, UTF-8; `nil` where it is no goods code. There is no chapter 00.
  public init?(_ cell: Span<UInt8>) {
    var body = GoodsCodeCell.stripped(cell)
    var repairs: Repairs = []
    if let first = GoodsCodeCell.firstOfSeveral(cell, body) { (body, repairs) = (first, .several) }
    if let number = GoodsCodeCell.exponent(cell, body) {
      self.init(digits: number, repairs.union(.exponent))
      return
    }
    if GoodsCodeCell.isWholeNumber(cell, body) {
      body = body.lowerBound..<body.upperBound - 2
      repairs.insert(.wholeNumber)
    }
    guard let digits = GoodsCodeCell.digits(cell, body) else { return nil }
    self.init(digits: digits, repairs)
  }

  /// Reads a cell.
  public init?(_ cell: UnsafeBufferPointer<UInt8>) { unsafe self.init(cell.span) }

  /// Reads a cell.
  public init?(_ cell: String) { self.init(Array(cell.utf8).span) }

  private init?(digits: [UInt8], _ repairs: Repairs) {
    let code = unsafe digits.withUnsafeBytes { unsafe HSCode(digits: $0) }
    guard let code, code.chapter != "00" else { return nil }
    self.code = code
    self.repairs = digits.count % 2 == 1 ? repairs.union(.leadingZero) : repairs
  }

  /// Without blanks, quotes, asterisks and a leading `HS` around.
  private static func stripped(_ cell: Span<UInt8>) -> Range<Int> {
    var body = CellText.trimmed(cell)
    while let low = body.first, isWrapping(cell[low]) { body = low + 1..<body.upperBound }
    while let high = body.last, isWrapping(cell[high]) { body = body.lowerBound..<high }
    if body.count > 2, cell[body.lowerBound] | 0x20 == UInt8(ascii: "h"),
      cell[body.lowerBound + 1] | 0x20 == UInt8(ascii: "s")
    {
      body = body.lowerBound + 2..<body.upperBound
      while let low = body.first, cell[low] == 32 || cell[low] == UInt8(ascii: ":") {
        body = low + 1..<body.upperBound
      }
    }
    return body
  }

  private static func isWrapping(_ byte: UInt8) -> Bool {
    byte == 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "*")
  }

  /// The part before `;`, `,`, `/`, `|` or a line break if at least four digits stand on both sides.
  private static func firstOfSeveral(_ cell: Span<UInt8>, _ body: Range<Int>) -> Range<Int>? {
    guard let mark = body.first(where: { separators.contains(cell[$0]) }) else { return nil }
    let after = body.filter { $0 > mark && cell[$0] &- 48 < 10 }.count
    let before = body.filter { $0 < mark && cell[$0] &- 48 < 10 }.count
    guard before >= 4, after >= 4 else { return nil }
    var end = mark
    while end > body.lowerBound, isWrapping(cell[end - 1]) { end -= 1 }
    return body.lowerBound..<end
  }

  private static let separators: [UInt8] = Array(";,/|\n\r".utf8)

  /// `.0` or `,0` at the end and no other mark.
  private static func isWholeNumber(_ cell: Span<UInt8>, _ body: Range<Int>) -> Bool {
    guard body.count > 3, let last = body.last, cell[last] == UInt8(ascii: "0") else { return false }
    let mark = cell[last - 1]
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") else { return false }
    return body.dropLast(2).allSatisfy { cell[$0] &- 48 < 10 }
  }

  /// The digits, if nothing but dots, dashes and blanks stands between them.
  private static func digits(_ cell: Span<UInt8>, _ body: Range<Int>) -> [UInt8]? {
    guard let low = body.first, let high = body.last, cell[low] &- 48 < 10, cell[high] &- 48 < 10 else {
      return nil
    }
    var digits: [UInt8] = []
    var index = body.lowerBound
    while index < body.upperBound {
      let byte = cell[index]
      if byte &- 48 < 10 {
        digits.append(byte)
        index += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
        index += 1
      } else {
        let blank = CellText.blank(cell, index, body.upperBound)
        if blank == 0 { return nil }
        index += blank
      }
    }
    return digits
  }

  /// The digits of `8.54231E+09`: those of the mantissa, with the leading zero if the number has an odd length.
  private static func exponent(_ cell: Span<UInt8>, _ body: Range<Int>) -> [UInt8]? {
    guard let scan = NumberScan(cell, body), scan.hasExponent, !scan.isNegative, scan.body.count >= 1,
      (1...13).contains(scan.exponent), cell[scan.body.lowerBound] &- 49 < 9
    else { return nil }
    var digits = [cell[scan.body.lowerBound]]
    for index in scan.body.dropFirst() {
      let isMark = index == scan.body.lowerBound + 1 && (cell[index] == 46 || cell[index] == 44)
      if isMark { continue }
      guard cell[index] &- 48 < 10 else { return nil }
      digits.append(cell[index])
    }
    if scan.body.count > 1, cell[scan.body.lowerBound + 1] &- 48 < 10 { return nil }
    guard digits.count <= scan.exponent + 1 else { return nil }
    if scan.exponent % 2 == 0 { digits.insert(UInt8(ascii: "0"), at: 0) }
    // Half a pair is no part of a code: 8.5423E+09 knows 8542 and one digit more.
    if digits.count % 2 == 1 { digits.removeLast() }
    return digits.isEmpty ? nil : digits
  }
}
