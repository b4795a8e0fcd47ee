internal import Trade

/// Trade statistics of the story's world: who sent how much of three subheadings to whom, month by month, as both sides say it.
///
/// Two exporters, seven hubs, twenty other partners, Russia. What is planted: direct trade with Russia in listed goods ends with
/// the measure; hubs take its place, each in its own way (`StoryLane`); Armenia grows in everything and Vietnam all the
/// time, which is innocent.
struct StoryStatistics: Sendable {
  static let exporters: [CountryCode] = ["DE", "US"]
  static let hubs: [CountryCode] = ["AE", "AM", "CN", "HK", "KG", "KZ", "TR"]
  static let others: [CountryCode] = [
    "AR", "BD", "BR", "CL", "CO", "EG", "ID", "IN", "KE", "LK", "MA", "MX", "MY", "NG", "PE", "PH", "PK",
    "TH", "VN", "ZA",
  ]
  /// Subheadings: integrated circuits (tier 1), ball bearings (tier 3.B), leather shoes (on no list); dollars a kilogram.
  static let goods: [(code: HSCode, usdPerKg: Double)] = [("854231", 900), ("848210", 12), ("640399", 35)]
  static let months = Month(year: 2019, month: 1)!...Month(year: 2024, month: 12)!
  /// The last month of which Russia publishes anything.
  static let lastRussian = Month(year: 2022, month: 1)!

  let seed: UInt64

  /// One line: value in whole dollars, mass in whole kilograms.
  private struct Line {
    var period: String, reporter: CountryCode, partner: String, flow: String, goods: HSCode
    var dollars: Double, kilograms: Double
    var text: String {
      "\(period),\(reporter),\(partner),\(flow),\(goods),\(Int64(dollars)),\(max(1, Int64(kilograms)))\n"
    }
  }

  /// The file, in the plain layout.
  var bytes: [UInt8] {
    var text = """
      # Scope: made up. Two exporters, three subheadings; other goods and exporters are not in it
      period,reporter,partner,flow,hs_code,value_usd,net_mass_kg

      """
    for (place, goods) in StoryStatistics.goods.enumerated() {
      for lane in lanes(of: place) { text += lines(lane, goods).map(\.text).joined() }
      for exporter in StoryStatistics.exporters { text += world(exporter, place).map(\.text).joined() }
    }
    return Array(text.utf8)
  }

  private func lanes(of goods: Int) -> [StoryLane] {
    let direct = StoryStatistics.exporters.map { StoryLane($0, "RU", goods) }
    let supply = StoryStatistics.exporters.flatMap { exporter in
      (StoryStatistics.hubs + StoryStatistics.others).map { StoryLane(exporter, $0, goods) }
    }
    return direct + supply + StoryStatistics.hubs.map { StoryLane($0, "RU", goods) }
  }

  private func lines(_ lane: StoryLane, _ goods: (code: HSCode, usdPerKg: Double)) -> [Line] {
    var random = RandomStream(seed: seed, .statistics, lane.number)
    var lines: [Line] = []
    var before = lane.dollars(in: StoryStatistics.months.lowerBound)
    for month in StoryStatistics.months {
      let dollars = lane.dollars(in: month) * powerOfTwo(random.bell() * 0.2)
      let price = goods.usdPerKg * lane.price(in: month) * powerOfTwo(random.bell() * 0.05)
      lines.append(
        Line(
          period: "\(month)", reporter: lane.from, partner: "\(lane.to)", flow: "X", goods: goods.code,
          dollars: dollars,
          kilograms: dollars / price))
      if lane.isMirrored(in: month) {
        // A third arrives in the next month; freight and insurance cost 6 %.
        let arrived = (dollars * 2 + before) / 3 * lane.arriving(in: month) * 1.06
        lines.append(
          Line(
            period: "\(month)", reporter: lane.to, partner: "\(lane.from)", flow: "M", goods: goods.code,
            dollars: arrived, kilograms: arrived / price / 1.06))
      }
      before = dollars
    }
    return lines
  }

