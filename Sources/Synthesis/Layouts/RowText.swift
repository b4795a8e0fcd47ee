internal import Trade

/// The cells that all layouts have, as bytes.
struct RowText: Sendable {
  let world: World
  /// `YYYY-MM-DD` of every day of the calendar, one after the other.
  private let dates: [UInt8]
  /// The two letters of every country.
  private let letterPairs: [UInt8]
  /// National ends of codes by goods, as they usually are.
  private let suffixes: [Int64]
  private let countryNames: [[UInt8]]

  init(_ world: World) {
    self.world = world
    dates = (Calendar.first...Calendar.last).flatMap { Array(Day(rawValue: Int32($0)).description.utf8) }
    letterPairs = world.geography.countries.flatMap(\.letters)
    countryNames = world.geography.countries.map { Array(CountryNames.shared.name(of: $0.code).utf8) }
    suffixes = world.goods.all.indices.map { goods in
      var random = RandomStream(seed: 0, .basket, -goods - 1)
      return Int64(random.below(99) * 100)
    }
  }

  /// A part of the row's date `YYYY-MM-DD`.
  func date(_ row: Consignment, _ part: Range<Int> = 0..<10, to csv: inout CSVBytes) {
    csv.raw(dates, from: (Int(row.day) - Calendar.first) * 10 + part.lowerBound, count: part.count)
  }

  /// Two letters of the consignor's country.
  func consignorCountry(_ row: Consignment, to csv: inout CSVBytes) {
    letters(world.population.country(of: row.consignor), to: &csv)
  }

  /// Two letters of the consignee's country, or of the one typed instead.
  func consigneeCountry(_ row: Consignment, to csv: inout CSVBytes) {
    letters(
      row.typedCountry == Consignment.unknownOrigin
        ? world.population.country(of: row.consignee) : Int(row.typedCountry), to: &csv)
  }

  func letters(_ country: Int, to csv: inout CSVBytes) { csv.raw(letterPairs, from: country * 2, count: 2) }

  /// A name in a cell, quoted where it must be.
  func name(_ firm: FirmNumber, _ spelling: Spelling, to csv: inout CSVBytes, scratch: inout [UInt8]) {
    if firm == .none { return }
    if spelling == .plain {
      csv.cell(world.population.name(of: firm))
      return
    }
    scratch.removeAll(keepingCapacity: true)
    world.population.append(firm, as: spelling, to: &scratch)
    csv.cell(scratch[...])
  }

  /// The consignor's name, with blanks where a clerk left some.
  func consignor(_ row: Consignment, _ manner: RowManner, to csv: inout CSVBytes, scratch: inout [UInt8]) {
    guard manner.blemish != .noConsignor else { return }
    guard manner.blemish == .strayBlanks else {
      return name(row.consignor, manner.consignor, to: &csv, scratch: &scratch)
    }
    scratch = [32]
    world.population.append(row.consignor, as: manner.consignor, to: &scratch)
    scratch.append(32)
    csv.cell(scratch[...])
  }

  /// The maker's name; a word that means nothing now and then, if none is named.
  func maker(_ row: Consignment, _ manner: RowManner, to csv: inout CSVBytes, scratch: inout [UInt8]) {
    if row.maker == .none {
      if manner.blemish == .placeholder { csv.raw(RowText.placeholders[Int(row.wording % 3)]) }
    } else {
      name(row.maker, manner.maker, to: &csv, scratch: &scratch)
    }
  }

  private static let placeholders = ["N/A", "UNKNOWN", "-"].map { Array($0.utf8) }

  /// The code of the day, with the four digits a country adds.
  func code(_ row: Consignment, _ blemish: Blemish, to csv: inout CSVBytes) {
    let code = world.vintage.code(of: Int(row.goods), on: Int(row.day))
    switch blemish {
    case .shortCode:
      csv.number(code, width: 6)
      if row.wording % 2 == 0 { csv.number(suffix(row) / 100, width: 2) }
    case .dottedCode:
      csv.number(code / 100, width: 4)
      csv.byte(46)
      csv.number(code % 100, width: 2)
      csv.byte(46)
      csv.number(suffix(row), width: 4)
    default:
      csv.number(code * 10_000 + suffix(row), width: blemish == .lostZero ? 1 : 10)
    }
  }

  /// One of nine for each goods, the first in three rows of four.
  private func suffix(_ row: Consignment) -> Int64 {
    let usual = suffixes[Int(row.goods)]
    return row.wording % 4 == 3 ? (usual + 100 * (1 + Int64(row.wording / 4 % 8))) % 10_000 : usual
  }

  /// Country of origin: two letters, or its name where a clerk liked it.
  func origin(_ row: Consignment, _ blemish: Blemish, to csv: inout CSVBytes) {
    guard blemish != .noOrigin, row.origin != Consignment.unknownOrigin else { return }
    guard blemish == .wordyOrigin else { return letters(Int(row.origin), to: &csv) }
    csv.cell(countryNames[Int(row.origin)][...])
  }

  /// What the goods are, and what else the description says.
  func description(_ row: Consignment, into text: inout [UInt8]) {
    Wording.describe(world.goods.all[Int(row.goods)], choice: row.wording, into: &text)
    switch row.note {
    case .none: break
    case .repair: text += RowText.repair + digits(row.serial)
    case .transit: text += RowText.transit + digits(row.serial)
    case .exempt: text += RowText.exempt
    case .premium: text += RowText.premium
    }
  }

  private func digits(_ number: UInt32) -> [UInt8] {
    let text = String(1_000_000 + number % 1_048_576)
    return Array(text.utf8)
  }

  private static let repair = Array(", returned after repair, order ".utf8)
  private static let transit = Array(", in transit, container TRNU".utf8)
  private static let exempt = Array(", for subscribers, licence exception CCD".utf8)
  private static let premium = Array(", premium version".utf8)
}
