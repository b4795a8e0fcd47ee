internal import GraphCore
internal import Regimes
internal import Reporting
internal import Trade
internal import WorkPool

/// What a firm deals in, and what each regime says of it on the days of the shipments.
struct DossierGoods {
  let sides: DossierSides
  let regimes: [Regime]
  /// Digits of a class; a shorter code is a class of its own.
  let level: Int
  private var table: ShipmentTable { sides.table }

  /// A class while its shipments are counted.
  private struct Class {
    var all = DossierSum(), received = DossierSum(), sent = DossierSum(), made = DossierSum()
    var codes: Set<GoodsID> = []
  }

  /// What a regime says of the shipments of a class.
  fileprivate struct Answers {
    var listed = 0, listingOpen = 0, controlled = 0, controlOpen = 0
    var value: Int128 = 0, valued = 0
  }

  /// Classes by value of all shipments; of equals the lower code.
  ///
  /// - Parameter limit: Classes listed; `nil` for all.
  func goods(
    of shipments: [ShipmentID], limit: Int?, on pool: WorkPool
  ) throws(Cancelled) -> (goods: [DossierReport.Goods], count: Int) {
    var classes: [HSCode: Class] = [:]
    for shipment in shipments {
      classes[code(shipment), default: Class()].all.add(shipment, in: table)
      classes[code(shipment)]!.codes.insert(table.goods[shipment])
    }
    for shipment in sides.received { classes[code(shipment)]!.received.add(shipment, in: table) }
    for shipment in sides.sent { classes[code(shipment)]!.sent.add(shipment, in: table) }
    for shipment in sides.made { classes[code(shipment)]!.made.add(shipment, in: table) }
    let found = try regimes.map { regime throws(Cancelled) in
      let control = GoodsControl(regime, codes: table.goodsCodes.values)
      return (regime: regime, control: control, answers: try answers(control, shipments, on: pool))
    }
    let ranked = classes.mapValues(\.all).ranked { $0 < $1 }
    let goods = ranked.prefix(limit ?? .max).map { code, all in
      let one = classes[code]!
      let texts = found.lazy.compactMap { $0.control.index.text(of: code) }
      return DossierReport.Goods(
        goods: code.description, goodsText: texts.first ?? HSChapters.title(of: code),
        received: one.received.flow, sent: one.sent.flow, made: one.made.flow, firstDay: "\(all.first)",
        lastDay: "\(all.last)",
        regimes: found.compactMap { regime, control, answers in
          entry(regime, control, one.codes, answers[code] ?? Answers())
        })
    }
    return (goods, ranked.count)
  }

  private func code(_ shipment: ShipmentID) -> HSCode {
    table.goodsCodes[table.goods[shipment]].prefix(level)
  }

  /// `nil` where the regime says nothing of the class.
  private func entry(
    _ regime: Regime, _ control: GoodsControl, _ codes: Set<GoodsID>, _ answers: Answers
  ) -> DossierReport.GoodsRegime? {
    let best = codes.min { a, b in
      (control.tierRank[a.row], a.rawValue) < (control.tierRank[b.row], b.rawValue)
    }
    let isNamed = best.map { control.tierRank[$0.row] != RegimeIndex.notListed } ?? false
    let sum = answers.listed + answers.listingOpen + answers.controlled + answers.controlOpen
    guard isNamed || sum > 0 else { return nil }
    return DossierReport.GoodsRegime(
      regime: regime.id, tier: best.flatMap { control.tier[$0.row] }, listed: answers.listed,
      listingOpen: answers.listingOpen, controlled: answers.controlled, controlOpen: answers.controlOpen,
      controlledUSDCents: answers.valued > 0 ? clamped(answers.value) : nil)
  }

  /// By class. Listed goes by the code alone, as routes do; controlled looks at where goods went and at value limits.
  private func answers(
    _ control: GoodsControl, _ shipments: [ShipmentID], on pool: WorkPool
  ) throws(Cancelled) -> [HSCode: Answers] {
    let (table, level) = (table, level)
    let destinations = Set(control.index.regime.destinations)
    let parts = try pool.map(0..<shipments.count, grain: 1 << 13) { range in
      var found: [HSCode: Answers] = [:]
      for shipment in shipments[range] {
        let goods = table.goods[shipment]
        let code = table.goodsCodes[goods]
        var answers = Answers()
        switch control.index.isListed(code, on: table.day[shipment]) {
        case true?: answers.listed = 1
        case nil: answers.listingOpen = 1
        case false?: break
        }
        let destination = table.destination(of: shipment)
        if destinations.contains(destination) {
          let pieces = table.pieces?[shipment].known.map { Double($0) / 1_000 }
          let facts = GoodsFacts(
            code: code, day: table.day[shipment], destination: destination,
            valueCents: table.value?[shipment].known, items: pieces)
          switch control.status(of: facts, goods: goods.row).wasControlled {
          case true?:
            answers.controlled = 1
            if let cents = table.value?[shipment].known {
              (answers.value, answers.valued) = (Int128(cents), 1)
            }
          case nil: answers.controlOpen = 1
          case false?: break
          }
        }
        found[code.prefix(level), default: Answers()].add(answers)
      }
      return found
    }
    return parts.reduce(into: [:]) { sum, part in sum.merge(part) { $0.adding($1) } }
  }
}

extension DossierGoods.Answers {
  fileprivate mutating func add(_ other: Self) {
    listed += other.listed
    listingOpen += other.listingOpen
    controlled += other.controlled
    controlOpen += other.controlOpen
    value += other.value
    valued += other.valued
  }

  fileprivate func adding(_ other: Self) -> Self {
    var sum = self
    sum.add(other)
    return sum
  }
}
