import Foundation
import Statistics
import Testing

/// A file of `../shared` if that folder stands beside the repository or above it.
private func sharedFile(_ path: String) -> Data? {
  var folder = URL(filePath: #filePath)
  for _ in 0..<5 {
    folder = folder.deletingLastPathComponent()
    if let data = try? Data(contentsOf: folder.appending(path: "shared/data/\(path)")) { return data }
  }
  return nil
}

/// ln of the monthly sums over member states, from January 2019.
private func logExports(to country: String) -> [Double]? {
  guard let data = sharedFile("trade/eurostat_eu_exports_to_\(country)_monthly.csv") else { return nil }
  let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  var sums: [Int: Double] = [:]
  for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst() {
    let aggregate = line.hasPrefix("\"European Union") || line.hasPrefix("\"Euro area")
    guard !aggregate, let comma = line.lastIndex(of: ","), let value = Double(line[comma...].dropFirst()),
      let year = Int(line[..<comma].dropLast().suffix(4)),
      let month = months.firstIndex(where: {
        line.contains("\($0). \(year)") || line.contains("\($0) \(year)")
      })
    else { continue }
    sums[(year - 2019) * 12 + month, default: 0] += value
  }
  return (0..<sums.count).map { log(sums[$0] ?? .nan) }
}

@Test func `EU exports break once, in the month that the published figures say`() throws {
  // Months from January 2019: July, June and March 2022; the single best split of the mean falls there too.
  for (country, month) in [("kyrgyzstan", 42), ("kazakhstan", 41), ("russia", 38)] {
    guard let series = logExports(to: country) else { return }
    try #require(series.count == 68)
    let found = try #require(breaks(of: series))
    #expect(found.map(\.position) == [month] && found[0].interval.contains(month))
    #expect(oneSplit(series)?.position == month)
  }
}

private struct Series: Decodable {
  struct Column: Decodable { let raw: [Double] }
  let series: [Column]
}

/// Marks of `expected` that one of `found` meets within 5, each of those used once, the nearest first.
private func met(_ expected: Set<Int>, by found: Set<Int>) -> Int {
  var left = found
  return expected.sorted().count { mark in
    let near = left.filter { abs($0 - mark) <= 5 }
    guard let nearest = near.min(by: { (abs($0 - mark), $0) < (abs($1 - mark), $1) }) else { return false }
    left.remove(nearest)
    return true
  }
}

/// F1 of the Turing Change Point Dataset: index 0 is a mark of everybody; precision against all people's marks
/// together, recall as the mean over the people.
private func f1(_ people: [[Int]], _ found: [Int]) -> Double {
  let marks = people.map { Set($0).union([0]) }
  let found = Set(found).union([0])
  let union = marks.reduce(into: Set()) { $0.formUnion($1) }
  let precision = Double(met(union, by: found)) / Double(found.count)
  let recall = marks.reduce(0) { $0 + Double(met($1, by: found)) / Double($1.count) } / Double(marks.count)
  return 2 * precision * recall / (precision + recall)
}

/// What is found, and its F1 to three digits: worse than PELT on four series, better on four, equal on two.
private let expected: [String: (breaks: [Int], f1: Double)] = [
  "bank": ([], 1), "children_per_woman": ([67, 113, 177], 0.472), "co2_canada": ([], 0.361),
  "gdp_argentina": ([46], 0.889), "gdp_croatia": ([], 0.824), "global_co2": ([], 0.846),
  "homeruns": ([], 0.659), "jfk_passengers": ([327], 0.776), "ozone": ([31], 0.966),
  "rail_lines": ([10, 26], 0.966),
]

@Test func `ten real series are broken more like people do than by PELT`() throws {
  guard let people = sharedFile("changepoint/tcpd/annotations.json"),
    let published = sharedFile("changepoint/tcpd/published_default_f1.csv")
  else { return }
  let marks = try JSONDecoder().decode([String: [String: [Int]]].self, from: people)
  var (ours, pelt) = (0.0, 0.0)
  let lines = String(decoding: published, as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst()
  for line in lines {
    let cells = line.split(separator: ",")
    let name = String(cells[0])
    let people = try #require(marks[name]).values.map(\.self)
    // The column that says what an empty answer scores checks the definition.
    #expect(abs(f1(people, []) - Double(cells[8])!) < 1e-12)
    let file = try #require(sharedFile("changepoint/tcpd/\(name).json"))
    let series = try JSONDecoder().decode(Series.self, from: file).series[0].raw
    let found = try #require(breaks(of: series)).map(\.position)
    let score = f1(people, found)
    #expect(found == expected[name]?.breaks && abs(score - (expected[name]?.f1 ?? 0)) < 5e-4)
    ours += score / 10
    pelt += Double(cells[6])! / 10
    if people.allSatisfy(\.isEmpty) { #expect(found.isEmpty) }
  }
  try #require(lines.count == 10)
  #expect(ours > pelt + 0.04)
}
