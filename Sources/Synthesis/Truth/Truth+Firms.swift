/// What the key says of firms.
extension Truth {
  /// A firm's part in all plots.
  struct FirmPart: Sendable {
    /// 0 hub, 1 supplier, 2 consignee; the least it ever had.
    var role = 2
    var isPositive = false
    var kinds: Set<PlotKind> = []
    var divertedGrams: Int64 = 0
    var listedOn: Int?
  }

  /// Whether a firm is written anywhere in the file.
  func isInFile(_ firm: FirmNumber) -> Bool {
    guard let place = trade.watched.place(of: firm) else { return false }
    return spellings.sets[place] != 0
  }

  /// The parts of all firms in the plots with these numbers.
  static func parts(_ plan: PlotPlan, _ numbers: [Int]) -> [FirmNumber: FirmPart] {
    var parts: [FirmNumber: FirmPart] = [:]
    for plot in numbers.map({ plan.plots[$0] }) {
      let kind = plot.cast.kind
      func join(_ firm: FirmNumber, role: Int) {
        var part = parts[firm] ?? FirmPart()
        part.role = min(part.role, role)
        part.kinds.insert(kind)
        if role == 0 && kind.isDiversion { part.isPositive = true }
        parts[firm] = part
      }
      for row in plan.rows[plot.rows] {
        join(row.planted.row.consignor, role: 1)
        join(row.planted.row.consignee, role: 2)
      }
      for route in plot.routes { join(route.firms[0], role: 1) }
      for hub in plot.cast.hubs {
        join(hub, role: 0)
        let routes = plot.routes.filter { $0.firms.dropFirst().dropLast().contains(hub) }
        parts[hub]?.divertedGrams += routes.reduce(0) { $0 + $1.divertedGrams }
      }
      for listing in plot.listings { parts[listing.firm]?.listedOn = listing.from }
    }
    return parts
  }

  func appendFirm(_ number: Int, to table: inout TruthTable) {
    let firm = inFile[number]
    let part = parts[firm] ?? FirmPart()
    table.cell(name(firm))
    table.cell(country(firm))
    table.cell(["hub", "supplier", "consignee"][part.role])
    table.cell(part.isPositive ? "1" : "0")
    table.list(PlotKind.allCases.filter { part.kinds.contains($0) }.map(\.rawValue))
    table.kilograms(part.divertedGrams)
    table.cell(part.listedOn.map { day($0) } ?? "")
    table.list(written(firm))
    table.endRow()
  }

  /// Every way a firm's name is written in the file, without blanks around it.
  private func written(_ firm: FirmNumber) -> [String] {
    guard let place = trade.watched.place(of: firm) else { return [] }
    var texts: [String] = []
    for spelling in Spelling.allCases where spellings.sets[place] & spelling.bit != 0 {
      let text = name(firm, as: spelling)
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
  }
}
