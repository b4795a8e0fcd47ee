import TestSupport

@testable import Ingest

/// A random file of shipments, written as badly as files are, and worse.
struct HostileFile {
  var generator: SplitMix64
  var encoding: TextEncoding
  var delimiter: UInt8
  var rowEnd: String
  var header: [String] = []
  private var kinds: [Kind] = []
  var strayQuotes: Bool
  private let letters: [String]

  enum Kind: CaseIterable { case date, name, country, goods, number, direction, currency, text }

  init(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    encoding = TextEncoding.allCases.randomElement(using: &generator)!
    delimiter = Dialect.delimiters.randomElement(using: &generator)!
    rowEnd = ["\n", "\n", "\r\n", "\r\n", "\r"].randomElement(using: &generator)!
    strayQuotes = Bool.random(using: &generator)
    letters =
      switch encoding {
      case .windows1251: ["Ромашка", "ё№", "Завод «Заря»", "ОТСУТСТВУЕТ", "Київ"]
      case .windows1252: ["Müller", "à", "Société €", "ŒUVRE", "Ñandú"]
      case .gb18030: ["深圳市", "未知", "龍|丨", "㐀", "𠀀"]
      default: ["Ромашка", "Müller", "深圳市", "😀", "ﬁ", "İ", "é\u{301}", "未知", "\u{A0}"]
      }
    self.generator = generator
    chooseColumns()
  }

  private mutating func chooseColumns() {
    let isRussian = encoding != .windows1252 && encoding != .gb18030 && oneIn(3)
    var columns = isRussian ? HostileFile.russian : HostileFile.reference
    columns.shuffle(using: &generator)
    let kept = oneIn(6) ? 1 : Int.random(in: 3...columns.count, using: &generator)
    columns = Array(columns.prefix(kept))
    let fillers = oneIn(25) ? 300 : Int.random(in: 0...2, using: &generator)
    if kept > 1 { columns += (0..<fillers).map { ("filler \($0)", .text) } }
    (header, kinds) = (columns.map(\.0), columns.map(\.1))
  }

  private static let reference: [(String, Kind)] = [
    ("date", .date), ("declaration_id", .text), ("shipper_name", .name), ("shipper_country", .country),
    ("consignee_name", .name), ("consignee_country", .country), ("manufacturer", .name),
    ("origin_country", .country), ("dispatch_country", .country), ("destination_country", .country),
    ("hs_code", .goods), ("net_mass_kg", .number), ("value_usd", .number),
  ]

  private static let russian: [(String, Kind)] = [
    ("G072 (Дата)", .date), ("ND (Номер)", .text), ("G011 (ИМ/ЭК)", .direction),
    ("G022 (Отправитель)", .name),
    ("G0231 (Страна)", .country), ("G082 (Получатель)", .name), ("G0831 (Страна)", .country),
    ("G092 (Контракт)", .name), ("G142 (Декларант)", .name), ("G11 (Торг. страна)", .country),
    ("G15 (Отправление)", .country), ("G34 (Происхождение)", .country), ("G17 (Назначение)", .country),
    ("G31_11 (Изготовитель)", .name), ("G33 (ТН ВЭД)", .goods), ("G38 (Нетто)", .number),
    ("G42 (Стоимость)", .number), ("G221 (Валюта)", .currency),
  ]

  private mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &generator) == 0 }
  private mutating func pick<Value>(_ values: [Value]) -> Value { values.randomElement(using: &generator)! }
}