  /// What an exporter sent to all countries: more than to those named here.
  private func world(_ exporter: CountryCode, _ goods: Int) -> [Line] {
    var random = RandomStream(seed: seed, .statistics, 1_000 + goods * 10 + (exporter == "DE" ? 0 : 1))
    return StoryStatistics.months.map { month in
      let dollars = 400e6 * powerOfTwo(random.bell() * 0.05)
      let (code, usdPerKg) = StoryStatistics.goods[goods]
      return Line(
        period: "\(month)", reporter: exporter, partner: "World", flow: "X", goods: code, dollars: dollars,
        kilograms: dollars / usdPerKg)
    }
  }
}

/// How much of one subheading goes from one country to another, and what is planted there.
struct StoryLane: Sendable {
  let from: CountryCode, to: CountryCode
  /// Place of the subheading.
  let goods: Int

  init(_ from: CountryCode, _ to: CountryCode, _ goods: Int) {
    (self.from, self.to, self.goods) = (from, to, goods)
  }

  /// A number of its own.
  var number: Int { (Int(from.rawValue) * 1_000 + Int(to.rawValue)) * 3 + goods }
  private var isListed: Bool { goods < 2 }
  private var isDirect: Bool { to == "RU" && StoryStatistics.exporters.contains(from) }
  private var isOnward: Bool { to == "RU" && StoryStatistics.hubs.contains(from) }

  /// Dollars in an ordinary month before the measure.
  private var base: Double {
    if isDirect { return from == "DE" ? 30e6 : 12e6 }
    if isOnward {
      return from == "CN" ? 20e6 : from == "TR" ? 2e6 : from == "HK" && goods == 0 ? 20e3 : 150e3
    }
    let size: [CountryCode: Double] = [
      "CN": 60e6, "HK": 25e6, "TR": 15e6, "AE": 8e6, "KZ": 1.5e6, "KG": 0.2e6, "AM": 0.1e6,
    ]
    return (size[to] ?? 1e6 * Double(1 + Int(to.rawValue) % 9)) * (from == "DE" ? 1 : 0.7)
  }

  /// Times the ordinary month, by what is planted.
  private func growth(in month: Month) -> Double {
    func since(_ year: Int, _ number: Int) -> Bool { month >= Month(year: year, month: number)! }
    if isDirect { return since(2022, 4) ? (isListed ? 0.02 : 0.6) : since(2022, 3) ? 0.4 : 1 }
    if to == "VN" { return powerOfTwo(Double(StoryStatistics.months.lowerBound.distance(to: month)) * 0.02) }
    if from == "AM" || to == "AM" { return since(2022, 5) ? 3 : 1 }
    guard isListed else { return 1 }
    switch (from, to) {
    case (_, "KG"): return from == "DE" && since(2022, 6) ? 12 : 1
    case (_, "KZ"): return from == "DE" && since(2022, 5) ? 4 : 1
    case ("KG", _): return since(2022, 7) ? 20 : 1
    case ("KZ", _): return since(2022, 6) ? 8 : 1
    case ("HK", "RU"): return goods == 0 && since(2022, 5) ? 250 : 1
    case ("TR", "RU"): return goods == 1 && since(2022, 5) && !since(2023, 9) ? 6 : 1
    case ("AE", "RU"): return goods == 1 && since(2023, 9) ? 60 : 1
    default: return 1
    }
  }

  /// Dollars in a month, before chance: spring and autumn are a tenth better than winter and summer.
  func dollars(in month: Month) -> Double { base * growth(in: month) * (month.month % 6 < 3 ? 0.95 : 1.05) }

  /// Times the ordinary price.
  func price(in month: Month) -> Double {
    from == "KG" && isOnward && isListed && month >= Month(year: 2022, month: 7)! ? 1.9 : 1
  }

  /// Whether the importer publishes the month.
  func isMirrored(in month: Month) -> Bool {
    isDirect ? month <= StoryStatistics.lastRussian : StoryStatistics.hubs.contains(to)
  }

  /// What part of what left arrives by the importer's figures.
  func arriving(in month: Month) -> Double {
    from == "DE" && to == "KZ" && isListed && month >= Month(year: 2022, month: 5)! ? 0.5 : 0.97
  }
}
