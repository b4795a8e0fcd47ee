internal import Detection
internal import GraphCore
internal import Regimes
internal import Reporting
internal import Trade
internal import WorkPool

/// The leads to the destinations of one regime: hubs and classes with their scores, tested against controls.
struct LeadSearch {
  let trade: DestinationTrade
  /// All hubs and classes, controlled or not.
  let scored: [ScoredHub]
  /// Those that are leads, best first.
  let leads: [ScoredHub]
  /// How many of the first leads are listed, and which others are for their novelty.
  let listed: [Int]
  let explored: Set<Int>
  let novelty: [Double]
  /// By place of a lead: notes on exemptions.
  let exemptions: [[RouteReport.ExemptionNote]?]

  init(
    _ trade: DestinationTrade, _ settings: AnalysisSettings, _ lists: ListedFirms?,
    _ exemptions: ExemptionSearch?, _ lanes: LaneContexts?,
    on pool: WorkPool
  ) throws(Cancelled) {
    let (weights, table) = (settings.weights.weights, trade.scoredTable)
    var scored = try trade.hubScores(on: pool)
    var notes: [HubGoods: [RouteReport.ExemptionNote]] = [:]
    for place in scored.indices {
      let hub = scored[place]
      let isLead = trade.isCase(hub) && hub.hasCoalitionGoods
      var standing: Double?
      if isLead, let exemptions {
        let rows = Array(trade.shipments(of: hub).prefix(LeadSearch.mostExemptionRows))
        let found = exemptions.notes(on: rows, lists)
        notes[hub.subject] = found
        standing = LeadSearch.strength(found.filter { $0.flag == "goods" }, rows: rows.count)
      }
      let listed = lists.map {
        $0.strength(of: hub.score.firm, from: hub.score.firstDay, to: hub.score.lastDay)
      }
      let grew =
        isLead
        ? lanes?.context(of: table.firms.countries[hub.score.firm], hub.score.goods)?.sharedGrowth : nil
      if listed != nil || standing != nil || grew != nil {
        scored[place].add(listed: listed, exemption: standing, laneGrew: grew, weights)
      }
    }
    (self.trade, self.scored) = (trade, scored)
    leads = scored.filter { trade.isCase($0) && $0.hasCoalitionGoods }.sorted { a, b in
      let (x, y) = (a.score, b.score)
      if x.score != y.score { return x.score > y.score }
      if x.cents != y.cents { return x.cents > y.cents }
      return (table.name(of: x.firm), x.firm.rawValue, x.goods) < (
        table.name(of: y.firm), y.firm.rawValue, y.goods
      )
    }
    novelty = LeadNovelty(leads, table).values
    let limit = settings.limit ?? leads.count
    let unusual = min(limit, Int((Double(limit) * settings.explore).rounded()))
    let first = min(leads.count, limit - unusual)
    let novel = novelty
    let others = (first..<leads.count).sorted { (novel[$1], $0) < (novel[$0], $1) }.prefix(unusual)
    (listed, explored) = (Array(0..<first) + others.sorted(), Set(others))
    self.exemptions = leads.map { notes[$0.subject] }
  }

  /// Rows of a lead that exemptions are asked about.
  private static let mostExemptionRows = 200

  /// What exemptions are worth: 1 where all shipments are covered, a quarter of that where they may be.
  private static func strength(_ notes: [RouteReport.ExemptionNote], rows: Int) -> Double {
    notes.map { note in
      let share = Double(note.shipments) / Double(max(1, rows))
      return switch note.outcome {
      case .satisfied: share
      case .possible: share / 4
      case .excluded: 0
      }
    }.max() ?? 0
  }

  /// The leads that are listed, in order.
  var order: LeadOrder { LeadOrder(listed.map { leads[$0].subject }) }
}

extension ScoredHub {
  var subject: HubGoods { HubGoods(firm: score.firm, goods: score.goods) }
}

/// How unlike the others each lead is: 0 for what most leads are like, near 1 for what none is.
///
/// One less the mean share of leads that agree with it in the hub's country, in the chapter of the goods, and in the pieces of
/// evidence that count.
struct LeadNovelty {
  private(set) var values: [Double] = []

  init(_ leads: [ScoredHub], _ table: ShipmentTable) {
    let traits = leads.map { hub in
      [
        "\(table.firms.countries[hub.score.firm])", "\(hub.score.goods.prefix(2))",
        hub.score.result.parts.filter { $0.counts && $0.strength >= 0.5 }.map(\.kind.rawValue).joined(
          separator: " "),
      ]
    }
    var counts = [[String: Int]](repeating: [:], count: 3)
    for lead in traits { for (place, trait) in lead.enumerated() { counts[place][trait, default: 0] += 1 } }
    values = traits.map { lead in
      let shares = lead.enumerated().map { Double(counts[$0][$1] ?? 0) / Double(max(1, leads.count)) }
      return 1 - shares.reduce(0, +) / 3
    }
  }
}
