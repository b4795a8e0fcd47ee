import Evaluation
import Foundation

/// A task on a file, run again and again in processes of its own, for one or several numbers of workers.
///
/// Every answer is checked before a figure is given: rows and value against a plain scan of the file, and all answers
/// against each other.
struct MeasuredTask {
  /// What is run.
  enum Kind: Equatable {
    /// The whole pipeline.
    case detect
    case reference(ReferenceTask)

    init?(_ name: String) {
      if name == "detect" {
        self = .detect
      } else if let task = ReferenceTask(rawValue: name) {
        self = .reference(task)
      } else {
        return nil
      }
    }

    var name: String {
      switch self {
      case .detect: "detect"
      case .reference(let task): task.rawValue
      }
    }
  }

  let kind: Kind
  private let file: String
  private let scan: PlainScan
  private var runs: [Int: [ChildRun]] = [:]
  private var answer: String?
  private var phaseTimes: [Int: [[OnceAnswer.Phase]]] = [:]

  init(_ kind: Kind, file: String, scan: PlainScan) { (self.kind, self.file, self.scan) = (kind, file, scan) }

  /// Columns of the table, and their decimals.
  static let columns: [(name: String, places: Int)] = [
    ("seconds", 3), ("best", 3), ("cpuSeconds", 3), ("anonymousMiB", 1),
  ]

  /// Runs the task once.
  ///
  /// - Throws: When its answer is wrong, or another than before.
  mutating func run(workers: Int) throws {
    let words =
      switch kind {
      case .detect: ["detect-once", file]
      case .reference(let task): ["reference", file, "--task", task.rawValue]
      }
    let run = try ChildRun(words + ["--workers", "\(workers)"])
    let found = try kind == .detect ? detected(run, workers) : referred(run)
    guard answer ?? found == found else {
      throw MakeError(description: "\(kind.name): another answer with \(workers) workers or in another round")
    }
    answer = found
    runs[workers, default: []].append(run)
  }

  private mutating func detected(_ run: ChildRun, _ workers: Int) throws -> String {
    let answer = try JSONDecoder().decode(OnceAnswer.self, from: Data(run.lastLine.utf8))
    guard answer.rows == scan.rows, answer.isBalanced else {
      throw MakeError(description: "detect: \(answer.rows) rows read, but the file has \(scan.rows)")
    }
    phaseTimes[workers, default: []].append(answer.phases)
    return answer.digest
  }

  /// The answers without times, checked as far as a plain scan can.
  private func referred(_ run: ChildRun) throws -> String {
    let line = try JSONSerialization.jsonObject(with: Data(run.lastLine.utf8)) as? [String: Any]
    guard let answers = line?["res"] as? [String: [String: Any]] else {
      throw MakeError(description: "\(kind.name): the last line is no answer: \(run.lastLine.prefix(80))")
    }
    if let rows = answers["T0"]?["rows"] as? Int, rows != scan.rows {
      throw MakeError(description: "T0: \(rows) rows, but the file has \(scan.rows)")
    }
    for task in ["T0", "T1"] {
      guard let value = answers[task]?["value"] as? Double, let cents = scan.cents else { continue }
      guard abs(value - Double(cents) / 100) < 0.011 else {
        throw MakeError(description: "\(task): value \(value), but the file has \(Double(cents) / 100)")
      }
    }
    let data = try JSONSerialization.data(withJSONObject: answers, options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }
}

extension MeasuredTask {
  /// Medians over the rounds; `best` is the shortest.
  func figures(workers: Int) -> [String: Double] {
    guard let runs = runs[workers], !runs.isEmpty else { return [:] }
    var figures = [
      "seconds": median(runs.map(\.seconds)), "cpuSeconds": median(runs.map(\.cpuSeconds)),
      "best": runs.map(\.seconds).min() ?? 0,
    ]
    let memory = runs.compactMap(\.anonymousMiB)
    if let peak = memory.max() { figures["anonymousMiB"] = peak }
    return figures
  }

  /// Medians of each phase of the pipeline, in their order.
  func phases(workers: Int) -> [OnceAnswer.Phase] {
    guard let rounds = phaseTimes[workers], let first = rounds.first else { return [] }
    return first.indices.map { place in
      .init(name: first[place].name, seconds: median(rounds.map { $0[place].seconds }))
    }
  }
}
