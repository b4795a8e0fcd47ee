internal import Trade

/// The answer key of a file: what is planted in it, by shipment, route, firm and scheme.
///
/// A folder of UTF-8 files as `Docs/GENERATE.md` describes. Lists in a cell are joined with ` | `. Everything that is not
/// listed is innocent.
public struct Truth: Sendable {
  let trade: SyntheticTrade
  let spellings: Spellings
  /// Numbers of the plots of which a row is in the file.
  let numbers: [Int]
  /// The firms of the key that the file names, ascending by number, and their parts in it.
  let inFile: [FirmNumber]
  let parts: [FirmNumber: FirmPart]
  /// Grams a firm cast for a plot sent in all, by firm number.
  let sent: [FirmNumber: Int64]

  init(_ trade: SyntheticTrade, _ spellings: Spellings) {
    (self.trade, self.spellings) = (trade, spellings)
    numbers = trade.plan.plots.indices.filter { !trade.plan.plots[$0].rows.isEmpty }
    inFile = zip(trade.watched.firms, spellings.sets).filter { $0.1 != 0 }.map(\.0)
    parts = Truth.parts(trade.plan, numbers)
    var sent: [FirmNumber: Int64] = [:]
    for row in trade.plan.rows { sent[row.planted.row.consignor, default: 0] += row.planted.row.grams }
    self.sent = sent
  }

  var plan: PlotPlan { trade.plan }
  var world: World { trade.plan.world }

  /// Writes the files, one after the other, each in pieces.
  ///
  /// - Parameters:
  ///   - version: Version of the program, for the summary.
  ///   - sink: Takes the next piece of a file.
  public func write(version: String, to sink: (TruthFile, [UInt8]) throws -> Void) rethrows {
    try sink(.summary, Array(summary(version: version).utf8))
    for file in TruthFile.allCases where file != .summary {
      var table = TruthTable(file)
      for number in rows(of: file) {
        append(number, of: file, to: &table)
        if table.count > 1 << 20 { try sink(file, table.take()) }
      }
      try sink(file, table.take())
    }
  }

  /// What there is to be written, by number: plots or firms.
  private func rows(of file: TruthFile) -> [Int] {
    switch file {
    case .firms: Array(inFile.indices)
    case .summary: []
    default: numbers
    }
  }

  private func append(_ number: Int, of file: TruthFile, to table: inout TruthTable) {
    switch file {
    case .summary: break
    case .schemes: appendScheme(number, to: &table)
    case .routes: appendRoutes(number, to: &table)
    case .firms: appendFirm(number, to: &table)
    case .shipments: appendShipments(number, to: &table)
    case .strength: appendStrength(number, to: &table)
    case .watchlist: appendListings(number, to: &table)
    }
  }
}

extension SyntheticTrade {
  /// The answer key, once the file was written.
  public func truth(_ spellings: Spellings) -> Truth { Truth(self, spellings) }
}

extension Truth {
  func name(_ firm: FirmNumber, as spelling: Spelling = .plain) -> String {
    let text = world.population.text(of: firm, as: spelling)
    return trade.settings.layout.dialect == nil ? text : CP1251.folded(text)
  }

  func country(_ firm: FirmNumber) -> String {
    "\(world.geography.countries[world.population.country(of: firm)].code)"
  }

  /// The six digits of goods on a day.
  func code(_ goods: Int, on day: Int) -> String {
    String(decoding: world.vintage.digits(of: goods, on: day), as: UTF8.self)
  }

  func day(_ number: Int) -> String { Day(rawValue: Int32(number)).description }

  /// The routes of a plot as the file shows them: of imports alone, supplier, last consignor and consignee.
  func routes(_ plot: PlotPlan.Plot) -> [PlotRoute] {
    guard trade.settings.layout.isRussianImports else { return plot.routes }
    var seen: [PlotRoute] = []
    for route in plot.routes {
      var short = route
      short.firms = [route.firms[0]] + route.firms.suffix(2)
      if let index = seen.firstIndex(where: { $0.firms == short.firms && $0.goods == short.goods }) {
        seen[index].shipments += short.shipments
        seen[index].divertedGrams += short.divertedGrams
      } else {
        seen.append(short)
      }
    }
    return seen
  }
}
