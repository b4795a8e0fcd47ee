/// Units in which quantities are counted, as customs files and vendors write them: how many pieces each is.
///
/// Sets, pairs, packages, and everything that is measured rather than counted (metres, litres, kilowatt-hours, carats),
/// are no pieces: how many pieces they hold depends on the goods. Bare numbers are no units either, as each customs
/// service numbers its own; but `796` and its fellows of the Russian classifier OKEI mean one thing alone.
enum PieceUnit {
  /// Pieces in one unit that a cell names, UTF-8; 0 where it names none of pieces.
  static func pieces(in cell: Span<UInt8>) -> Int64 {
    var bytes: [UInt8] = []
    for index in CellText.trimmed(cell) { bytes.append(cell[index]) }
    return pieces(inName: String(decoding: bytes, as: UTF8.self))
  }

  /// Pieces in one unit of this name; 0 where it is none of pieces.
  static func pieces(inName name: String) -> Int64 {
    let text = HeaderName.normalised(name)
    if let count = counts[text] { return count }
    // `шт.`, `p/st`, `1 000 шт`, `pcs (pieces)`: a number in front multiplies.
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let digits = words.prefix { $0.allSatisfy(\.isNumber) }
    guard digits.count < words.count else { return 0 }
    let factor = digits.isEmpty ? 1 : Int64(digits.joined()) ?? 0
    guard multiples.contains(factor) else { return 0 }
    let rest = words.dropFirst(digits.count)
    if let count = counts[rest.joined(separator: " ")] { return factor * count }
    let each = Set(rest.map { counts[$0] ?? 0 })
    return each.count == 1 ? factor * each.first! : 0
  }

  /// Whether a header says that pieces are counted: `Pieces`, `Qty (pcs)`, `Количество, шт`.
  static func pieces(inHeader header: String) -> Int64 {
    let words = HeaderName.normalised(header).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return words.contains(where: headerWords.contains) ? 1 : 0
  }

  /// Fewer than in cells: an `Item quantity` may count packs.
  private static let headerWords: Set<String> = [
    "pieces", "piece", "pcs", "pce", "шт", "штук", "adet", "piezas", "pièces", "stück", "szt",
  ]

  /// Numbers in front of a unit, as in the supplementary units of the EU and the WCO: `1000u`, `100 p/st`.
  private static let multiples: Set<Int64> = [1, 10, 12, 100, 1_000, 1_000_000]

  private static let counts: [String: Int64] = {
    var counts: [String: Int64] = [:]
    for (count, names) in names { for name in names { counts[name] = count } }
    return counts
  }()

  /// UN/CEFACT Recommendation 20 (C62, H87, EA, NMB, NIU, DZN, MIL, GRO, CEN), WCO and EU supplementary units (u, 1000u,
  /// p/st), OKEI (796, 798, 641), and words of trade files.
  private static let names: [(Int64, [String])] = [
    (
      1,
      [
        "pce", "pcs", "pc", "pieces", "piece", "unit", "units", "u", "unt", "nmb", "nar", "no", "nos",
        "number",
        "ea", "each", "c62", "h87", "niu", "item", "items", "p st", "pst", "p/st", "number of items",
        "number of pieces", "шт", "штука", "штук", "штуки", "796", "дана", "adet", "ad", "unidad", "unidades",
        "und",
        "pza", "pieza", "piezas", "pièce", "pièces", "stück", "stk", "stck", "szt", "buc", "個", "个", "件", "只",
        "台", "支", "枚", "片", "개",
      ]
    ),
    (12, ["dozen", "dozens", "doz", "dzn", "12u", "дюжина", "дюжин", "641", "düzine", "打"]),
    (100, ["hundred", "cen", "100u", "сто штук", "797"]),
    (144, ["gross", "gro"]),
    (
      1_000,
      [
        "thousand", "thousands", "mil", "kpcs", "1000u", "thousands of items", "thousand pieces", "тыс шт",
        "тысяча штук", "тысяч штук", "798", "千个", "千個", "千件", "千只", "千支",
      ]
    ),
    (1_000_000, ["million pieces", "млн шт", "миллион штук", "799"]),
  ]
}
