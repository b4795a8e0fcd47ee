import Synthesis
import WorkPool

/// One row as a slow, obvious reader sees it.
struct ReadRow: Hashable {
  var cells: [String]
  var declaration: String { cells[0] }
  var day: String { cells[1] }
  var shipper: String { cells[2] }
  var shipperCountry: String { cells[3] }
  var consignee: String { cells[4] }
  var consigneeCountry: String { cells[5] }
  var origin: String { cells[6] }
  var subheading: String { String(cells[7].prefix(6)) }
  var kilograms: Double { Double(cells[9]) ?? 0 }
  var value: Double { Double(cells[10]) ?? 0 }
  var maker: String { cells[11] }
}

/// Reads CSV one character at a time, as RFC 4180 says.
func slowlyRead(_ bytes: [UInt8], delimiter: Character = ",") -> [[String]] {
  var rows: [[String]] = []
  var (row, cell) = ([String](), "")
  var isQuoted = false
  var previous: Unicode.Scalar?
  for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
    defer { previous = scalar }
    switch scalar {
    case "\"":
      if !isQuoted && previous == "\"" { cell.unicodeScalars.append(scalar) }
      isQuoted.toggle()
    case "\n" where !isQuoted:
      rows.append(row + [cell])
      (row, cell) = ([], "")
    case _ where !isQuoted && Character(scalar) == delimiter:
      row.append(cell)
      cell = ""
    case "\r" where !isQuoted: break
    default: cell.unicodeScalars.append(scalar)
    }
  }
  return cell.isEmpty && row.isEmpty ? rows : rows + [row + [cell]]
}

/// The file as it is written, by this many workers and pieces of this many rows.
func written(_ trade: SyntheticTrade, workers: Int = 1, grain: Int = 16_384) throws -> [UInt8] {
  var bytes: [UInt8] = []
  _ = try trade.write(on: WorkPool(workers: workers), grain: grain) { bytes += $0 }
  return bytes
}

/// The rows of a file, without its header.
func rows(_ bytes: [UInt8]) -> [ReadRow] { slowlyRead(bytes).dropFirst().map { ReadRow(cells: $0) } }

/// Days from 1970-01-01 of a date in ISO form, by counting years and months.
func dayNumber(_ date: String) -> Int {
  let parts = date.split(separator: "-").compactMap { Int($0) }
  func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
  let years = (1970..<parts[0]).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
  let lengths = [31, isLeap(parts[0]) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return years + lengths.prefix(parts[1] - 1).reduce(0, +) + parts[2] - 1
}

let coalition = Set(
  "US DE NL TW JP KR GB FR IT BE SE FI PL CZ AT CH ES CA DK IE NO AU LT LV EE HU RO".split(separator: " ")
    .map(
      String.init))
let hubs = Set("CN HK TR AE KZ KG AM GE".split(separator: " ").map(String.init))
let measure = "2022-02-24"
