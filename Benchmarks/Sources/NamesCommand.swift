import Foundation
import Screening
import WorkPool

private let namesUsage = """
  names [--names N] [--entries N] [--level strict|default|loose] [--workers N] [--seed S] [--json FILE] [--against FILE]
  """

/// `names`: screening against a list, and resolution of spellings to firms, with the answers' quality.
func namesCommand(arguments: [String]) throws {
  let words = try BenchmarkWords(
    arguments, taking: ["--names", "--entries", "--level", "--workers", "--seed", "--json", "--against"],
    usage: namesUsage)
  let count = try words.number("--names", or: 1_000_000)
  let entries = try words.number("--entries", or: 30_000)
  let seed = try words.number("--seed", or: 1)
  let pool = WorkPool(workers: try words.number("--workers", or: WorkPool.activeCores))
  guard let level = ResolutionLevel(rawValue: words["--level"] ?? "default") else {
    throw MakeError(description: "--level is strict, default or loose")
  }
  var simulated = SimulatedNames(seed: UInt64(seed))
  let listed = simulated.spellings(entries * 3)
  let names = simulated.spellings(count)
  _ = NamePreparation.shared
  var lines = BenchmarkLines()
  lines.lines.append(try screening(names, listed, pool))
  lines.lines.append(try resolution(names, level, pool))
  try lines.report(
    [
      (name: "seconds", places: 2), (name: "cpu", places: 2), (name: "answers", places: 0),
      (name: "recall", places: 4),
      (name: "precision", places: 4), (name: "skipped", places: 0),
    ], words)
}

/// Every tenth name is a spelling of a listed firm; they must be found, the others not.
private func screening(
  _ names: [SimulatedNames.Spelling], _ listed: [SimulatedNames.Spelling], _ pool: WorkPool
) throws -> BenchmarkLine {
  let groups = Dictionary(grouping: listed, by: \.firm).sorted { $0.key < $1.key }
  let entries = groups.map { firm, spellings in
    let names = spellings.dropFirst(spellings.count > 1 ? 1 : 0).map { ScreeningEntry.Name($0.text) }
    return ScreeningEntry(
      id: firm, kind: .firm, names: names, facts: MatchFacts(countries: [spellings[0].country]))
  }
  var queries = names
  for (index, group) in groups.enumerated() where group.value.count > 1 && index * 10 < queries.count {
    queries[index * 10] = group.value[0]
  }
  let planted = Set(
    groups.indices.filter { groups[$0].value.count > 1 && $0 * 10 < queries.count }.map { $0 * 10 })
  let asked = queries
  let watch = ContinuousClock()
  let (start, before) = (watch.now, processSeconds())
  let index = try ScreeningIndex(entries, on: pool)
  let found: [[Int]] = try pool.map(asked.indices, grain: 16_384) { (range: Range<Int>) -> [[Int]] in
    var work = ScreeningIndex.Work()
    return range.map { row in
      let facts = MatchFacts(countries: [asked[row].country])
      return index.matches(asked[row].text, kind: .firm, facts: facts, work: &work).map(\.id)
    }
  }.flatMap { $0 }
  let (seconds, cpu) = ((watch.now - start).seconds, processSeconds() - before)
  let right = planted.count { row in found[row].contains(asked[row].firm) }
  let answered = found.indices.filter { !found[$0].isEmpty }
  let wrong = answered.count { !planted.contains($0) }
  return BenchmarkLine(
    benchmark: "names",
    name: "screen \(names.count) names, \(entries.count) entries, \(pool.workers) workers",
    figures: [
      "seconds": seconds, "cpu": cpu, "answers": Double(answered.count),
      "recall": Double(right) / Double(max(1, planted.count)),
      "precision": 1 - Double(wrong) / Double(max(1, answered.count)),
    ])
}

/// Pairs of spellings of one firm, found and true.
private func resolution(
  _ names: [SimulatedNames.Spelling], _ level: ResolutionLevel, _ pool: WorkPool
) throws -> BenchmarkLine {
  let firms = names.map { FirmName($0.text, country: $0.country) }
  let watch = ContinuousClock()
  let (start, before) = (watch.now, processSeconds())
  let resolved = try FirmResolution(firms, level: level, on: pool)
  let (seconds, cpu) = ((watch.now - start).seconds, processSeconds() - before)
  let truth = pairs(names.map(\.firm))
  let made = pairs(resolved.firmOfRow)
  let both = pairs(names.indices.map { names[$0].firm * 4_000_037 + resolved.firmOfRow[$0] })
  return BenchmarkLine(
    benchmark: "names", name: "resolve \(names.count) names, \(level.rawValue), \(pool.workers) workers",
    figures: [
      "seconds": seconds, "cpu": cpu, "answers": Double(resolved.count), "recall": both / max(1, truth),
      "precision": both / max(1, made), "skipped": Double(resolved.skippedBlocks.count),
    ])
}

/// How many pairs have the same number.
private func pairs(_ numbers: [Int]) -> Double {
  var counts: [Int: Int] = [:]
  for number in numbers { counts[number, default: 0] += 1 }
  return Double(counts.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 })
}

/// Processor time of all threads so far.
private func processSeconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
