import TestSupport
import Testing

@testable import Reporting

@Suite struct VerifyTests {
  private func tree(_ text: String) throws -> JSONTree { try JSONTree(json: text) }

  @Test func `each place that differs is named, with what stood there and what stands there now`() throws {
    let old = try tree(
      #"{"a": 1, "b": [1, 2, {"c": "x"}], "d": null, "e": 9007199254740993, "f": true, "gone": [1, 2]}"#)
    let new = try tree(
      #"{"a": 2, "b": [1, 3, {"c": "y"}, 4], "d": 0, "e": 9007199254740992, "f": false, "more": {"k": 1}}"#)
    let found = differences(old, new)
    #expect(
      found.first.map { "\($0.path): \($0.old ?? "-") > \($0.new ?? "-")" } == [
        "a: 1 > 2", "b[1]: 2 > 3", "b[2].c: x > y", "b[3]: - > 4", "d: null > 0",
        "e: 9007199254740993 > 9007199254740992", "f: true > false", "gone: a list of 2 items > -",
        "more: - > an object of 1 member",
      ])
    #expect(found.count == 9 && differences(old, old).count == 0)
    #expect(try differences(tree("[1]"), tree("{}")).first[0].path == "")
    #expect(try differences(tree("1"), tree("1.0")).count == 0)
  }

  @Test(arguments: UInt64(0)..<200)
  func `as many places differ as were changed, and the first of them are listed`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var leaves = 0
    let old = randomTree(depth: 4, &random, leaves: &leaves)
    var changed: [String] = []
    let new = changing(old, at: "", &random, &changed)
    let found = differences(old, new, most: 5)
    #expect(found.count == changed.count && found.first.map(\.path) == Array(changed.prefix(5)))
  }

  private func randomTree(depth: Int, _ random: inout SplitMix64, leaves: inout Int) -> JSONTree {
    let width = Int.random(in: 1...4, using: &random)
    switch depth == 0 ? 2 : Int.random(in: 0...3, using: &random) {
    case 0:
      return .list((0..<width).map { _ in randomTree(depth: depth - 1, &random, leaves: &leaves) })
    case 1:
      var members: [String: JSONTree] = [:]
      for place in 0..<width { members["k\(place)"] = randomTree(depth: depth - 1, &random, leaves: &leaves) }
      return .object(members)
    default:
      leaves += 1
      return .integer(Int64(leaves))
    }
  }

  /// Some leaves changed; their paths in the order of keys and items.
  private func changing(
    _ tree: JSONTree, at path: String, _ random: inout SplitMix64, _ changed: inout [String]
  ) -> JSONTree {
    switch tree {
    case .list(let items):
      var new: [JSONTree] = []
      for (place, item) in items.enumerated() {
        new.append(changing(item, at: "\(path)[\(place)]", &random, &changed))
      }
      return .list(new)
    case .object(let members):
      var new = members
      for key in members.keys.sorted() {
        new[key] = changing(members[key]!, at: path.isEmpty ? key : "\(path).\(key)", &random, &changed)
      }
      return .object(new)
    default:
      guard Int.random(in: 0..<4, using: &random) == 0 else { return tree }
      changed.append(path)
      return .text("changed")
    }
  }

  /// A verdict with something in every part, and hostile names.
  private var differing: VerifyReport {
    var report = VerifyReport(
      pack: "case <script>.zip", version: "0.1.0", command: "entrepot detect '\u{202E}x'",
      manifestSHA256: String(repeating: "a", count: 64), files: 12, problems: [])
    report.remarks = ["A remark."]
    report.rerun = .differs
    report.differenceCount = 23
    report.differences = [
      .init(path: "destinations[0].routes[3].rank", old: "1", new: nil),
      .init(path: "notices[0]", old: "\u{1B}[31mred\u{0}", new: String(repeating: "long ", count: 50)),
    ]
    report.otherFiles = ["report.txt", "rows/\u{202E}.csv"]
    return report
  }

