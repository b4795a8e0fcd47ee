public import Trade

/// Looks a country up by what a cell says, in one list of codes and names; `nil` where that is not known.
public typealias CountryLookup = @Sendable (String, CountrySystem) -> CountryCode?

/// Reads the country cells of one column: two capital letters through a table, all else through the look-up.
///
/// The table is filled from the look-up itself, so the fast path and the slow one cannot disagree.
public struct CountryReader: Sendable {
  private let system: CountrySystem
  private let lookup: CountryLookup
  /// By raw value of the two letters: what the look-up says of them.
  let pairs: [CountryCode]

  /// A reader for one list of codes; `lookup` is asked for every pair of letters at once, later for what is no pair.
  public init(_ system: CountrySystem = .any, lookup: @escaping CountryLookup) {
    (self.system, self.lookup) = (system, lookup)
    pairs = (0..<CountryCode.tableSize).map { raw in
      raw == 0 ? .none : lookup(CountryCode(rawValue: UInt16(raw)).description, system) ?? .none
    }
  }

  /// The country of two capital letters; none where they are no country.
  public func code(letters first: UInt8, _ second: UInt8) -> CountryCode {
    guard let letters = CountryCode(letters: first, second) else { return .none }
    return pairs[Int(letters.rawValue)]
  }

  /// The country of a cell, UTF-8: none where the cell says nothing, `nil` where it says what is not known.
  public func code(_ cell: Span<UInt8>) -> CountryCode? {
    let range = CellText.trimmed(cell)
    if range.count == 2, case let code = code(letters: cell[range.lowerBound], cell[range.lowerBound + 1]),
      !code.isNone
    {
      return code
    }
    // Namibia is NA and not "nothing": two capitals were looked up above.
    if CellText.saysNothing(cell, range) { return CountryCode.none }
    var bytes: [UInt8] = []
    for index in range { bytes.append(cell[index]) }
    let text = String(decoding: bytes, as: UTF8.self)
    if let code = lookup(text, system) { return code }
    return lookup(CountryReader.withoutDecimals(text), system)
  }

  /// The country of a cell.
  public func code(_ cell: String) -> CountryCode? { code(Array(cell.utf8).span) }

  /// `643.0`, as data frames write code numbers, without its end.
  private static func withoutDecimals(_ text: String) -> String {
    text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
