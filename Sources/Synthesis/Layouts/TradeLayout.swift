/// What a synthetic file looks like.
public enum TradeLayout: String, Sendable, CaseIterable {
  /// The columns of the reference tasks: UTF-8, commas.
  case reference
  /// Russian customs declarations in Windows-1251 with semicolons: box codes with short labels.
  case customs1 = "customs-1"
  /// The same with long labels.
  case customs2 = "customs-2"
  /// The same with bare numbers.
  case customs3 = "customs-3"
  /// The same with labels alone.
  case customs4 = "customs-4"
  /// Bills of lading: no value, no maker, no country of the consignee; gross mass.
  case billOfLading = "bill-of-lading"
  /// Import declarations of Russia alone, as `customs-1`: relays, no first legs.
  case imports

  /// Which of the four dialects of box codes it is, from 0; `nil` for other layouts.
  var dialect: Int? {
    switch self {
    case .customs1, .imports: 0
    case .customs2: 1
    case .customs3: 2
    case .customs4: 3
    case .reference, .billOfLading: nil
    }
  }

  var isRussianImports: Bool { self == .imports }
}

/// Writes rows in one layout.
protocol RowWriter: Sendable {
  /// The header row, with its line end.
  var header: [UInt8] { get }
  /// Whether a column names the maker.
  var hasMaker: Bool { get }
  /// The bytes of a finished piece, in the encoding of the file.
  func encoded(_ csv: CSVBytes) -> [UInt8]
  /// An empty buffer for rows.
  func buffer(rows: Int) -> CSVBytes
  /// Appends one row; `scratch` is overwritten.
  func append(
    _ row: Consignment, number: Int, _ manner: RowManner, to csv: inout CSVBytes, scratch: inout [UInt8])
  /// The number of the declaration of a row.
  func declaration(_ row: Consignment, number: Int, to csv: inout CSVBytes)
}

extension TradeLayout {
  func writer(for world: World) -> any RowWriter {
    switch self {
    case .reference: ReferenceRows(world)
    case .billOfLading: BillOfLadingRows(world)
    case .customs1, .customs2, .customs3, .customs4, .imports: CustomsRows(world, dialect: dialect ?? 0)
    }
  }
}
