import Foundation
import Testing
import WorkPool

@testable import EntrepotBenchmarks

/// The reference tasks on the sample whose answers two independent programs agree on.
@Suite(.enabled(if: Sample.exists)) struct ReferenceTests {
  @Test(arguments: ["T1", "T2", "T2b", "T3"])
  func `a task has the answers that two other programs found`(task: String) throws {
    #expect(Sample.differences(try Sample.solved(task)[task], try Sample.expected(task), task) == [])
  }

  @Test func `T4 has the answers of T1, T2 and T3`() throws {
    let answers = try Sample.solved("T4")
    #expect(Set(answers.keys) == ["T1", "T2", "T3"])
    for task in answers.keys.sorted() {
      #expect(Sample.differences(answers[task], try Sample.expected(task), task) == [])
    }
  }

  @Test func `T0 reads every row and the value of T1`() throws {
    let answer = try #require(try Sample.solved("T0")["T0"] as? [String: Any])
    let value = (try Sample.expected("T1") as? [String: Any])?["value"] as? Double
    #expect(answer["rows"] as? Int == 50_000 && answer["value"] as? Double == value)
  }

  @Test func `a wrong answer would be noticed`() {
    #expect(Sample.differences(["a": 1.0], ["a": 1.02], "x") == ["x.a: 1.0 against 1.02"])
    #expect(Sample.differences(["a": [1, "b"]], ["a": [1, "c"]], "x").count == 1)
    #expect(Sample.differences([1, 2], [1], "x").count == 1)
    #expect(Sample.differences(1e12, 1e12 + 100, "x") == [])
  }
}

private enum Sample {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/reference")
  private static let file = folder.appending(path: "sample_50k.csv.gz").path

  static var exists: Bool { FileManager.default.fileExists(atPath: file) }

  static func solved(_ task: String) throws -> [String: Any] {
    var run = ReferenceRun(pool: WorkPool(workers: 2))
    try run.solve(try #require(ReferenceTask(rawValue: task)), file)
    // As a reader of the last line gets them.
    let data = try JSONSerialization.data(withJSONObject: run.answers)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  static func expected(_ task: String) throws -> Any? {
    let data = try Data(contentsOf: folder.appending(path: "sample_50k.expected.json"))
    return (try JSONSerialization.jsonObject(with: data) as? [String: Any])?[task]
  }

  /// Texts and order exactly, numbers within 2e-9 relative or 0.011 absolute.
  static func differences(_ found: Any?, _ expected: Any?, _ path: String) -> [String] {
    if let a = found as? [String: Any], let b = expected as? [String: Any] {
      return Set(a.keys).union(b.keys).sorted().flatMap { differences(a[$0], b[$0], "\(path).\($0)") }
    }
    if let a = found as? [Any], let b = expected as? [Any] {
      guard a.count == b.count else { return ["\(path): \(a.count) against \(b.count) entries"] }
      return a.indices.flatMap { differences(a[$0], b[$0], "\(path)[\($0)]") }
    }
    if let a = found as? String, let b = expected as? String {
      return a == b ? [] : ["\(path): \(a) against \(b)"]
    }
    guard let a = (found as? NSNumber)?.doubleValue, let b = (expected as? NSNumber)?.doubleValue,
      abs(a - b) <= max(0.011, 2e-9 * max(abs(a), abs(b)))
    else { return ["\(path): \(found ?? "nothing") against \(expected ?? "nothing")"] }
    return []
  }
}
