import Foundation
import Screening
import Testing

/// Agreement with the labelled pairs of opensanctions/nomenklatura and the cross-script pairs of moov-io/watchman.
struct LabelledPairsTests {
  struct Labelled {
    let kind: NameKind
    let isMatch: Bool
    let score: Double
  }

  static let pairs: [Labelled]? = sharedText("names/name_pairs_dev.csv").map { text in
    csvRows(text).dropFirst().filter { $0.count > 4 }.map { row in
      let kind: NameKind = row[1] == "Person" ? .person : row[1] == "Vessel" ? .vessel : .firm
      return Labelled(
        kind: kind, isMatch: row[4] == "true", score: NameMatcher().score(row[2], row[3], kind: kind))
    }
  }

  static func f1(_ pairs: [Labelled], at threshold: Double) -> Double {
    let hits = pairs.filter { $0.score >= threshold }
    let truths = pairs.count { $0.isMatch }
    return 2 * Double(hits.count { $0.isMatch }) / Double(max(1, hits.count + truths))
  }

  @Test(.enabled(if: pairs != nil, "the shared pairs are not beside the package"))
  func `the documented threshold tells labelled pairs apart`() throws {
    let pairs = try #require(LabelledPairsTests.pairs)
    #expect(pairs.count == 400)
    #expect(LabelledPairsTests.f1(pairs, at: NameMatcher.threshold) >= 0.87)
    #expect(LabelledPairsTests.f1(pairs.filter { $0.kind == .firm }, at: NameMatcher.threshold) >= 0.91)
  }

  @Test(.enabled(if: pairs != nil, "the shared pairs are not beside the package"))
  func `a threshold found on four fifths serves the last fifth`() throws {
    let pairs = try #require(LabelledPairsTests.pairs)
    var (hits, marked, truths) = (0, 0, 0)
    for fold in 0..<5 {
      let held = pairs.indices.filter { $0 % 5 == fold }.map { pairs[$0] }
      let rest = pairs.indices.filter { $0 % 5 != fold }.map { pairs[$0] }
      let threshold = try #require(
        rest.map(\.score).max { LabelledPairsTests.f1(rest, at: $0) < LabelledPairsTests.f1(rest, at: $1) })
      hits += held.count { $0.isMatch && $0.score >= threshold }
      marked += held.count { $0.score >= threshold }
      truths += held.count { $0.isMatch }
    }
    #expect(2 * Double(hits) / Double(marked + truths) >= 0.85)
  }

  @Test(.enabled(if: pairs != nil, "the shared pairs are not beside the package"))
  func `fewer than five in a hundred pairs share one score`() throws {
    let pairs = try #require(LabelledPairsTests.pairs)
    let most = Dictionary(grouping: pairs, by: \.score).values.map(\.count).max() ?? 0
    #expect(Double(most) < 0.05 * Double(pairs.count))
  }

  static let crossScript: [[String]]? = sharedText("names/cross_script_pairs.csv").map { text in
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: ",").map(String.init)
    }
  }

  @Test(.enabled(if: crossScript != nil, "the shared pairs are not beside the package"))
  func `names in two scripts reach their least score`() throws {
    let rows = try #require(LabelledPairsTests.crossScript)
    #expect(rows.count == 22)
    for row in rows {
      let least = try #require(Double(row[2]))
      let score = NameMatcher().score(row[0], row[1])
      #expect(score >= least, "\(row[0]) and \(row[1])")
    }
  }
}
