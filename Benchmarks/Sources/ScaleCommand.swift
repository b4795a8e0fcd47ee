import Foundation
import WorkPool

private let scaleUsage = """
  scale [--rows 1_000_000,3_000_000,...] [--tasks T4,detect] [--workers N] [--rounds N] [--seed S] [--folder DIR] \
  [--skew] [--json FILE] [--against FILE]
  """

/// `scale`: time, CPU and memory at growing sizes.
func scaleCommand(arguments: [String]) throws {
  let words = try BenchmarkWords(
    arguments,
    taking: ["--rows", "--tasks", "--workers", "--rounds", "--seed", "--folder", "--json", "--against"],
    flags: ["--skew"], usage: scaleUsage)
  let sizes = try words.numbers("--rows", or: [1_000_000, 3_000_000, 10_000_000, 30_000_000])
  let workers = try words.number("--workers", or: WorkPool.activeCores)
  let kinds = try tasks(words, or: "T4,detect", scaleUsage)
  var lines = BenchmarkLines()
  for rows in sizes.sorted() {
    let file = try madeFile(rows: rows, words)
    let scan = try PlainScan(file)
    guard scan.rows == rows else { throw MakeError(description: "\(file): \(scan.rows) rows; remove it") }
    for kind in kinds {
      var task = MeasuredTask(kind, file: file, scan: scan)
      for _ in 0..<(try words.number("--rounds", or: 3)) { try task.run(workers: workers) }
      lines.lines.append(
        BenchmarkLine(
          benchmark: "scale", name: "\(kind.name) \(rows) rows \(workers) workers",
          figures: task.figures(workers: workers).merging(["rows": Double(rows)]) { a, _ in a }))
    }
  }
  lines.addGrowth(kinds: kinds.map(\.name))
  print("rows and values are those of a plain scan; answers were the same in every round")
  try lines.report(MeasuredTask.columns + [(name: "growth", places: 2), (name: "ofRows", places: 2)], words)
}

extension BenchmarkLines {
  /// How many times the seconds, and the rows, of the size before.
  mutating func addGrowth(kinds: [String]) {
    for kind in kinds {
      let places = lines.indices.filter { lines[$0].name.hasPrefix(kind + " ") }
      for (before, now) in zip(places, places.dropFirst()) {
        guard let small = lines[before].figures["seconds"], let large = lines[now].figures["seconds"],
          let few = lines[before].figures["rows"], let many = lines[now].figures["rows"]
        else { continue }
        (lines[now].figures["growth"], lines[now].figures["ofRows"]) = (large / small, many / few)
      }
    }
  }
}

private let workersUsage = """
  workers FILE [--tasks T4,detect] [--most N] [--rounds N] [--json FILE] [--against FILE]
  """

/// `workers FILE`: the same with one worker, two, ..., in turn.
func workersCommand(arguments: [String]) throws {
  let words = try BenchmarkWords(
    arguments, taking: ["--tasks", "--most", "--rounds", "--json", "--against"], usage: workersUsage)
  let (file, scan) = (try words.file(), try PlainScan(try words.file()))
  let most = try words.number("--most", or: WorkPool.activeCores)
  var lines = BenchmarkLines()
  for kind in try tasks(words, or: "T4,detect", workersUsage) {
    var task = MeasuredTask(kind, file: file, scan: scan)
    for _ in 0..<(try words.number("--rounds", or: 3)) {
      for workers in 1...most { try task.run(workers: workers) }
    }
    let one = task.figures(workers: 1)["seconds"] ?? 0
    for workers in 1...most {
      var figures = task.figures(workers: workers)
      figures["speedup"] = one / (figures["seconds"] ?? 1)
      lines.lines.append(
        BenchmarkLine(
          benchmark: "workers", name: "\(kind.name) \(scan.rows) rows \(workers) workers", figures: figures))
    }
  }
  print("answers were the same for every number of workers")
  try lines.report(MeasuredTask.columns + [(name: "speedup", places: 2)], words)
}

private func tasks(_ words: BenchmarkWords, or standard: String, _ usage: String) throws -> [MeasuredTask
  .Kind]
{
  try (words["--tasks"] ?? standard).split(separator: ",").map { name in
    guard let kind = MeasuredTask.Kind(String(name)) else {
      let known = ["detect"] + ReferenceTask.allCases.map(\.rawValue)
      throw MakeError(description: "no task '\(name)'; there are \(known.joined(separator: ", ")); \(usage)")
    }
    return kind
  }
}

/// The file of that size; made where it is not there yet.
private func madeFile(rows: Int, _ words: BenchmarkWords) throws -> String {
  let folder = words["--folder"] ?? ".build/benchmarks"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  let seed = try words.number("--seed", or: 1, least: 0)
  let skew = words.has("--skew") ? ["--skew"] : []
  let file = "\(folder)/rows\(rows)-seed\(seed)\(skew.isEmpty ? "" : "-skew").csv"
  if !FileManager.default.fileExists(atPath: file) {
    try makeCommand(arguments: [file, "--rows", "\(rows)", "--seed", "\(seed)"] + skew)
  }
  return file
}
