import Foundation
import TestSupport
import Testing

@testable import Reporting

private func difference(_ old: Report, _ new: Report) -> ReportDifference {
  ReportDifference(from: old, named: "old.json", to: new, named: "new.json")
}

extension ReportDifference {
  fileprivate func kind(_ name: String) -> Kind { kinds.first { $0.name == name }! }
}

/// The sample, changed in every way that `diff` tells of.
private let changedReport: Report = {
  var report = sampleReport
  report.receipt.version = "0.2.0"
  report.receipt.settings[1].value = "4"
  report.receipt.settings.removeLast()
  report.receipt.regimes[1].sha256 = String(repeating: "77", count: 32)
  report.inputs[1].sha256 = String(repeating: "ab", count: 32)
  (report.inputs[1].used, report.inputs[1].lastDay) = (5_000, "2023-12-31")
  var routes = report.destinations[0].routes
  routes.remove(at: 2)
  (routes[0].valueUSDCents, routes[0].grade, routes[0].rank) = (2_000_000_00, .b, 2)
  routes[1].rank = 1
  var new = sampleReport.destinations[0].routes[0]
  (new.id, new.rank, new.valueUSDCents) = ("r-new", 3, 9_876_543_21)
  report.destinations[0].routes = [routes[1], routes[0], new, routes[2]]
  report.destinations[0].hubs[0].amount.fifo += 1_000
  report.destinations[0].detectors?[0].findings[0].shipments += 5
  report.screening?.hits[0].shipments = 99
  report.screening?.lists[0].files[0].sha256 = String(repeating: "cd", count: 32)
  report.screening?.lists[0].entries += 22
  return report
}()

