internal import Synchronization

/// How far the work has come, counted by the threads that do it and read by whoever shows it.
///
/// Counting is one relaxed atomic addition: a hot loop adds once per chunk, not per row. The three values are read
/// one after the other, which may show a moment that never was; a progress bar can bear that.
public final class ProgressCounter: Sendable {
  private let done = Atomic(0)
  private let total = Atomic(0)
  private let phase = Mutex("")

  public init() {}

  /// Begins a new stretch of work.
  ///
  /// - Parameters:
  ///   - phase: What is being done: `reading customs.csv`.
  ///   - total: Steps until it is done; 0 where that is not known.
  public func begin(_ phase: String, total: Int = 0) {
    self.phase.withLock { $0 = phase }
    done.store(0, ordering: .relaxed)
    self.total.store(total, ordering: .relaxed)
  }

  /// Counts `steps` more as done.
  public func add(_ steps: Int) { done.add(steps, ordering: .relaxed) }

  /// How far the work has come.
  public var snapshot: Progress {
    Progress(
      phase: phase.withLock { $0 }, done: done.load(ordering: .relaxed), total: total.load(ordering: .relaxed)
    )
  }
}

/// A moment of the work.
public struct Progress: Sendable, Equatable {
  /// What is being done: `reading customs.csv`.
  public var phase: String
  public var done: Int
  /// 0 where it is not known.
  public var total: Int

  public init(phase: String, done: Int, total: Int) {
    (self.phase, self.done, self.total) = (phase, done, total)
  }
}

extension Progress {
  /// `reading customs.csv  [=========>          ]  46 %` in at most `width` characters.
  ///
  /// Without a total the steps are shown; where there is little room first the bar goes, then the end of the phase.
  func line(width: Int) -> String {
    if phase.isEmpty && done == 0 { return "" }
    let share = total > 0 ? Double(min(max(done, 0), total)) / Double(total) : nil
    let figure = share.map { padded("\(Int($0 * 100)) %", to: 5) } ?? grouped(done)
    let room = width - figure.count - 2
    if room < 8 { return String(figure.prefix(max(width, 0))) }
    let name = phase.count > room ? "\(phase.prefix(room - 3))..." : phase
    let barWidth = min(room - name.count - 4, 30)
    guard let share, barWidth >= 10 else { return "\(printable(name))  \(figure)" }
    let filled = Int(share * Double(barWidth))
    let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: barWidth - filled)
    return "\(printable(name))  [\(bar)]  \(figure)"
  }
}

private func padded(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

/// `12,345,678`
private func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  let marked = digits.indices.map { index in
    (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
  }
  return (number < 0 ? "-" : "") + marked.joined()
}