extension HostileFile {
  /// A file with `count` rows, in its encoding, sometimes with mark, final line end or end-of-file marks.
  mutating func bytes(rows count: Int) -> [UInt8] {
    var text = ""
    let marked = oneIn(3) && encoding != .windows1251 && encoding != .windows1252
    if oneIn(8), encoding != .gb18030 { text += "sep=\(Character(UnicodeScalar(delimiter)))" + rowEnd }
    if oneIn(8) { text += rowEnd }
    text += header.map { written($0) }.joined(separator: mark) + rowEnd
    var rows: [String] = []
    for _ in 0..<count { rows.append(row(rows)) }
    text += rows.joined(separator: rowEnd)
    if !oneIn(3) { text += rowEnd }
    if oneIn(6) { text += String(repeating: "\u{1A}", count: Int.random(in: 1...90, using: &generator)) }
    let bytes = encoding.encode(text) ?? Array("date\n".utf8)
    return (marked ? encoding.byteOrderMark : []) + bytes
  }

  private var mark: String { String(Character(UnicodeScalar(delimiter))) }

  private mutating func row(_ before: [String]) -> String {
    if oneIn(12) { return oneIn(2) ? "" : rowEnd == "\n" && oneIn(2) ? "\r" : "" }
    if oneIn(6), let old = before.randomElement(using: &generator) { return old }
    var cells = kinds.map { kind in written(cell(kind)) }
    if oneIn(15) { cells.removeLast(Int.random(in: 0..<cells.count, using: &generator)) }
    if oneIn(10) { cells += Array(repeating: pick(["", "", "\"\"", " "]), count: pick([1, 1, 2, 5])) }
    return cells.joined(separator: mark)
  }

  private mutating func cell(_ kind: Kind) -> String {
    if oneIn(20) { return pick(["", " ", "-", "N/A", "\t", "nan"]) }
    switch kind {
    case .date:
      return pick(["2023-05-17", "2022-02-28", "17.05.2023", "31.12.2021 09:30", "05/17/2023", "45000", "x"])
    case .name: return name()
    case .country:
      return pick(["RU", "DE", "ru", "TUR", "Germany", "КИТАЙ", "156", "KOREA", "ZZ", "NA", "Narnia"])
    case .goods:
      return pick([
        "854231", "8542319000", "8542.31", "102210000", "8.54231E+09", "85 42 31", "?", "854231.0",
      ])
    case .number:
      let number = Int.random(in: 0...99_999_999, using: &generator)
      return pick([
        "\(number)", "\(number / 100).\(number % 100)", "1234,5", "1,234,567.891", "-5", "0", "0.005", "1e3",
        "12.3.4",
      ])
    case .direction: return pick(["ИМ", "ЭК", "им", "IM", "ТР"])
    case .currency: return pick(["USD", "EUR", "rur", "643", "CNY"])
    case .text: return pick(["a", "10702030/010123/0001234", "b c", "\"", "x\ry", name()])
    }
  }

  private mutating func name() -> String {
    let base = pick(
      letters + ["ACME ltd", "Acme  LTD", "A", "TO ORDER", "Zeta Trading Co.,Ltd; Hong|Kong", "a\tb"])
    if oneIn(9) {
      return base + pick(["\n", "\r\n", "\r", "\"", "\"\"", mark, rowEnd + rowEnd]) + pick(letters)
    }
    if oneIn(120) { return String(repeating: base, count: 3_000) }
    return oneIn(3) ? base + " \(Int.random(in: 0...9, using: &generator))" : base
  }

  /// A cell with the quotes it needs, with quotes it does not need, or with quotes where none belong.
  private mutating func written(_ cell: String) -> String {
    let quoted =
      "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    if cell.unicodeScalars.contains(where: {
      Dialect.delimiters.contains(UInt8(truncatingIfNeeded: $0.value)) && $0.isASCII
        || "\n\r\"".unicodeScalars.contains($0)
    }) {
      return strayQuotes && oneIn(8) ? quoted + "tail" : quoted
    }
    if oneIn(5) { return quoted }
    guard strayQuotes, !cell.isEmpty, oneIn(6) else { return cell }
    return pick(
      ["ООО \"\(cell)\"", "x\(cell)\"", "a\"\"b", "\"\(cell)\"def", "\"\(cell)\" ", " \"\(cell)\""].filter {
        encoding.encode($0) != nil
      })
  }
}
