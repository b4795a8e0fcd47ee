import Flows
import Testing
import Trade

@Suite struct PriceChangeTests {
  /// Value and grams before and after.
  private func priced(_ line: MadeLine, _ value: (Int64, Int64), grams: (Int64, Int64)) -> [MadeLine] {
    joined(
      monthly(line, value.0, grams: grams.0, from: month("2021-03")),
      monthly(line, value.1, grams: grams.1, from: month("2022-03")))
  }

  @Test func `bearings of which less went for more are price, not volume`() throws {
    let lines = priced(sent("DE", "RU", "848210"), (10_000, 17_600), grams: (100_000, 87_000))
    let change = try #require(try FlowCase(lines, flowQuestion(coalition: ["DE"])).prices.first)
    #expect(abs(change.unitValueRatio - 1.76 / 0.87) < 1e-12)
    #expect(Int((change.unitValueRatio * 100 - 100).rounded()) == 102)
    #expect(change.verdict == .priceNotVolume)
    #expect(change.unit == "kg")
    #expect(change.priceEffect + change.volumeEffect == 7_600)
    #expect(change.priceEffect == 10_230)
    #expect(change.isMarkedUp)
    #expect(change.othersRatio == nil && change.isMarkedUpAgainstOthers == nil)
  }

  @Test func `a mark-up is told against the same goods to others too`() throws {
    let lines = joined(
      priced(sent("CN", "RU"), (100_000, 187_000), grams: (1_000, 1_000)),
      priced(sent("CN", "VN"), (100_000, 109_000), grams: (1_000, 1_000)),
      priced(sent("CN", "KZ"), (200_000, 218_000), grams: (2_000, 2_000)))
    let change = try #require(
      try FlowCase(lines, flowQuestion()).prices.first { $0.lane.importer.name == "RU" })
    #expect(abs(change.unitValueRatio - 1.87) < 1e-12)
    #expect(abs(try #require(change.othersRatio) - 1.09) < 1e-12)
    #expect(Int((try #require(change.relativeMarkUp) * 1_000).rounded()) == 1_716)
    #expect(change.isMarkedUp)
    #expect(change.isMarkedUpAgainstOthers == false)
  }

  @Test func `lines without the quantity count on neither side, and a large part of them is noted`() throws {
    let lines = joined(
      priced(sent("DE", "RU"), (1_200, 2_400), grams: (120, 120)),
      priced(sent("DE", "RU"), (600, 9_999), grams: (0, 0)))
    let change = try #require(try FlowCase(lines, flowQuestion(coalition: ["DE"])).prices.first)
    #expect([change.valueBefore, change.valueAfter] == [1_200, 2_400])
    #expect(change.unitValueRatio == 2)
    #expect(
      change.notes == [
        "Lines with 33 % of the value before and 81 % after declare no such quantity and are left out on both sides."
      ])
  }

  @Test func `pieces are the measure where mass is not declared, and several units are none`() throws {
    var line = sent("DE", "RU")
    line.unit = 1
    let pieces = joined(
      monthly(line, 1_200, pieces: 12_000, from: month("2021-03")),
      monthly(line, 4_800, pieces: 24_000, from: month("2022-03")))
    let change = try #require(try FlowCase(pieces, flowQuestion(coalition: ["DE"])).prices.first)
    #expect(change.unit == "p/st")
    #expect(change.unitValueRatio == 2)
    #expect(change.verdict == .both)
    var other = line
    other.unit = 2
    let mixed = pieces + monthly(other, 12, pieces: 12_000, from: month("2022-03"))
    #expect(try FlowCase(mixed, flowQuestion(coalition: ["DE"])).prices.isEmpty)
  }

  @Test func `a verdict needs a movement of more than a twentieth, and the value going with it`() {
    #expect(PriceChange.Verdict(value: 2, price: 2, quantity: 1) == .priceNotVolume)
    #expect(PriceChange.Verdict(value: 2, price: 1.04, quantity: 1.92) == .volumeNotPrice)
    #expect(PriceChange.Verdict(value: 4, price: 2, quantity: 2) == .both)
    #expect(PriceChange.Verdict(value: 0.5, price: 0.5, quantity: 1) == .priceNotVolume)
    #expect(PriceChange.Verdict(value: 0.8, price: 1.6, quantity: 0.5) == .volumeNotPrice)
    #expect(PriceChange.Verdict(value: 1, price: 1, quantity: 1) == .both)
  }

  @Test func `an importer's word is taken where the exporter has none`() throws {
    let lines = joined(
      priced(received("RU", "CN"), (100, 300), grams: (100, 100)),
      priced(received("KZ", "CN"), (100, 150), grams: (100, 100)))
    let change = try #require(
      try FlowCase(lines, flowQuestion()).prices.first { $0.lane.importer.name == "RU" })
    #expect(change.lane.reportedBy == .importer)
    #expect(change.unitValueRatio == 3)
    #expect(change.othersRatio == 1.5)
    #expect(change.isMarkedUpAgainstOthers == true)
  }
}
