import Entrepot
import Foundation
import Ingest
import Reporting
import WorkPool

private let usage = "detect FILE [--workers N] [--rounds N] [--json FILE] [--against FILE]"

/// `detect FILE`: the whole pipeline with its phases, in processes of its own.
func detectCommand(arguments: [String]) throws {
  let words = try BenchmarkWords(
    arguments, taking: ["--workers", "--rounds", "--json", "--against"], usage: usage)
  let (file, scan) = (try words.file(), try PlainScan(try words.file()))
  let workers = try words.number("--workers", or: WorkPool.activeCores)
  var task = MeasuredTask(.detect, file: file, scan: scan)
  for _ in 0..<(try words.number("--rounds", or: 3)) { try task.run(workers: workers) }
  let phases = task.phases(workers: workers)
  let line = BenchmarkLine(
    benchmark: "detect", name: "\(scan.rows) rows \(workers) workers",
    figures: task.figures(workers: workers).merging(phases.map { ($0.name, $0.seconds) }) { a, _ in a })
  let columns = MeasuredTask.columns + phases.map { (name: $0.name, places: 3) }
  print("\(scan.rows) rows were read in every round; all reports were the same bytes")
  try BenchmarkLines([line]).report(columns, words)
}

/// `detect-once FILE [--workers N]`: one run, for `detect`, `scale` and `workers` to measure. The last line is JSON.
func detectOnceCommand(arguments: [String]) throws {
  let words = try BenchmarkWords(arguments, taking: ["--workers"], usage: "detect-once FILE [--workers N]")
  let pool = WorkPool(workers: try words.number("--workers", or: WorkPool.activeCores))
  var clock = PhaseClock()
  let analysis = try analyse([try words.file()], AnalysisSettings(), on: pool) { clock.begin($0) }
  clock.begin("writing JSON")
  let text = try jsonText(analysis.report)
  clock.end()
  let answer = OnceAnswer(
    phases: clock.phases, rows: analysis.report.inputs.reduce(0) { $0 + $1.read },
    isBalanced: analysis.report.inputs.allSatisfy(\.isBalanced), digest: SHA256.hex(Array(text.utf8)))
  print(String(decoding: try JSONEncoder().encode(answer), as: UTF8.self))
}

/// What one run of the pipeline says of itself.
struct OnceAnswer: Codable {
  let phases: [Phase]
  let rows: Int, isBalanced: Bool
  /// SHA-256 of the report in JSON.
  let digest: String

  /// A part of the run.
  struct Phase: Codable {
    let name: String
    let seconds: Double
  }
}

/// Times phases that are begun one after the other, as a progress bar is told of them.
struct PhaseClock {
  private(set) var phases: [OnceAnswer.Phase] = []
  private var current: (name: String, start: ContinuousClock.Instant)?
  private let clock = ContinuousClock()

  mutating func begin(_ name: String) {
    end()
    current = (name, clock.now)
  }

  mutating func end() {
    guard let phase = current else { return }
    phases.append(.init(name: phase.name, seconds: (clock.now - phase.start).seconds))
    current = nil
  }
}