@Suite struct DifferenceTests {
  @Test func `equal reports have no difference, and that is said`() {
    let same = difference(sampleLeadsReport, sampleLeadsReport)
    #expect(same.isEqual && same.causes.isEmpty)
    #expect(
      same.kinds.allSatisfy { $0.added.isEmpty && $0.gone.isEmpty && $0.changed.isEmpty && $0.same == $0.new }
    )
    #expect(same.kinds.map(\.new).allSatisfy { $0 > 0 }, "the sample has something of every kind")
    let text = terminalText(same, style: TextStyle(width: 100))
    #expect(text.contains("Nothing changed: the reports are equal.") && !text.contains("Why"))
  }

  @Test func `new, gone and changed routes are told apart, with the figures that differ`() throws {
    let routes = difference(sampleReport, changedReport).kind("routes")
    #expect(routes.added.map(\.id) == ["r-new"] && routes.gone.map(\.id) == ["r-8f14e45fceea167a"])
    let change = try #require(routes.changed.first { $0.id == "r-5d41402abc4b2a76" })
    #expect(
      change.figures == [
        .init(name: "rank", old: .integer(1), new: .integer(2)),
        .init(name: "valueUSDCents", old: .integer(1_234_567_89), new: .integer(2_000_000_00)),
        .init(name: "grade", old: .text("A"), new: .text("B")),
      ])
    #expect(routes.changed.filter(\.isRankAlone).map(\.id) == ["r-7d793037a0760186"])
    #expect(routes.same == 1 && routes.old == 4 && routes.new == 4)
  }

  @Test func `the sentence names the item whose value moved most`() {
    let sentence = difference(sampleReport, changedReport).sentence
    #expect(sentence.hasPrefix("1 route is new, 1 is gone and 1 changed; the most changed is the new route "))
    #expect(sentence.hasSuffix("854231 processors and controllers, 9,876,543 USD."))
    let back = difference(changedReport, sampleReport).sentence
    #expect(back.contains("the most changed is the gone route "))
    var only = sampleReport
    only.destinations[0].routes[0].valueUSDCents = 1_00
    #expect(difference(sampleReport, only).sentence.hasSuffix(", from 1,234,568 USD to 1 USD."))
    only = sampleReport
    only.destinations[0].routes[0].rank = 9
    #expect(difference(sampleReport, only).sentence.hasPrefix("Only ranks changed"))
    only = sampleReport
    only.notices = []
    #expect(difference(sampleReport, only).sentence.hasPrefix("Nothing that is compared changed"))
    only.destinations[0].hubs.removeLast()
    #expect(difference(sampleReport, only).sentence.contains("the gone hub"))
  }

  @Test func `hubs, findings, discoveries and matches are compared as well`() {
    let found = difference(sampleReport, changedReport)
    #expect(found.kind("hubs").changed.map(\.figures.count) == [1])
    #expect(found.kind("findings").changed.map { $0.figures.map(\.name) } == [["shipments"]])
    #expect(found.kind("matches").changed.map { $0.figures.map(\.name) } == [["shipments"]])
    var other = sampleReport
    other.destinations[0].discoveries?.items[0].isDiscovery.toggle()
    let names = difference(sampleReport, other).kind("discoveries").changed.map { $0.figures.map(\.name) }
    #expect(names == [["discovery"]])
  }

  @Test func `every cause is named, and what did not change is none`() {
    let causes = difference(sampleReport, changedReport).causes
    #expect(causes.map(\.matter) == [.data, .list, .regime, .setting, .setting, .version])
    let names = [sampleReport.inputs[1].file, nil, "iran", "legs", "hubs", "entrepot"]
    for (cause, name) in zip(causes, names) where name != nil { #expect(cause.name == name) }
    #expect(
      causes[0].sentence
        == "vendor.csv.gz has other contents: 4,212 rows used, now 5,000, up to 2023-10-12, now to 2023-12-31."
    )
    #expect(causes[3].sentence == "Setting legs: 3, now 4.")
    #expect(causes[4].old == "regime" && causes[4].new == nil)
  }

  @Test func `the same bytes under another name are no other data; one input more or less is`() {
    var moved = sampleReport
    moved.inputs[0].file = "elsewhere/imports.csv"
    moved.inputs.swapAt(0, 1)
    #expect(difference(sampleReport, moved).causes.isEmpty)
    #expect(difference(sampleReport, moved).notices.first?.hasPrefix("The receipts name the same") == true)
    moved.inputs.removeLast()
    #expect(difference(sampleReport, moved).causes.map(\.new) == [nil])
    #expect(difference(moved, sampleReport).causes.map(\.old) == [nil])
    var twice = sampleReport
    twice.inputs.append(twice.inputs[0])
    #expect(difference(sampleReport, twice).causes.count == 1)
  }

  @Test func `a list that was cut is said, as what is not listed may seem gone`() {
    let cut = difference(sampleReport, sampleReport.listing(top: 1))
    #expect(cut.kind("routes").gone.count == 3)
    #expect(cut.notices.contains { $0.hasPrefix("The new report lists 2 of 187 routes of russia") })
    var whole = sampleReport
    for index in whole.destinations.indices {
      whole.destinations[index].routeCount = whole.destinations[index].routes.count
      (whole.destinations[index].detectors, whole.destinations[index].discoveries) = (nil, nil)
    }
    #expect(difference(whole, whole).notices.isEmpty)
  }

  /// Oracle: routes are dropped, added and changed by a plan, which has to come back.
  @Test(arguments: UInt64(0)..<200)
  func `what was changed comes back, neither more nor less`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let template = sampleReport.destinations[0].routes[0]
    let old = (0..<12).map { number in
      var route = template
      (route.id, route.rank) = ("r\(number)", number + 1)
      return route
    }
    var (new, gone, changed, added) = ([RouteReport](), [String](), [String](), [String]())
    for var route in old {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: gone.append(route.id)
      case 1:
        route.netMassGrams = Bool.random(using: &random) ? nil : 1
        changed.append(route.id)
        new.append(route)
      case 2:
        new.append(route)
        route.id += "x"
        added.append(route.id)
        new.append(route)
      default: new.append(route)
      }
    }
    new.shuffle(using: &random)
    var (before, after) = (sampleReport, sampleReport)
    (before.destinations[0].routes, after.destinations[0].routes) = (old, new)
    let kind = difference(before, after).kind("routes")
    #expect(Set(kind.gone.map(\.id)) == Set(gone) && Set(kind.added.map(\.id)) == Set(added))
    #expect(
      Set(kind.changed.map(\.id)) == Set(changed) && kind.same == old.count - gone.count - changed.count)
  }

  @Test func `two things of one id are two`() {
    var twice = sampleReport
    twice.destinations[0].routes.append(twice.destinations[0].routes[0])
    let kind = difference(sampleReport, twice).kind("routes")
    #expect(kind.added.count == 1 && kind.changed.isEmpty && kind.gone.isEmpty)
  }

  @Test func `a difference keeps to its schema, is read back the same, and the schema notices what is wrong`()
    throws
  {
    let schema = try SchemaValidator(root: JSONValue(writtenSchema(.diff)))
    let found = difference(sampleReport, changedReport)
    let text = try jsonText(found)
    #expect(schema.problems(try JSONValue(text)) == [])
    #expect(try JSONDecoder().decode(ReportDifference.self, from: Data(text.utf8)) == found)
    for (right, wrong) in [
      ("\"matter\" : \"data\"", "\"matter\" : \"weather\""), ("entrepot.diff/1", "entrepot.diff/2"),
      ("\"isEqual\" : false", "\"isEqual\" : 0"), ("\"same\" : 1", "\"same\" : -1"),
      ("\"title\"", "\"tilte\""),
    ] {
      let broken = text.replacing(right, with: wrong, maxReplacements: 1)
      try #require(broken != text, "\(right)")
      #expect(schema.problems(try JSONValue(broken)) != [], "\(right)")
    }
  }

  @Test(arguments: UInt64(0)..<30)
  func `hostile names stay what they are in every form`(seed: UInt64) throws {
    var random = RandomReport(seed: seed)
    let found = difference(random.report(), random.report())
    let schema = try SchemaValidator(root: JSONValue(writtenSchema(.diff)))
    #expect(schema.problems(try JSONValue(jsonText(found))) == [])
    let text = terminalText(found, style: TextStyle(width: 80))
    let table = csvText(found)
    for output in [text, table] { #expect(!output.unicodeScalars.contains { $0 != "\n" && isHidden($0) }) }
    for cell in table.split(separator: "\n").flatMap({ $0.split(separator: ",") }) {
      let start = cell.drop { $0 == "\"" }.first.map(String.init) ?? ""
      #expect(!["=", "@"].contains(start), "\(cell.prefix(40))")
    }
    #expect(terminalText(found, style: TextStyle(width: 80)) == text)
  }

  @Test func `a spreadsheet has exact decimals with units, and causes first`() {
    let lines = csvText(difference(sampleReport, changedReport)).split(separator: "\n")
    #expect(lines[0] == "kind,change,regime,id,title,figure,old,new")
    #expect(lines[1].hasPrefix("cause,data,,vendor.csv.gz,"))
    #expect(lines.contains { $0.hasSuffix(",value_usd,1234567.89,2000000.00") })
    #expect(
      lines.contains {
        $0.hasPrefix("routes,gone,russia,r-8f14e45fceea167a,") && $0.hasSuffix(",net_mass_kg,7654.321,")
      })
  }

  @Test(arguments: [60, 100])
  func `a difference on a terminal reads as it did when it was found good`(width: Int) throws {
    try expectGolden(
      terminalText(difference(sampleReport, changedReport), style: TextStyle(width: width)),
      "diff-\(width).txt")
  }

  @Test func `what is too much to print is counted`() {
    var style = TextStyle(width: 100)
    style.top = 1
    let text = terminalText(difference(changedReport, sampleReport.listing(top: 0)), style: style)
    #expect(text.contains("and 3 more; --all prints them"))
  }
}
