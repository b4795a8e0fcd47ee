public import Reporting
public import Trade

/// A lead as evaluation needs it: a route, its place in the ranking, and the rows behind it.
public struct Lead: Sendable, Equatable {
  /// Place in the ranking, best first; equal places are ties.
  public var place: Int
  /// Supplier first, consignee last; a supplier without name stands for any in its country.
  public var firms: [NamedFirm]
  /// Digits of the goods class.
  public var goods: HSCode
  /// What the report itself says how sure it is, 0...1; `nil` where it says nothing.
  public var score: Double?
  /// The smallest false discovery rate at which the lead would be reported.
  public var q: Double?
  /// First day of the evidence.
  public var firstDay: Day?
  /// Net mass of the last leg in grams, as the report states it.
  public var lastLegGrams: Int64?
  /// What of it the report attributes to the supplier, oldest lots first; `nil` for relays, whose rows speak for
  /// themselves, and where the report measures no masses.
  public var attributedGrams: Int64?
  /// Rows of all legs; the last leg's are marked.
  public var rows: [Row]
  /// Whether `rows` are all rows of the last leg.
  public var listsWholeLastLeg: Bool

  /// A source row of the evidence.
  public struct Row: Sendable, Equatable {
    public var file: String, line: Int
    public var declaration: String?
    public var isLastLeg: Bool
    public var grams: Int64?
  }

  /// The firms between supplier and consignee.
  public var hubs: ArraySlice<NamedFirm> { firms.dropFirst().dropLast() }
}

/// What a report may state of its leads besides ranks: scores and q-values, in its order.
public struct LeadScores: Sendable, Equatable {
  /// By destination and route; empty where the report states none.
  public var scores: [[Double?]], qs: [[Double?]]

  public init(scores: [[Double?]] = [], qs: [[Double?]] = []) { (self.scores, self.qs) = (scores, qs) }

  func score(_ destination: Int, _ route: Int) -> Double? { LeadScores.entry(scores, destination, route) }
  func q(_ destination: Int, _ route: Int) -> Double? { LeadScores.entry(qs, destination, route) }

  private static func entry(_ values: [[Double?]], _ destination: Int, _ route: Int) -> Double? {
    guard values.indices.contains(destination), values[destination].indices.contains(route) else {
      return nil
    }
    return values[destination][route]
  }
}

extension Report {
  /// The routes of all destinations as one ranking.
  ///
  /// By the score of the lead that each belongs to, then by rank, where the report has leads; routes of none come last. By a score
  /// of their own where every route has one. Else by rank: a report ranks the leads of each destination on its own, so the
  /// first of each are tied, then the second, ...
  public func leads(_ stated: LeadScores = LeadScores()) -> [Lead] {
    var leads: [Lead] = []
    var standings: [Double]? = destinations.contains { $0.leads != nil } ? [] : nil
    for (number, destination) in destinations.enumerated() {
      var ofRoute: [String: Double] = [:]
      for lead in destination.leads ?? [] { for route in lead.routes { ofRoute[route] = lead.logOdds } }
      for (index, route) in destination.routes.enumerated() {
        guard var lead = Lead(route) else { continue }
        (lead.score, lead.q) = (stated.score(number, index), stated.q(number, index))
        leads.append(lead)
        standings?.append(ofRoute[route.id] ?? -.infinity)
      }
    }
    if let standings {
      let order = leads.indices.sorted { a, b in
        standings[a] == standings[b] ? leads[a].place < leads[b].place : standings[a] > standings[b]
      }
      let last = leads.count
      for (place, index) in order.enumerated() {
        leads[index].place = standings[index] > -.infinity ? place + 1 : last + leads[index].place
      }
      return leads
    }
    let scores = leads.compactMap(\.score)
    if scores.count == leads.count {
      let places = Places(scores)
      for index in leads.indices { leads[index].place = places.place(of: scores[index]) }
    }
    return leads
  }
}

extension Lead {
  /// `nil` for goods that are no digits.
  init?(_ route: RouteReport) {
    guard let goods = HSCode(route.goods) else { return nil }
    place = route.rank
    firms = route.stops.map { NamedFirm(name: $0.name, country: $0.country) }
    self.goods = goods
    firstDay = route.firstDay.flatMap { Day(iso: $0) }
    lastLegGrams = route.netMassGrams
    attributedGrams = route.attribution.flatMap { $0.measure == .mass ? $0.amount.fifo : nil }
    rows = route.legs.enumerated().flatMap { index, leg in
      leg.evidence.map {
        Row(
          file: $0.file, line: $0.line, declaration: $0.declaration,
          isLastLeg: index == route.legs.count - 1, grams: $0.netMassGrams)
      }
    }
    listsWholeLastLeg = route.legs.last.map { $0.evidence.count == $0.shipments } ?? true
  }
}

/// Places by falling value: equal values have equal places.
struct Places<Value: Hashable & Comparable> {
  private var places: [Value: Int] = [:]

  init(_ values: some Sequence<Value>) {
    for (place, value) in Set(values).sorted(by: >).enumerated() { places[value] = place + 1 }
  }

  func place(of value: Value) -> Int { places[value] ?? places.count + 1 }
}
