internal import Trade

/// Reads what a cell says of the way goods went.
enum FlowWords {
  /// What a cell says.
  enum Reading: Equatable {
    case flow(TradeFlow)
    /// A flow that statistics know and we do not count: processing, transit.
    case other
    case nothing
    case unknown
  }

  /// Reads codes of UN Comtrade, Eurostat and WITS, and words.
  static func read(_ text: some StringProtocol) -> Reading {
    let key = HeaderName.loose(String(text))
    if key.isEmpty { return .nothing }
    if let reading = words[key] { return reading }
    // `2-EXPORT`: a code and its word, which must agree.
    let parts = text.split(separator: "-", maxSplits: 1).map { HeaderName.loose(String($0)) }
    if parts.count == 2, let code = words[parts[0]], code == words[parts[1]] { return code }
    return .unknown
  }

  /// What `DF` of the US Census says of exports: made in the country, or elsewhere.
  static func domesticOrForeign(_ text: some StringProtocol) -> Reading {
    switch HeaderName.loose(String(text)) {
    case "1", "domestic": .flow(.domesticExport)
    case "2", "foreign": .flow(.reExport)
    case "", "total": .flow(.export)
    default: .unknown
    }
  }

  private static let words: [String: Reading] = {
    let table: [(Reading, String)] = [
      (
        .flow(.export),
        "x e exp export exports 2 6 grossexp grossexport grossexports экспорт вывоз 出口 ihracat"
      ),
      (.flow(.export), "արտահանում totalexport totalexports dispatches dispatch"),
      (
        .flow(.import),
        "m i imp import imports 1 5 grossimp grossimport grossimports импорт ввоз 进口 進口 ithalat"
      ),
      (.flow(.import), "ներմուծում totalimport totalimports arrivals arrival generalimports"),
      (
        .flow(.reExport),
        "rx reexport reexports 3 reexp реэкспорт 转口 foreignexport foreignexports վերաարտահանում"
      ),
      (.flow(.domesticExport), "dx domesticexport domesticexports nationalexports"),
      (.flow(.reImport), "rm reimport reimports 4 reimp реимпорт 复进口"),
      (.other, "fm mip mop xip xop transit транзит foreignimport importforinwardprocessing"),
      (.other, "importforoutwardprocessing exportafterinwardprocessing exportforoutwardprocessing"),
      (.other, "importsforinwardprocessing importsafteroutwardprocessing exportsafterinwardprocessing"),
      (.other, "exportsforoutwardprocessing balance tradebalance turnover oборот сальдо 进出口"),
    ]
    var words: [String: Reading] = [:]
    for (reading, names) in table {
      for name in names.split(separator: " ") { words[HeaderName.loose(String(name))] = reading }
    }
    return words
  }()
}
