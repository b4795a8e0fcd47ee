/// The rows of `Resources/countries.csv`, which names its sources at its head.
///
/// Fields are parted by commas, alternatives within a field by `|`; there are no quotes, and names bear no commas.
struct CountryTable: Sendable {
  /// One country or territory.
  struct Row: Sendable {
    let code: CountryCode
    /// Two-letter codes read as this country: the ISO code first, then `UK`, `EL`, `XI`, ...
    let alpha2: [CountryCode]
    /// Three-letter codes: ISO first, then older ones of the World Bank and UNSD.
    let alpha3: [String]
    /// Numbers by code list.
    let iso: [Int], scheduleC: [Int], chinaCustoms: [Int]
    /// The name reports print.
    let name: String
    /// Bytes of all names: English, Russian, Turkish, Chinese and others, parted by `,` or `|`.
    let names: ArraySlice<UInt8>
  }

  let rows: [Row]

  /// - Parameter bytes: UTF-8; lines that begin with `#` and the header line are passed over.
  init(_ bytes: [UInt8]) {
    rows = bytes.split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != UInt8(ascii: "#") }
      .dropFirst()
      .compactMap(CountryTable.row)
  }

  private static func row(_ line: ArraySlice<UInt8>) -> Row? {
    let fields = line.split(separator: UInt8(ascii: ","), maxSplits: 5, omittingEmptySubsequences: false)
    guard fields.count == 6 else { return nil }
    let alpha2 = texts(fields[0]).compactMap { CountryCode($0) }
    guard let code = alpha2.first else { return nil }
    return Row(
      code: code, alpha2: alpha2, alpha3: texts(fields[1]), iso: numbers(fields[2]),
      scheduleC: numbers(fields[3]), chinaCustoms: numbers(fields[4]),
      name: names(fields[5]).first ?? code.description, names: fields[5])
  }

  /// The names of one row.
  static func names(_ field: ArraySlice<UInt8>) -> [String] {
    field.split { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "|") }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static func texts(_ field: ArraySlice<UInt8>) -> [String] {
    field.split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func numbers(_ field: ArraySlice<UInt8>) -> [Int] { texts(field).compactMap { Int($0) } }
}
