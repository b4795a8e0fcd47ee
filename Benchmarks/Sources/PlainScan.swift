import Foundation

/// Rows and value of a file, read byte by byte in the plainest way: what the product's reader is checked against.
struct PlainScan: Equatable {
  private(set) var rows = 0
  /// Sum of the column `value_usd` in cents; `nil` without such a column, or where a cell is no plain number.
  private(set) var cents: Int? = 0

  private var header: [String] = []
  private var hasHeader = false
  private var valueColumn: Int?
  private var column = 0
  private var cell: [UInt8] = []
  private var isQuoted = false, isRowEmpty = true

  /// - Throws: When the file cannot be read, or is compressed.
  init(_ path: String) throws {
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) } catch {
      throw MakeError(description: "\(path): cannot be read; make it with 'make FILE --rows N'")
    }
    guard !data.starts(with: [0x1F, 0x8B]) else {
      throw MakeError(description: "\(path) is compressed; unpack it, so that rows can be checked")
    }
    unsafe data.withUnsafeBytes { bytes in
      for place in 0..<bytes.count { take(unsafe bytes[place]) }
    }
    if !isRowEmpty { endRow() }
  }

  private mutating func take(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""):
      isQuoted.toggle()
      isRowEmpty = false
    case UInt8(ascii: ",") where !isQuoted:
      endCell()
      isRowEmpty = false
    case 10 where !isQuoted: if !isRowEmpty { endRow() }
    case 13 where !isQuoted: break
    default:
      isRowEmpty = false
      if !hasHeader || column == valueColumn { cell.append(byte) }
    }
  }

  private mutating func endCell() {
    if !hasHeader { header.append(String(decoding: cell, as: UTF8.self)) }
    if hasHeader, column == valueColumn { add() }
    cell.removeAll(keepingCapacity: true)
    column += 1
  }

  private mutating func endRow() {
    endCell()
    (column, isRowEmpty) = (0, true)
    if hasHeader {
      rows += 1
    } else {
      hasHeader = true
      valueColumn = header.firstIndex(of: "value_usd")
      if valueColumn == nil { cents = nil }
    }
  }

  /// The value cell of a row: digits, a point, one or two digits; or nothing.
  private mutating func add() {
    guard let sum = cents, !cell.isEmpty else { return }
    let halves = String(decoding: cell, as: UTF8.self).split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = Int(halves[0]), whole >= 0 else {
      cents = nil
      return
    }
    let part = halves.count == 2 ? halves[1] : "0"
    guard (1...2).contains(part.count), let hundredths = Int(part + (part.count == 1 ? "0" : "")) else {
      cents = nil
      return
    }
    cents = sum + whole * 100 + hundredths
  }
}
