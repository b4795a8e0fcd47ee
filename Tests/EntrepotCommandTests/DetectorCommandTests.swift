import Detection
import Foundation
import Reporting
import Testing

/// Detectors as commands of their own, on generated trade.
@Suite struct DetectorCommandTests {
  private func generated(_ place: Workplace) throws {
    let made = try place.run(["generate", "--rows", "10000", "--seed", "7", "-o", "trade.csv"])
    try #require(made.status == 0, "\(made.messages)")
  }

  private func report(_ place: Workplace, _ words: [String]) throws -> Report {
    let outcome = try place.run(words + ["trade.csv", "-f", "json", "-q"])
    try #require(outcome.status == 0, "\(words): \(outcome.messages)")
    return try Report(json: outcome.output)
  }

  @Test func `each detector is a command and finds what detect says it finds`() throws {
    guard let place = try Workplace() else { return }
    try generated(place)
    let options = ["--regime", "russia", "--floor", "1000", "--all"]
    let whole = try report(place, ["detect"] + options)
    var found = 0
    for detector in anomalyDetectors {
      let alone = try report(place, [detector.name] + options)
      #expect(alone.destinations[0].routes.isEmpty && alone.destinations[0].hubs.isEmpty)
      #expect(alone.destinations[0].detectors?.map(\.name) == [detector.name])
      #expect(
        alone.destinations[0].detectors?.first
          == whole.destinations[0].detectors?.first { $0.name == detector.name })
      #expect(alone.destinations[0].discoveries == whole.destinations[0].discoveries)
      #expect(alone.destinations[0].shipments == whole.destinations[0].shipments)
      found += alone.destinations[0].detectors?.first?.found ?? 0
    }
    #expect(found > 10)
    let csv = try place.run(["patterns", "trade.csv", "-f", "csv", "-q"] + options).output
    #expect(csv.hasPrefix("regime,detector,kind,rank,id,seller,"))
    let text = try place.run(["patterns", "trade.csv", "-q"] + options).output
    #expect(text.contains("Tested against controls"))
  }

  @Test func `floor and top keep small findings and later ones out`() throws {
    guard let place = try Workplace() else { return }
    try generated(place)
    let all = try report(place, ["dependence", "--regime", "russia", "--floor", "0", "--all"]).destinations[0]
    let some = try report(place, ["dependence", "--regime", "russia", "--floor", "50000", "--top", "2"])
      .destinations[0]
    let (many, few) = (try #require(all.detectors?[0]), try #require(some.detectors?[0]))
    #expect(many.found == many.findings.count && many.found > few.found)
    #expect(few.findings.count == 2 && few.findings.allSatisfy { $0.valueUSDCents! >= 50_000_00 })
  }

  @Test func `a placebo says so and finds next to nothing`() throws {
    guard let place = try Workplace() else { return }
    try generated(place)
    for kind in ["date", "destination"] {
      let found = try report(place, ["newcomers", "--regime", "russia", "--placebo", kind]).destinations
      for destination in found {
        #expect(destination.title.hasPrefix("Placebo"), "\(destination.title)")
        #expect((destination.discoveries?.found ?? 0) <= 2)
      }
      if kind == "date" { #expect(found.first?.measureDay == "2021-02-24") }
      if kind == "destination" { #expect(found.first.map { !$0.destinations.contains("RU") } ?? false) }
    }
  }

  @Test(arguments: [
    ["--fdr", "0"], ["--fdr", "1.5"], ["--fdr", "x"], ["--floor", "-1"], ["--threshold", "0"],
    ["--grace", "x"],
    ["--controls", "nobody"], ["--placebo", "goods"],
  ])
  func `values that mean nothing are refused`(words: [String]) throws {
    guard let place = try Workplace() else { return }
    try place.write("a,b\n", to: "trade.csv")
    let outcome = try place.run(["detect", "trade.csv"] + words)
    #expect(outcome.status == 2, "\(words): \(outcome.messages)")
    #expect(outcome.messages.contains(words[0]))
  }

  @Test
  func `detectors are listed with the red flags they compute, and the others with what they would need`()
    throws
  {
    guard let place = try Workplace() else { return }
    let text = try place.run(["detectors"]).output
    for detector in allDetectors { #expect(text.contains(detector.name)) }
    for flag in RedFlag.all {
      #expect(text.contains(flag.id))
      #expect(flag.needs != nil || !flag.detectors.isEmpty || !flag.commands.isEmpty, "\(flag.id) is nowhere")
    }
    let known = Set(RedFlag.all.map(\.id))
    #expect(allDetectors.flatMap { $0.flags }.allSatisfy(known.contains))
    let one = try place.run(["detectors", "prices"]).output
    #expect(one.contains("G3") && !one.contains("jumps"))
  }
}