  @Test func `the verdict comes first, and nothing in it rules the terminal`() {
    let text = terminalText(differing, style: TextStyle(width: 80))
    #expect(
      text.contains("Differs. The pack is whole: 12 files have their digests.")
        && text.contains("another report (23 places)") && text.contains("2 other files"))
    #expect(text.contains("destinations[0].routes[3].rank") && text.contains("now: nothing"))
    #expect(text.contains("and 21 more places") && text.contains("report.txt"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{0}" })
    var same = differing
    (same.rerun, same.differenceCount, same.differences, same.otherFiles) = (.same, 0, [], [])
    #expect(terminalText(same, style: TextStyle(width: 80)).contains("Same. The pack is whole"))
    #expect(same.isSame && !differing.isSame)
    same.rerun = .notDone
    #expect(same.isSame && terminalText(same, style: TextStyle(width: 200)).contains("was not run again"))
    same.problems = ["rows.csv is missing."]
    #expect(!same.isSame && terminalText(same, style: TextStyle(width: 200)).contains("Differs."))
  }

  private var manifest: PackManifest {
    let digest = String(repeating: "b", count: 64)
    return PackManifest(
      receipt: sampleReport.receipt, words: ["detect", "a b.csv"],
      lists: [
        .init(
          files: [.init(file: "list.csv", sha256: digest)], format: "own", authority: "", snapshot: nil,
          entries: 2, names: 3, addresses: 0, identifiers: 0, quarantined: 0, doubtful: 0)
      ], inputs: sampleReport.inputs,
      settingFiles: [
        .init(option: "merges", path: "m.csv", file: "settings/1-merges-m.csv", sha256: digest)
      ],
      notes: ["A note."], files: [.init(name: "rows.csv", bytes: 12, sha256: digest)])
  }

  @Test func `verdict and manifest are as their written schemas say, and are read back`() throws {
    let verify = try SchemaValidator(root: JSONValue(writtenSchema(.verify)))
    let bare = VerifyReport(
      pack: "x", version: nil, command: nil, manifestSHA256: nil, files: 0, problems: ["No manifest."])
    for report in [differing, bare] {
      #expect(verify.problems(try JSONValue(jsonText(report))) == [])
    }
    let broken = try jsonText(differing).replacing("\"differs\"", with: "\"perhaps\"")
    #expect(verify.problems(try JSONValue(broken)) != [])
    let pack = try SchemaValidator(root: JSONValue(writtenSchema(.pack)))
    let text = try jsonText(manifest)
    #expect(pack.problems(try JSONValue(text)) == [])
    #expect(pack.problems(try JSONValue(text.replacing("\"words\"", with: "\"word\""))) != [])
    #expect(try PackManifest(json: text) == manifest)
    #expect(throws: ReportingError.self) {
      try PackManifest(json: text.replacing("entrepot.pack/1", with: "entrepot.pack/2"))
    }
  }

  @Test func `every row that a lead, route or finding cites is cited once, with all their ids`() {
    let cited = sampleReport.citedRows
    let keys = cited.map { "\($0.source.file):\($0.source.line)" }
    #expect(Set(keys).count == keys.count && !keys.isEmpty)
    for destination in sampleReport.destinations {
      for route in destination.routes {
        for row in route.legs.flatMap(\.evidence) {
          #expect(
            cited.contains { $0.source == .init(file: row.file, line: row.line) && $0.ids.contains(route.id) }
          )
        }
      }
      for finding in (destination.detectors ?? []).flatMap(\.findings) {
        for row in finding.evidence {
          #expect(
            cited.contains {
              $0.source == .init(file: row.file, line: row.line) && $0.ids.contains(finding.id)
            })
        }
      }
    }
    var random = RandomLeads(seed: 1)
    let report = random.report(leads: 6)
    for lead in report.destinations[0].leads ?? [] {
      for row in lead.lots.flatMap({ [$0.received, $0.sent] }) {
        #expect(
          report.citedRows.contains {
            $0.source == .init(file: row.file, line: row.line) && $0.ids.contains(lead.id)
          })
      }
    }
  }

  @Test func `rows as a table are neutralised cell by cell`() {
    let evidence = RouteReport.Evidence(
      file: "=a.csv", line: 7, declaration: "@d", day: "2022-01-02", hsCode: "8542", consignor: "+\"x\", y",
      consignee: "a\nb", origin: nil, dispatch: nil, valueUSDCents: -5, netMassGrams: nil)
    let firm = TraceReport.Firm(name: "\u{202E}evil", country: "HK")
    let none = TraceReport.Firm(name: "", country: "")
    let text = csvText([
      PackRow(
        evidence: evidence, consignor: firm, consignee: none, maker: none, destination: "RU",
        citedBy: ["a", "b"])
    ])
    let lines = text.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].split(separator: ",").count == 19)
    #expect(
      lines[1].hasPrefix("'=a.csv,7,2022-01-02,'@d,\"'+\"\"x\"\", y\",") && lines[1].hasSuffix(",-0.05,,a b"))
    #expect(!text.contains("\u{202E}"))
  }
}
