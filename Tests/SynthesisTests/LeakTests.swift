import Testing

@testable import Synthesis

/// Whether a row is planted cannot be read from it: trivial classifiers fail.
///
/// Rows of diversion are set against decoys and ordinary controlled rows of the same lanes in the same years, of many
/// worlds: single columns by rank, digits of numbers by one-level stumps.
@Suite struct LeakTests {
  /// A row as a classifier sees it.
  private struct Sample {
    var place: Int
    var grams: Double
    var cents: Double
    /// Against the usual price of the goods, as a logarithm would rank it.
    var price: Double
    var day: Double
    var wording: Double
    var lane: Int
  }

  private static let samples: (positive: [Sample], negative: [Sample]) = {
    var (positive, negative) = ([Sample](), [Sample]())
    for seed in UInt64(1)...14 {
      let trade = SyntheticTrade(TradeSettings(rows: 100_000, seed: seed, schemesPerMillion: 480))
      for (number, row) in trade.plan.rows.enumerated() where row.plot >= 0 {
        // Consumer goods are known by their code, and weigh what they weigh.
        guard trade.plan.plots[Int(row.plot)].cast.kind != .consumerGoods else { continue }
        guard let sample = sample(row.planted.row, place: Int(trade.places[number]), trade.world) else {
          continue
        }
        if row.planted.isPositive { positive.append(sample) } else { negative.append(sample) }
      }
      for number in 0..<4_000 {
        let row = trade.world.background(row: number * 25)
        guard trade.world.goods.all[Int(row.goods)].control.isControlled,
          let sample = sample(row, place: number * 25, trade.world)
        else { continue }
        negative.append(sample)
      }
    }
    return (positive, negative)
  }()

  /// `nil` for rows of other lanes and of the years before the measure.
  private static func sample(_ row: Consignment, place: Int, _ world: World) -> Sample? {
    let (from, to) = (world.bloc(of: row.consignor), world.bloc(of: row.consignee))
    let isLast =
      from == .hub && world.controls.destinations.contains(world.population.country(of: row.consignee))
    let isFirst = from == .coalition && to == .hub
    guard isFirst || isLast, row.day >= Calendar.measure + 10 else { return nil }
    let unit = world.goods.all[Int(row.goods)].usdPerKg
    return Sample(
      place: place, grams: Double(row.grams), cents: Double(row.cents),
      price: Double(row.cents) * 10 / Double(row.grams) / unit, day: Double(row.day),
      wording: Double(row.wording),
      lane: isFirst ? 0 : 1)
  }

  /// The chance that a positive lies above a negative; ties count half.
  private func areaUnderCurve(_ positive: [Double], _ negative: [Double]) -> Double {
    let all = (positive.map { ($0, true) } + negative.map { ($0, false) }).sorted { $0.0 < $1.0 }
    var (index, below, sum) = (0, 0.0, 0.0)
    while index < all.count {
      var end = index
      var (p, n) = (0.0, 0.0)
      while end < all.count, all[end].0 == all[index].0 {
        if all[end].1 { p += 1 } else { n += 1 }
        end += 1
      }
      sum += p * (below + n / 2)
      below += n
      index = end
    }
    return sum / (Double(positive.count) * Double(negative.count))
  }

  @Test(arguments: [0, 1])
  func `amounts, prices and days of both classes come from the same distributions`(lane: Int) {
    let positive = LeakTests.samples.positive.filter { $0.lane == lane }
    let negative = LeakTests.samples.negative.filter { $0.lane == lane }
    #expect(positive.count > 2_000 && negative.count > 2_000)
    for (name, column) in [
      ("grams", \Sample.grams), ("cents", \.cents), ("price", \.price), ("wording", \.wording),
    ] {
      let area = areaUnderCurve(positive.map { $0[keyPath: column] }, negative.map { $0[keyPath: column] })
      #expect(abs(area - 0.5) < (name == "wording" ? 0.02 : 0.07), "\(name) of lane \(lane): \(area)")
    }
  }

  @Test func `the line of a row does not tell its class, nor does any digit of its number`() {
    let (positive, negative) = (
      LeakTests.samples.positive.map(\.place), LeakTests.samples.negative.map(\.place)
    )
    let area = areaUnderCurve(positive.map(Double.init), negative.map(Double.init))
    #expect(abs(area - 0.5) < 0.02, "line: \(area)")
    for position in [1, 10, 100, 1_000, 10_000] {
      for digit in 0..<10 {
        func share(_ places: [Int]) -> Double {
          Double(places.count { ($0 + 1) / position % 10 == digit }) / Double(places.count)
        }
        // Every 25th row of the background was looked at, so its last two digits are not free.
        let stump = 0.5 + abs(share(positive) - (position < 100 ? 0.1 : share(negative))) / 2
        #expect(stump < 0.52, "digit \(digit) at \(position): \(stump)")
      }
    }
  }

  @Test func `a classifier that knows the class finds it`() {
    let (positive, negative) = (LeakTests.samples.positive.count, LeakTests.samples.negative.count)
    let area = areaUnderCurve(
      [Double](repeating: 1, count: positive), [Double](repeating: 0, count: negative))
    #expect(area == 1)
    #expect(areaUnderCurve([1, 2, 3], [1, 2, 3]) == 0.5)
  }
}
